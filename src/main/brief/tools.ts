import type { BriefModel } from '../../shared/brief/model'
import { citeSources, type CitedSources } from './citations/cite'
import { FontShelf } from './fonts/shelf'

/** What briefs are made with. It may be kept from one brief to the next, which then need not read it again. */
export interface Tools {
  readonly shelf: FontShelf
  cite(model: BriefModel): CitedSources
}

/** Tools that read the fonts of `resources/fonts` and the styles of `resources/citation-styles` when they are needed. */
export function openTools(fontsDir: string, stylesDir: string): Tools {
  return { shelf: new FontShelf(fontsDir), cite: (model) => citeSources(model, stylesDir) }
}
