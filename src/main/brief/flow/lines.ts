import type { Line } from '../text/line'
import { box, NEVER, penalty, type Decor, type Item } from './items'
import type { StructNode } from './struct'

export interface LineOptions {
  /** From the left margin. */
  readonly x: number
  /** What the lines are in the structure tree. */
  readonly node: StructNode
  readonly decor?: readonly Decor[]
  /** Keep all lines on one page. */
  readonly keep?: boolean
  /** Fewest lines before and after a page break: orphans and widows. */
  readonly least?: number
}

/** Cost of ending a page inside a paragraph. */
const INSIDE_PARAGRAPH = 30

/** Lines of a paragraph as boxes, with page breaks allowed only where enough lines stay together. */
export function lineItems(lines: readonly Line[], options: LineOptions): Item[] {
  const { x, node, decor = [], keep = false, least = 2 } = options
  const items: Item[] = []
  lines.forEach((line, index) => {
    items.push(box(line.height, [(pen, left, y) => pen.line(line, left + x, y, node)], decor))
    const before = index + 1
    const after = lines.length - before
    if (after === 0) return
    items.push(penalty(keep || before < least || after < least ? NEVER : INSIDE_PARAGRAPH))
  })
  return items
}
