import type { PageLink } from './page-content'
import type { PlacedItem } from './page-text'

/** Where an item is cut: before the character at `offset`, which stands at `x`. */
interface Cut {
  readonly offset: number
  readonly x: number
}

/**
 * Cuts level items where a link starts or ends within them, so that each piece is all linked or not at all. Widths of
 * characters are not known, so the cut is at the word boundary nearest to the edge by share of the length.
 */
export function splitAtLinks(items: readonly PlacedItem[], links: readonly PageLink[]): PlacedItem[] {
  if (links.length === 0) return [...items]
  return items.flatMap((item) => {
    const [a = 1, b = 0, , , x = 0, y = 0] = item.transform
    if (b !== 0 || a <= 0 || item.vertical || item.rtl) return [item]
    const cuts = new Map<number, Cut>()
    for (const { rect } of links) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect
      if (y < Math.min(y0, y1) - 2 || y > Math.max(y0, y1)) continue
      const start = cutNear(item, Math.min(x0, x1) - x)
      const end = cutNear(item, Math.max(x0, x1) - x)
      if (start) cuts.set(start.offset, start)
      if (end) {
        const offset = beforePunctuation(item.text, end.offset)
        cuts.set(offset, { offset, x: end.x })
      }
    }
    const inside = [...cuts.values()].filter(({ offset }) => offset > 0 && offset < item.text.length)
    return pieces(
      item,
      inside.sort((p, q) => p.offset - q.offset),
    )
  })
}

/** The cut for an edge that lies `along` points from the start of an item; null when that is not within it. */
function cutNear({ text, length }: PlacedItem, along: number): Cut | null {
  if (along <= 1 || along >= length - 1) return null
  const wanted = (along / length) * text.length
  let offset = 0
  for (const { index } of text.matchAll(/(?<=\s)\S|(?<=\S)\s|(?<=[\w/])(?=[.,;:)\]]+(?:\s|$))|(?<=[([])/g)) {
    if (Math.abs(index - wanted) < Math.abs(offset - wanted)) offset = index
  }
  const end = Math.abs(text.length - wanted) < Math.abs(offset - wanted)
  return { offset: end ? text.length : offset, x: along }
}

/** A link seldom ends in the full stop after it. */
function beforePunctuation(text: string, end: number): number {
  return end - (/[.,;:!?)\]]+$/.exec(text.slice(0, end))?.[0].length ?? 0)
}

function pieces(item: PlacedItem, cuts: readonly Cut[]): PlacedItem[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  return [{ offset: 0, x: 0 }, ...cuts].map((start, index) => {
    const end = cuts[index] ?? { offset: item.text.length, x: item.length }
    return {
      ...item,
      text: item.text.slice(start.offset, end.offset),
      transform: [a, b, c, d, e + start.x, f],
      length: Math.max(0, end.x - start.x),
    }
  })
}
