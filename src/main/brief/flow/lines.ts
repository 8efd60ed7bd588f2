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

/** A heading of more lines may go on on the next page: kept whole, several of them could be taller than one. */
const MOST_KEPT = 4

/** Lines of a heading: on one page, unless it is a very long one. */
export function headingLines(lines: readonly Line[], options: Omit<LineOptions, 'keep' | 'least'>): Item[] {
  return lineItems(lines, { ...options, keep: lines.length <= MOST_KEPT })
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
