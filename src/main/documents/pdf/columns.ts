import type { Segment } from './layout-types'

/** A column has at least this many lines beside those of its neighbour. */
const MIN_ROWS = 4

/** A page with more pieces is a map or a drawing, and looking for columns would take long. */
const MAX_SEGMENTS = 20_000

/** A column takes at least this share of the width. */
const MIN_SHARE = 0.15

/** Segments that are read together, in reading order; the edges are those of the column. */
export interface Area {
  readonly segments: readonly Segment[]
  readonly x0: number
  readonly x1: number
}

/** White space between two columns. */
export interface Gutter {
  readonly x0: number
  readonly x1: number
}

/**
 * Parts a page into areas in reading order. A gutter is looked for that many rows leave free; what crosses it, such as
 * a title, a wide figure's caption or a table, stands between bands of columns. `rtl` reads columns from the right.
 * `usual` is the gutter of the document's other pages, for one whose last column has a line or two.
 */
export function areasOf(
  segments: readonly Segment[],
  rtl: boolean,
  usual: Gutter | null = null,
  depth = 0,
): Area[] {
  if (segments.length === 0) return []
  const area = { segments, ...edges(segments) }
  const gutter = depth < 4 ? (findGutter(area) ?? (depth === 0 ? usualGutter(area, usual) : null)) : null
  if (!gutter) return [area]
  return bandsOf(area, gutter).flatMap((band) => {
    if (band.wide.length > 0) return areasOf(band.wide, rtl, null, depth + 1)
    const sides = rtl ? [band.right, band.left] : [band.left, band.right]
    return sides.flatMap((side) => areasOf(side, rtl, null, depth + 1))
  })
}

/** The gutter that most pages with columns have; null when it is not the same on several. */
export function gutterOf(pages: readonly (readonly Segment[])[]): Gutter | null {
  const gutters = pages.flatMap((segments) => findGutter({ segments, ...edges(segments) }) ?? [])
  const alike = (gutter: Gutter) => gutters.filter((other) => Math.abs(other.x1 - gutter.x1) < 3).length
  const best = gutters.reduce<Gutter | null>((a, b) => (a && alike(a) >= alike(b) ? a : b), null)
  return best && alike(best) * 2 > gutters.length ? best : null
}

function usualGutter({ segments }: Area, usual: Gutter | null): Gutter | null {
  if (!usual) return null
  const right = segments.filter((one) => Math.abs(one.x0 - usual.x1) < 3)
  const left = segments.filter((one) => one.x1 < usual.x1 - 1)
  const crossing = segments.filter((one) => crosses(one, usual))
  return right.length > 0 && left.length >= MIN_ROWS && crossing.length < left.length ? usual : null
}

function edges(segments: readonly Segment[]) {
  let x0 = Infinity
  let x1 = -Infinity
  for (const one of segments) {
    x0 = Math.min(x0, one.x0)
    x1 = Math.max(x1, one.x1)
  }
  return { x0, x1 }
}

interface Band {
  readonly left: Segment[]
  readonly right: Segment[]
  readonly wide: Segment[]
}

/** Bands from the top: what crosses the gutter on its own, and the two columns between. */
function bandsOf({ segments }: Area, gutter: Gutter): Band[] {
  const middle = (gutter.x0 + gutter.x1) / 2
  const bands: Band[] = []
  const sorted = [...segments].sort((a, b) => a.y - b.y)
  const wides = new Set<Segment>()
  sorted.forEach((one, index) => {
    if (crosses(one, gutter) || endsWide(sorted, index, wides)) wides.add(one)
  })
  for (const one of sorted) {
    const wide = wides.has(one)
    let band = bands.at(-1)
    if (!band || band.wide.length > 0 !== wide) {
      band = { left: [], right: [], wide: [] }
      bands.push(band)
    }
    if (wide) band.wide.push(one)
    else if ((one.x0 + one.x1) / 2 < middle) band.left.push(one)
    else band.right.push(one)
  }
  return bands.flatMap((band) => peelCentred(band, gutter)).map(keepRowsWhole)
}

/**
 * The last line of a caption or an abstract across the columns, which does not reach over the gutter itself: alone in its
 * row, right under a line that does and where that starts, with more space below.
 */
function endsWide(sorted: readonly Segment[], index: number, wides: ReadonlySet<Segment>): boolean {
  const [above, one, below] = [sorted[index - 1], sorted[index], sorted[index + 1]]
  if (!above || !one || !wides.has(above) || Math.abs(above.size - one.size) > one.size * 0.07) return false
  const distance = one.y - above.y
  if (distance > one.size * 1.6 || Math.abs(one.x0 - above.x0) > one.size) return false
  return !below || below.y - one.y > distance * 1.3
}

/**
 * Names of authors stand side by side above two columns, centred and apart from them: the rows on top of a band that
 * touch neither column's edge and have white space under them.
 */
function peelCentred(band: Band, gutter: Gutter): Band[] {
  const rows = [...band.left, ...band.right].sort((a, b) => a.y - b.y)
  const columns = { left: edges(band.left).x0, right: Math.max(gutter.x1, edges(band.right).x0) }
  const first = rows.findIndex((one) => {
    return one.x0 - ((one.x0 + one.x1) / 2 < gutter.x0 ? columns.left : columns.right) < one.size
  })
  const [last, next] = [rows[first - 1], rows[first]]
  if (first < 1 || first > 12 || !last || !next || next.y - last.y < last.size * 1.6) return [band]
  const peeled = rows.slice(0, first)
  const rest = (side: readonly Segment[]) => side.filter((one) => !peeled.includes(one))
  return [
    { left: [], right: [], wide: peeled },
    { left: rest(band.left), right: rest(band.right), wide: [] },
  ]
}

/** A band with one row on either side at most is not two columns: it is read across. */
function keepRowsWhole(band: Band): Band {
  if (band.wide.length > 0 || band.left.length >= 2 || band.right.length >= 2) return band
  return { left: [], right: [], wide: [...band.left, ...band.right] }
}

function crosses(one: Segment, gutter: Gutter): boolean {
  return one.x0 < gutter.x0 - 1 && one.x1 > gutter.x1 + 1
}

/** The gutter that most pairs of neighbouring segments leave between them, if its sides look like columns of text. */
function findGutter(area: Area): Gutter | null {
  const { segments, x0, x1 } = area
  if (segments.length < 2 * MIN_ROWS || segments.length > MAX_SEGMENTS) return null
  let best: (Gutter & { rows: number }) | null = null
  for (const gutter of candidates(segments)) {
    const width = x1 - x0
    if (gutter.x0 - x0 < width * MIN_SHARE || x1 - gutter.x1 < width * MIN_SHARE) continue
    const rows = rowsBeside(area, gutter)
    if (rows >= MIN_ROWS && (!best || rows > best.rows)) best = { ...gutter, rows }
  }
  return best
}

/** Ranges of x that are free between many segments and their right-hand neighbours, widest support first. */
function candidates(segments: readonly Segment[]): Gutter[] {
  const gaps: Gutter[] = []
  const byTop = [...segments].sort((a, b) => a.y - b.y)
  byTop.forEach((one, index) => {
    let right = Infinity
    for (const other of around(byTop, index)) {
      if (
        other.x0 > one.x1 &&
        other.x0 < right &&
        Math.abs(other.y - one.y) < Math.max(one.size, other.size)
      ) {
        right = other.x0
      }
    }
    if (right - one.x1 >= Math.max(7, one.size * 0.8) && right < Infinity)
      gaps.push({ x0: one.x1, x1: right })
  })
  const points = [...new Set(gaps.map(({ x1 }) => Math.round(x1)))]
  return points
    .map((x) => {
      const over = gaps.filter((gap) => gap.x0 < x - 2 && gap.x1 >= x - 0.6)
      const start = quantile(
        over.map((gap) => gap.x0),
        0.9,
      )
      return { x0: Math.min(start, x - 4), x1: x - 0.6, support: over.length }
    })
    .filter(({ support }) => support >= MIN_ROWS)
    .sort((a, b) => b.support - a.support)
    .slice(0, 12)
}

function* around(sorted: readonly Segment[], index: number): Generator<Segment> {
  for (let i = Math.max(0, index - 12); i < Math.min(sorted.length, index + 13); i += 1) {
    const other = sorted[i]
    if (other && i !== index) yield other
  }
}

/**
 * Rows that stand beside each other on both sides of a gutter, less those that cross it there; 0 when the sides do not
 * look like text: cells of a table are short, labels of a list are narrow, and lines of text fill their column. Rows
 * count, not segments: in narrow columns a line set to both edges falls into its words.
 */
function rowsBeside({ segments, x0, x1 }: Area, gutter: Gutter): number {
  const middle = (gutter.x0 + gutter.x1) / 2
  const crossing = segments.filter((one) => crosses(one, gutter))
  const free = segments.filter((one) => !crosses(one, gutter))
  const left = free.filter((one) => one.x1 <= middle)
  const right = free.filter((one) => one.x0 >= middle)
  if (Math.min(rowsOf(left), rowsOf(right)) < MIN_ROWS || rowsOf(crossing) > rowsOf(free)) return 0
  if (fill(left, x0, gutter.x0) < 0.62 || fill(right, gutter.x1, x1) < 0.62) return 0
  const tops = right.map(({ y }) => y)
  const [top, bottom] = [Math.min(...tops), Math.max(...tops)]
  const beside = (one: Segment) => one.y >= top - 20 && one.y <= bottom + 20
  return rowsOf(left.filter(beside)) - rowsOf(crossing.filter(beside)) / 2
}

/** How many baselines there are. */
function rowsOf(segments: readonly Segment[]): number {
  return new Set(segments.map(({ y }) => Math.round(y / 3))).size
}

/** The median share of a column's width that its rows take. */
function fill(side: readonly Segment[], x0: number, x1: number): number {
  const rows = new Map<number, number>()
  for (const one of side) {
    const row = Math.round(one.y / 3)
    rows.set(row, (rows.get(row) ?? 0) + one.x1 - one.x0)
  }
  return quantile([...rows.values()], 0.5) / Math.max(1, x1 - x0)
}

/** The value below which a share of the values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
