import type { Segment } from './layout-types'
import { numberIn, type PrintedNumber } from './printed-number'

/** Rows looked at from the top and from the bottom of a page. */
const EDGE_ROWS = 3

/** The rows of a page near one of its edges. */
interface EdgeRow {
  readonly page: number
  readonly text: string
  readonly y: number
  readonly top: boolean
  readonly segments: readonly Segment[]
}

/** What is printed on pages besides their text. */
export interface RunningLines {
  /** Segments that repeat from page to page, by page. */
  readonly segments: ReadonlySet<Segment>
  /** The page number printed on each page, as it is printed; null where none is. */
  readonly numbers: readonly (PrintedNumber | null)[]
}

interface PageSegments {
  readonly segments: readonly Segment[]
  readonly height: number
}

/**
 * Finds running heads, feet and page numbers: rows at the edges of pages that stand at the same height and say the
 * same but for a number, and rows with a number that counts as the pages do.
 */
export function runningLines(pages: readonly PageSegments[]): RunningLines {
  const rows = pages.flatMap((page, index) => edgeRows(page, index))
  const found = new Set<EdgeRow>()
  for (const group of groupBy(
    rows,
    (row) => `${place(row)} ${row.text.replace(/\d+|\b[ivxlc]+\b/gi, '#').toLowerCase()}`,
  )) {
    const distinct = new Set(group.map(({ page }) => page)).size
    if (distinct >= (pages.length <= 4 ? 2 : 3) && isBrief(group) && !areNotes(group))
      for (const row of group) found.add(row)
  }
  const numbers = countingNumbers(rows, pages.length)
  for (const [row] of numbers) found.add(row)
  addNeighbours(rows, found)
  const byPage: (PrintedNumber | null)[] = pages.map(() => null)
  for (const [row, number] of numbers) byPage[row.page] ??= number
  return { segments: new Set([...found].flatMap(({ segments }) => segments)), numbers: byPage }
}

/** The outermost rows of a page that stand apart from what is next to them, from both edges. */
function edgeRows({ segments, height }: PageSegments, page: number): EdgeRow[] {
  const rows: Segment[][] = []
  for (const one of [...segments].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1)
    if (last?.[0] && Math.abs(last[0].y - one.y) <= 2.5) last.push(one)
    else rows.push([one])
  }
  const make = (row: readonly Segment[], top: boolean): EdgeRow => {
    const sorted = [...row].sort((a, b) => a.x0 - b.x0)
    const text = sorted.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ')
    return { page, text: text.replace(/\s+/g, ' ').trim(), y: row[0]?.y ?? 0, top, segments: row }
  }
  const upper = rows.slice(0, EDGE_ROWS).filter((row) => (row[0]?.y ?? 0) < height * 0.25)
  const lower = rows.slice(-EDGE_ROWS).filter((row) => (row[0]?.y ?? 0) > height * 0.75 && !startsRaised(row))
  return [...upper.map((row) => make(row, true)), ...lower.map((row) => make(row, false))]
}

function place({ top, y }: EdgeRow): string {
  return `${top ? 'top' : 'foot'} ${Math.round(y / 4)}`
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}

/** Table heads repeat too, but a running head is one line of words, not a row of numbers only. */
function isBrief(group: readonly EdgeRow[]): boolean {
  return group.every(({ text }) => text.length <= 160)
}

/** Footnotes often say the same too, as in "12 Ibid., p. 45", but their numbers do not count as pages do. */
function areNotes(group: readonly EdgeRow[]): boolean {
  if (group.some(({ top }) => top)) return false
  const signs = group.map(({ text, page }) => ({ page, sign: /^(\d{1,3})\s*\p{L}/u.exec(text)?.[1] }))
  if (signs.some(({ sign }) => sign === undefined)) return false
  const values = new Set(signs.map(({ sign }) => sign))
  const distances = new Set(signs.map(({ sign, page }) => Number(sign) - page))
  return values.size > 1 && distances.size > 1
}

function startsRaised(segments: readonly Segment[]): boolean {
  const [first, second] = segments.flatMap(({ runs }) => runs).sort((a, b) => a.x - b.x)
  return (
    first !== undefined && second !== undefined && first.size < second.size * 0.86 && first.y < second.y - 1
  )
}

/**
 * Rows whose first or last word is a number that grows by one from page to page, with that number. It may stand at the
 * foot of a chapter's first page and at the head of others.
 */
function countingNumbers(rows: readonly EdgeRow[], pages: number): Map<EdgeRow, PrintedNumber> {
  const votes = new Map<string, Set<number>>()
  const vote = (key: string, page: number) => votes.set(key, (votes.get(key) ?? new Set()).add(page))
  const readings = rows.flatMap((row) => {
    const numbers = row.text.length > 160 ? [] : numberIn(row.text)
    return numbers.map((number) => {
      const count = `${number.style} ${number.value - row.page}`
      vote(count, row.page)
      vote(`${count} ${place(row)}`, row.page)
      return { row, number, count, alone: /^\P{L}*$|^[^\p{L}]*[ivxlc]+[^\p{L}]*$/u.test(row.text) }
    })
  })
  const least = pages <= 3 ? 2 : 3
  const support = (key: string) => votes.get(key)?.size ?? 0
  // A heading such as "3 Results" counts too now and then, but not at one place.
  const likely = readings.filter(({ row, count, alone }) => {
    return support(count) >= least && (alone || support(`${count} ${place(row)}`) >= 2)
  })
  likely.sort((a, b) => Number(b.alone) - Number(a.alone) || support(b.count) - support(a.count))
  const result = new Map<EdgeRow, PrintedNumber>()
  const taken = new Set<number>()
  for (const { row, number } of likely) {
    if (taken.has(row.page)) continue
    taken.add(row.page)
    result.set(row, number)
  }
  // Alone at the foot of its page, its own position is a page number even if no other page has one.
  for (const { row, number } of readings) {
    const alone = /^\W*\d+\W*$/.test(row.text) && number.style === 'arabic' && number.value === row.page + 1
    if (alone && !row.top && !taken.has(row.page)) result.set(row, number)
  }
  return result
}

/** A head that stands where heads stand on most other pages is one, though it says something else on each. */
function addNeighbours(rows: readonly EdgeRow[], found: Set<EdgeRow>): void {
  const places = groupBy([...found], (row) => `${row.top} ${Math.round(row.y)}`)
  const usual = new Set(
    places
      .filter((group) => new Set(group.map(({ page }) => page)).size >= 4)
      .map(([row]) => `${row?.top ?? false} ${Math.round(row?.y ?? 0)}`),
  )
  for (const row of rows) {
    const outermost = !rows.some(
      (other) =>
        other.page === row.page &&
        other.top === row.top &&
        (row.top ? other.y < row.y : other.y > row.y) &&
        !found.has(other),
    )
    if (outermost && row.text.length <= 90 && usual.has(`${row.top} ${Math.round(row.y)}`)) found.add(row)
  }
}
