import type { TextRange } from '../../shared/document/text-version'
import { blockElement, chunkElement, type Surface } from './surface'
import { offsetAt, pointAt } from './text-points'

/** How far, in pixels, a pointer may be from a character's box and still be on it: the gap between two lines. */
const LINE_SLACK = 5

/** Where a range begins and ends on the screen: the boxes of its first and its last character. */
export interface RangeEnds {
  readonly first: DOMRect
  readonly last: DOMRect
}

/** Boxes of the ends of a range, in the window's coordinates; null when it is not rendered. */
export function rangeEnds(surface: Surface, range: TextRange): RangeEnds | null {
  const first = characterBox(surface, range.start)
  const last = characterBox(surface, Math.max(range.start, range.end - 1))
  return first && last ? { first, last } : null
}

/** The box of the character at an offset, in the window's coordinates. Lays out what was skipped, if need be. */
export function characterBox(surface: Surface, offset: number): DOMRect | null {
  const point = pointAt(surface, offset, 'start')
  if (!point) return null
  const range = document.createRange()
  range.setStart(point.node, point.offset)
  range.setEnd(point.node, Math.min(point.offset + 1, point.node.length))
  return [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
}

/** The offset of the character under a point of the window; null when the point is beside the text. */
export function characterAt(surface: Surface, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  if (!caret || !surface.text.contains(caret.node)) return null
  const offset = offsetAt(surface, caret.node, caret.offset, 'start')
  for (const candidate of [offset, offset - 1]) {
    if (candidate < 0) continue
    const box = characterBox(surface, candidate)
    if (box && isOn(box, x, y)) return candidate
  }
  return null
}

function isOn(box: DOMRect, x: number, y: number): boolean {
  const { left, right, top, bottom } = box
  return x >= left && x <= right && y >= top - LINE_SLACK && y <= bottom + LINE_SLACK
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint(x, y)
  return position && { node: position.offsetNode, offset: position.offset }
}

/** First and last chunk that come within `margin` viewports of the screen; null for a text without chunks. */
export function chunksNear(surface: Surface, margin: number): { first: number; last: number } | null {
  const view = surface.scroller.getBoundingClientRect()
  const reach = view.height * margin
  const count = surface.model.chunks.length
  const boxOf = (chunk: number) => chunkElement(surface, chunk)?.getBoundingClientRect()
  const first = firstWhere(count, (chunk) => (boxOf(chunk)?.bottom ?? Infinity) >= view.top - reach)
  if (first >= count) return count === 0 ? null : { first: count - 1, last: count - 1 }
  const beyond = firstWhere(count, (chunk) => (boxOf(chunk)?.top ?? Infinity) > view.bottom + reach)
  return { first, last: Math.max(first, beyond - 1) }
}

/** The block at a height of the window: the last one that starts above it. Null for a text without blocks. */
export function blockAtHeight(surface: Surface, y: number): number | null {
  const { chunks } = surface.model
  const below = firstWhere(
    chunks.length,
    (chunk) => (chunkElement(surface, chunk)?.getBoundingClientRect().top ?? Infinity) > y,
  )
  const chunk = chunks[Math.max(0, below - 1)]
  if (!chunk) return null
  const size = chunk.last - chunk.first
  const next = firstWhere(
    size,
    (index) => (blockElement(surface, chunk.first + index)?.getBoundingClientRect().top ?? Infinity) > y,
  )
  return chunk.first + Math.max(0, next - 1)
}

/** The first index below `count` for which `test` holds, `count` when none; once true it stays true. */
function firstWhere(count: number, test: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
