import type { Decor } from '../flow/items'
import type { StructNode } from '../flow/struct'
import type { Style } from '../text/style'
import type { Typesetter } from '../text/typesetter'
import type { Footnotes } from './footnotes'

/** Where and how a note is set. */
export interface MarkdownPlace {
  readonly type: Typesetter
  /** From the left margin. */
  readonly x: number
  readonly width: number
  readonly style: Style
  readonly lineHeight: number
  readonly parent: StructNode
  readonly decor: readonly Decor[]
  /** Level of the highest heading in the note: 3 makes it an H3. */
  readonly headingLevel: number
}

/** Where and how a part of a note is set. */
export interface MarkdownContext extends MarkdownPlace {
  readonly footnotes: Footnotes
  /** How many lists and quotations this stands in. */
  readonly depth: number
}

/** Deep nesting narrows the column; below this words would break letter by letter. */
const NARROWEST = 90

/** The same context moved right by `by`. */
export function indented(context: MarkdownContext, by: number, parent: StructNode): MarkdownContext {
  const step = Math.max(0, Math.min(by, context.width - NARROWEST))
  return {
    ...context,
    x: context.x + step,
    width: context.width - step,
    parent,
    depth: context.depth + 1,
  }
}
