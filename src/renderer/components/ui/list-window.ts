/** Rows of a list, from the first to the last of them. */
export interface RowSpan {
  readonly first: number
  readonly last: number
}

/** How many rows beyond the screen are always drawn, and how many more at once when that many are no longer there. */
export interface Reach {
  readonly margin: number
  readonly ahead: number
}

/**
 * The rows to draw when these are on the screen. A few beyond it must be there; when they are not, many are drawn at
 * once, in the direction of scrolling. Each change of the document has a price of its own, whatever its size: styles,
 * layers, and all painted highlights, which the browser places anew.
 *
 * @param before what is drawn now; null at first, and then nothing is drawn ahead
 * @param count of all rows of the list
 * @returns `before` itself when it is still enough
 */
export function rowsToDraw(before: RowSpan | null, seen: RowSpan, count: number, reach: Reach): RowSpan {
  const first = Math.max(0, seen.first - reach.margin)
  const last = Math.min(count - 1, seen.last + reach.margin)
  const isOverlapping = before !== null && before.first <= seen.last && before.last >= seen.first
  if (!isOverlapping || before.last >= count) return { first, last }
  if (before.first <= first && before.last >= last) return before
  return {
    first: first < before.first ? Math.max(0, first - reach.ahead) : first,
    last: last > before.last ? Math.min(count - 1, last + reach.ahead) : last,
  }
}

/** Remembers what is drawn of one list. */
export class ListWindow {
  private span: RowSpan | null = null
  private kept = -1
  private indexes: number[] = []

  /**
   * The indexes of the rows to draw, in order: the same array as long as they are the same.
   * @param kept a row that is drawn wherever one scrolls; -1 for none
   */
  rows(seen: RowSpan, count: number, reach: Reach, kept: number): number[] {
    const span = rowsToDraw(this.span, seen, count, reach)
    if (span === this.span && kept === this.kept) return this.indexes
    this.span = span
    this.kept = kept
    this.indexes = indexesOf(span, kept)
    return this.indexes
  }
}

function indexesOf({ first, last }: RowSpan, kept: number): number[] {
  const indexes = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (kept < 0 || (kept >= first && kept <= last)) return indexes
  return kept < first ? [kept, ...indexes] : [...indexes, kept]
}
