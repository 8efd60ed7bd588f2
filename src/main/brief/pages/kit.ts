import type { BriefModel } from '../../../shared/brief/model'
import type { StructNode } from '../flow/struct'
import type { CitedSources } from '../citations/cite'
import type { NoteCounter } from '../markdown/footnotes'
import type { Typesetter } from '../text/typesetter'
import type { Look } from '../look'
import type { Sheet } from '../theme'

/** What every part of a brief is made with. */
export interface Kit {
  readonly model: BriefModel
  readonly sheet: Sheet
  /** Colours, or the patterns in place of them. */
  readonly look: Look
  readonly type: Typesetter
  /** Its sources in the style of the brief. */
  readonly cited: CitedSources
  /** Numbers the notes that have footnotes. */
  readonly noteCounter: NoteCounter
  /** The root of the structure tree. */
  readonly root: StructNode
}
