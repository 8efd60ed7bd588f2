import type { Line, Region, Segment } from './layout-types'
import { lineOf } from './lines'

/** White space between two columns of a table, in sizes of the text, at least. */
const MIN_GAP = 1

/** A table among the lines of a region: `end` is the first line after it. */
export interface TableLines {
  readonly start: number
  readonly end: number
  /** One list of cells a row; each cell has the lines it is set on, none when it is empty. */
  readonly rows: readonly (readonly (readonly Line[])[])[]
}

/** Tables: two or more lines in a row whose cells leave the same columns free. */
export function tablesOf(region: Region): TableLines[] {
  const { lines } = region
  const tables: TableLines[] = []
  for (let start = 0; start < lines.length; start += 1) {
    if (!hasCells(lines[start])) continue
    let end = start + 1
    while (end < lines.length && continues(lines, start, end)) end += 1
    while (end > start && !hasCells(lines[end - 1])) end -= 1
    const table = tableOf(lines, start, end, region)
    if (!table) continue
    tables.push(table)
    start = table.end - 1
  }
  return tables
}

function hasCells(line: Line | undefined): boolean {
  return line !== undefined && line.segments.length > 1 && cellSegments(line).length > 1
}

/** Segments joined where the gap between them is only a wide space. */
function cellSegments(line: Line): Segment[][] {
  const cells: Segment[][] = []
  for (const one of line.segments) {
    const last = cells.at(-1)?.at(-1)
    if (last && one.x0 - last.x1 < MIN_GAP * line.size) cells.at(-1)?.push(one)
    else cells.push([one])
  }
  return cells
}

function continues(lines: readonly Line[], start: number, end: number): boolean {
  const [previous, line, first] = [lines[end - 1], lines[end], lines[start]]
  if (!previous || !line || !first) return false
  if (line.y - previous.y > line.size * 3.2 || Math.abs(line.size - first.size) > first.size * 0.2)
    return false
  if (hasCells(line)) return true
  // A line with one cell belongs to the table only if another row follows and it does not span the columns.
  const next = lines[end + 1]
  return (
    hasCells(next) &&
    columnsOf(lines.slice(start, end)).every(({ x0, x1 }) => line.x0 >= x0 - 2 || line.x1 <= x1 + 2)
  )
}

interface Column {
  readonly x0: number
  readonly x1: number
}

/** Ranges of x that the cells of all rows share, left to right. */
function columnsOf(rows: readonly Line[]): Column[] {
  const ranges = rows
    .flatMap((line) => cellSegments(line).map((cell) => ({ x0: cell[0]?.x0 ?? 0, x1: cell.at(-1)?.x1 ?? 0 })))
    .sort((a, b) => a.x0 - b.x0)
  const columns: { x0: number; x1: number }[] = []
  for (const range of ranges) {
    const last = columns.at(-1)
    if (last && range.x0 < last.x1 + 2) last.x1 = Math.max(last.x1, range.x1)
    else columns.push({ ...range })
  }
  return columns
}

function tableOf(lines: readonly Line[], start: number, end: number, region: Region): TableLines | null {
  // A title above or a note below may close the gaps: the longest run of rows from the first that keeps them.
  for (let last = end; last - start >= 2; last -= 1) {
    const rows = lines.slice(start, last)
    const columns = columnsOf(rows)
    const full = rows.filter(hasCells).length
    if (columns.length < 2 || full < 2 || full * 2 < rows.length) continue
    if (columns.length === 2 && isProse(rows, columns)) continue
    if (isJustified(rows, columns, region)) continue
    return { start, end: last, rows: rowsOf(rows, columns) }
  }
  return null
}

/** Two columns of long lines are text that was not told apart, not a table; and a number in front is a list. */
function isProse(rows: readonly Line[], columns: readonly Column[]): boolean {
  const [first, second] = columns
  if (!first || !second) return true
  const size = rows[0]?.size ?? 10
  return (
    first.x1 - first.x0 < size * 2.2 ||
    rows.every((line) => /^\S{1,5}\s/.test(line.text) && /^[[(•–-]/.test(line.text))
  )
}

/**
 * Lines set to both edges with wide spaces between their words: they end where the column does, and within it nothing
 * stands under anything.
 */
function isJustified(rows: readonly Line[], columns: readonly Column[], region: Region): boolean {
  const size = rows[0]?.size ?? 10
  const full = rows.filter((line) => line.x1 > region.x1 - size * 0.3 && hasCells(line)).length
  if (full < rows.length - 1) return false
  const spread = rows.filter(hasCells).filter(isSpread).length
  if (spread > 0 && spread >= rows.length - 1) return true
  const within = (values: readonly number[]) => Math.max(...values) - Math.min(...values) < size * 0.3
  const inner = columns.flatMap((column, at) => {
    const cells = rows.flatMap((line) => {
      const cell = line.segments.filter(({ x0, x1 }) => x0 >= column.x0 - 1 && x1 <= column.x1 + 1)
      const [first, last] = [cell[0], cell.at(-1)]
      return first && last ? [{ x0: first.x0, x1: last.x1 }] : []
    })
    const starts = at > 0 && within(cells.map(({ x0 }) => x0))
    const ends = at < columns.length - 1 && within(cells.map(({ x1 }) => x1))
    return starts || ends ? [column] : []
  })
  return inner.length === 0
}

/** Words with the same space after each: the line was stretched. */
function isSpread({ segments, size }: Line): boolean {
  const gaps = segments.slice(1).map((one, index) => one.x0 - (segments[index]?.x1 ?? 0))
  return gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < size * 0.1
}

/** Cells by column. A row without its first cell that stands close under another continues it. */
function rowsOf(lines: readonly Line[], columns: readonly Column[]): Line[][][] {
  const rows: Line[][][] = []
  lines.forEach((line, index) => {
    const cells = columns.map(({ x0, x1 }) =>
      line.segments.filter((one) => one.x0 >= x0 - 1 && one.x1 <= x1 + 1),
    )
    const made = cells.map((cell) => (cell.length > 0 ? [lineOf(cell, line.page)] : []))
    const previous = rows.at(-1)
    const above = lines[index - 1]
    const close = above !== undefined && line.y - above.y < line.size * 1.35
    if (previous && close && made[0]?.length === 0) made.forEach((cell, at) => previous[at]?.push(...cell))
    else rows.push(made)
  })
  return rows
}
