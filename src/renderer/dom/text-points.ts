import { chunkElement, pieceOfNode, piecesAround, piecesOf, type Piece, type Surface } from './surface'

/** Which way to lean where an offset or a point falls between two stretches of text. */
export type Side = 'start' | 'end'

/** A place in the DOM, as ranges and selections use it. */
export interface Point {
  readonly node: Text
  readonly offset: number
}

/**
 * The place of an offset. A start leans to the character after it, an end to the character before, so a range between
 * the two covers its characters and no gap. Null when the text around it is not rendered or empty.
 */
export function pointAt(surface: Surface, offset: number, side: Side): Point | null {
  // A start between two chunks is the start of the next one, so look from the character it leans to.
  const around = piecesAround(surface, side === 'start' ? offset : Math.max(0, offset - 1))
  const inked = around.filter((piece) => piece.end > piece.start)
  const found =
    side === 'start'
      ? inked.find((piece) => piece.end > offset)
      : inked.findLast((piece) => piece.start < offset)
  if (found) return pointIn(found, Math.min(Math.max(offset, found.start), found.end), side)
  const nearest = side === 'start' ? inked.at(-1) : inked[0]
  return nearest ? pointIn(nearest, side === 'start' ? nearest.end : nearest.start, side) : null
}

function pointIn(piece: Piece, offset: number, side: Side): Point | null {
  let left = offset - piece.start
  let last: Text | null = null
  for (const node of textNodes(piece.element)) {
    const fits = side === 'start' ? left < node.length : left <= node.length
    if (fits) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last && { node: last, offset: last.length }
}

/**
 * The offset of a DOM point: inside text, on an element, between blocks, or outside the text altogether (then the
 * text's own start or end). Between two stretches of text a start leans forward and an end backward.
 */
export function offsetAt(surface: Surface, node: Node, offset: number, side: Side): number {
  const piece = pieceOfNode(surface, node)
  if (piece) return piece.start + lengthBefore(piece.element, node, offset)
  return offsetBetween(surface, node, offset, side)
}

/** Units of text in `root` before the point. The point lies inside `root`. */
function lengthBefore(root: HTMLElement, node: Node, offset: number): number {
  if (node instanceof Text) {
    let before = 0
    for (const text of textNodes(root)) {
      if (text === node) return before + offset
      before += text.length
    }
  }
  const range = document.createRange()
  range.setStart(root, 0)
  range.setEnd(node, offset)
  return range.toString().length
}

function offsetBetween(surface: Surface, node: Node, offset: number, side: Side): number {
  const { model } = surface
  const isBefore = (element: Element | undefined) =>
    element !== undefined && endsBefore(element, node, offset)
  // The first chunk that does not end before the point, then the first of its pieces.
  let low = 0
  let high = model.chunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(chunkElement(surface, middle))) low = middle + 1
    else high = middle
  }
  const pieces = low < model.chunks.length ? piecesOf(surface, low) : []
  const after = pieces.findIndex((piece) => !isBefore(piece.element))
  const next = after < 0 ? model.chunks[low + 1]?.start : pieces[after]?.start
  const previous = after < 0 ? (pieces.at(-1)?.end ?? model.chunks[low - 1]?.end) : pieces[after - 1]?.end
  const before = previous ?? model.chunks[low - 1]?.end
  return (side === 'start' ? (next ?? before) : (before ?? next)) ?? 0
}

function endsBefore(element: Element, node: Node, offset: number): boolean {
  const range = document.createRange()
  range.selectNode(element)
  range.collapse(false)
  return range.comparePoint(node, offset) >= 0
}

function* textNodes(root: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node
}
