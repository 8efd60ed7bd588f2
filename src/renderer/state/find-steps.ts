import { lastStartingBy } from '../../shared/core/search'
import type { TextRange } from '../../shared/document/text-version'

/** A step through the hits of a document: which one is next, and whether the step went past an end of the text. */
export interface Step {
  readonly index: number
  readonly wrapped: boolean
}

/**
 * The next or previous of some ranges, sorted and apart: from the current one, or else from an offset of the text.
 * After the last comes the first again. Null when there are none.
 */
export function stepThrough(
  ranges: readonly TextRange[],
  current: number | null,
  direction: 1 | -1,
  offset: number,
): Step | null {
  const { length } = ranges
  if (length === 0) return null
  const before = lastStartingBy(ranges, offset - 1)
  const index = current !== null ? current + direction : direction > 0 ? before + 1 : before
  if (index >= length) return { index: 0, wrapped: true }
  if (index < 0) return { index: length - 1, wrapped: true }
  return { index, wrapped: false }
}

/** Ranges with only white space between them made one: two words found side by side are one hit. */
export function joinNeighbours(ranges: readonly TextRange[], text: string): readonly TextRange[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const last = joined.at(-1)
    if (last && start - last.end < 4 && text.slice(last.end, start).trim() === '') last.end = end
    else joined.push({ start, end })
  }
  return joined
}

/** The index of the range that starts at an offset; null when none does. */
export function indexAt(ranges: readonly TextRange[], start: number): number | null {
  const index = lastStartingBy(ranges, start)
  return ranges[index]?.start === start ? index : null
}

/** The ranges that touch a stretch of the text, with the index of the first of them. */
export function rangesWithin(
  ranges: readonly TextRange[],
  { start, end }: TextRange,
): { readonly first: number; readonly ranges: readonly TextRange[] } {
  const before = lastStartingBy(ranges, start)
  const first = (ranges[before]?.end ?? 0) > start ? before : before + 1
  return { first, ranges: ranges.slice(first, lastStartingBy(ranges, end - 1) + 1) }
}
