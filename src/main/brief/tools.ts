import type { BriefModel } from '../../shared/brief/model'
import { citeSources, type CitedSources } from './citations/cite'
import type { FileFaceKey } from './fonts/catalogue'
import { FontError, FontShelf } from './fonts/shelf'

const USUAL_FACES: readonly FileFaceKey[] = [
  'serif',
  'serif-bold',
  'serif-italic',
  'sans',
  'sans-bold',
  'sans-italic',
]

/** What briefs are made with. It may be kept from one brief to the next, which then need not read it again. */
export interface Tools {
  readonly shelf: FontShelf
  /** Opens the fonts that every brief needs. One that cannot be read is left to the brief to tell of. */
  prepare(): void
  cite(model: BriefModel): CitedSources
}

/**
 * Tools that read the fonts of `resources/fonts` and the styles of `resources/citation-styles` when they are needed. The
 * sources that were cited last are remembered: from one preview to the next they seldom change.
 */
export function openTools(fontsDir: string, stylesDir: string): Tools {
  let last: { readonly key: string; readonly cited: CitedSources } | null = null
  const shelf = new FontShelf(fontsDir)
  return {
    shelf,
    prepare() {
      try {
        for (const key of USUAL_FACES) shelf.face(key)
      } catch (error) {
        if (!(error instanceof FontError)) throw error
      }
    },
    cite(model) {
      const key = JSON.stringify([model.citationStyle, model.language, model.references])
      if (last?.key !== key) last = { key, cited: citeSources(model, stylesDir) }
      return last.cited
    },
  }
}
