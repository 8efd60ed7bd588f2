import type { BriefModel } from '../../shared/brief/model'
import { citeSources, type CitedSources } from './citations/cite'
import { FontShelf } from './fonts/shelf'

/** What briefs are made with. It may be kept from one brief to the next, which then need not read it again. */
export interface Tools {
  readonly shelf: FontShelf
  cite(model: BriefModel): CitedSources
}

/**
 * Tools that read the fonts of `resources/fonts` and the styles of `resources/citation-styles` when they are needed. The
 * sources that were cited last are remembered: from one preview to the next they seldom change.
 */
export function openTools(fontsDir: string, stylesDir: string): Tools {
  let last: { readonly key: string; readonly cited: CitedSources } | null = null
  return {
    shelf: new FontShelf(fontsDir),
    cite(model) {
      const key = JSON.stringify([model.citationStyle, model.language, model.references])
      if (last?.key !== key) last = { key, cited: citeSources(model, stylesDir) }
      return last.cited
    },
  }
}
