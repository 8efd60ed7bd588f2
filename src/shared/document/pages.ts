import { memoByIdentity } from '../core/memo'
import { lastStartingBy } from '../core/search'
import type { Page, TextRange } from './text-version'

/** The label of the page that holds an offset; null for texts without pages and before the first. */
export function pageAt(pages: readonly Page[], offset: number): string | null {
  return pages[lastStartingBy(pages, offset)]?.label ?? null
}

/** Where a passage is, as a citation says it: "p. 12", "pp. 12–13"; empty for texts without pages. */
export function pageWords(pages: readonly Page[], { start, end }: TextRange): string {
  const first = pageAt(pages, start)
  const last = pageAt(pages, Math.max(start, end - 1))
  if (first === null || last === null) return ''
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`
}

/**
 * Where pages begin within a range, with their labels. A page that is gone back to, for a footnote of its own, began
 * where it was first.
 */
export function pageStarts(pages: readonly Page[], range: TextRange): ReadonlyMap<number, string> {
  const from = lastStartingBy(pages, range.start - 1) + 1
  const to = lastStartingBy(pages, range.end - 1) + 1
  const first = firstStarts(pages)
  const within = pages.slice(from, to).filter(({ start, label }) => first.get(label) === start)
  return new Map(within.map(({ start, label }) => [start, label]))
}

const firstStarts = memoByIdentity((pages: readonly Page[]): ReadonlyMap<string, number> => {
  return new Map([...pages].reverse().map(({ start, label }) => [label, start]))
})
