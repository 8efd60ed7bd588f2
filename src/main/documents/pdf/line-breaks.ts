import { roomAfter, startOf, type BodyStyle } from './body-style'
import { quantile } from './columns'
import { hangingLines } from './hanging-lines'
import type { Line, Region } from './layout-types'
import { isBold, sameLook } from './line-look'

/** A distance of this many leadings parts two paragraphs. */
const FAR = 1.32

/** An indent of more sizes than this is meant. */
const INDENT = 0.7

const LEADER = /(?:\. ?){4,}\s*[\divxlc]+$/i

/** What is known of a region's lines as a whole. */
export interface RegionShape {
  readonly region: Region
  /** Start of most lines, from the edge of the region: not that of its indented ones. */
  readonly margin: number
  /** The edges that a line could have filled: those of the lines around it that start at the same place. */
  readonly column: (line: Line) => { readonly x0: number; readonly x1: number }
  readonly leading: (size: number) => number
  /** Lines of entries whose later lines are set in, and whether each starts an entry. */
  readonly hanging: ReadonlyMap<Line, boolean>
}

export function regionShape(region: Region, body: BodyStyle): RegionShape {
  const { lines } = region
  const outer = outerEdges(region)
  const starts = lines.map((line) => startOf(line, outer))
  const margin = usual(starts)
  const columns = new Map<Line, { x0: number; x1: number }>()
  for (let from = 0; from < lines.length;) {
    const first = lines[from]
    const start = starts[from] ?? 0
    let to = from + 1
    while (to < lines.length && Math.abs((starts[to] ?? 0) - start) < (first?.size ?? 10) * 0.4) to += 1
    const inner = lines.slice(from, to)
    const inset = start > margin + (first?.size ?? 10) * 1.1 && areInset(inner, outer)
    for (const line of inner) columns.set(line, inset ? spanOf(inner, outer) : outer)
    from = to
  }
  const own = ownLeading(lines)
  const column = (line: Line) => columns.get(line) ?? outer
  // Addresses that do not break stick out, and lists of references are full of them.
  const usualEdges = {
    x0: outer.x0,
    x1: quantile(
      lines.map(({ x1 }) => x1),
      0.75,
    ),
  }
  return {
    region: { ...region, ...outer },
    margin,
    column,
    leading: (size) => own(size) ?? body.leading(size),
    hanging: hangingLines(lines, {
      start: (line) => startOf(line, outer),
      endsEarly: (line, next) => isShort(line, next, { column: () => usualEdges }),
    }),
  }
}

/** The edges of the lines but for a few that stick out, as formulas do. */
function outerEdges({ lines, x0, x1 }: Region) {
  if (lines.length < 12) return { x0, x1 }
  return {
    x0: quantile(
      lines.map((line) => line.x0),
      0.04,
    ),
    x1: quantile(
      lines.map((line) => line.x1),
      0.96,
    ),
  }
}

/** Lines set in on purpose nearly reach the other edge; short lines under each other do not. */
function areInset(lines: readonly Line[], outer: { x0: number; x1: number }): boolean {
  const rooms = lines.map((line) => roomAfter(line, outer))
  return lines.length > 1 && Math.min(...rooms) < (outer.x1 - outer.x0) * 0.3
}

function spanOf(lines: readonly Line[], outer: { x0: number; x1: number }) {
  const rtl = lines[0]?.rtl === true
  return rtl
    ? { x0: Math.min(...lines.map((line) => line.x0)), x1: outer.x1 }
    : { x0: outer.x0, x1: Math.max(...lines.map((line) => line.x1)) }
}

/** The most frequent start; of two as frequent the smaller one. */
function usual(starts: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const start of starts) counts.set(Math.round(start), (counts.get(Math.round(start)) ?? 0) + 1)
  const [found = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? []
  return found
}

/** The leading of the region itself, for texts set wider than the rest of the document. */
function ownLeading(lines: readonly Line[]): (size: number) => number | null {
  const distances = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && sameLook(line, next) && next.y > line.y ? [{ size: line.size, by: next.y - line.y }] : []
  })
  return (size) => {
    const same = distances.filter((one) => Math.abs(one.size - size) < size * 0.07).map(({ by }) => by)
    const middle = quantile(same, 0.4)
    return same.length >= 4 && middle < size * 2.6 ? middle : null
  }
}

/**
 * Whether a line starts a new paragraph after `previous`. `open` are the lines of the paragraph so far.
 */
export function startsParagraph(open: readonly Line[], line: Line, shape: RegionShape): boolean {
  const previous = open.at(-1)
  if (!previous) return true
  const distance = line.y - previous.y
  const leading = shape.leading(Math.max(line.size, previous.size))
  if (!sameLook(previous, line) || distance > leading * FAR + 0.5 || distance < leading * 0.4) return true
  if (LEADER.test(previous.text)) return true
  const startsEntry = shape.hanging.get(line)
  if (startsEntry !== undefined) return startsEntry
  if (isCentred(previous, shape) && isCentred(line, shape)) return false
  if (isBold(previous) !== isBold(line) && isShort(previous, line, shape)) return true
  if (changesMargin(open, line, shape)) return true
  return isShort(previous, line, shape)
}

function changesMargin(open: readonly Line[], line: Line, shape: RegionShape): boolean {
  const previous = open.at(-1)
  if (!previous) return true
  const here = startOf(line, shape.region)
  const before = startOf(previous, shape.region)
  const indent = line.size * INDENT
  if (here < shape.margin - indent && Math.abs(here - before) > indent) return true
  // An indent starts a paragraph, unless the line above is where others hang from.
  if (here > before + indent) return before > shape.margin - indent
  // Back from an indent: the first line of a paragraph, or the end of a quotation.
  return (
    before > here + indent &&
    open.length > 1 &&
    Math.abs(startOf(open.at(-2) ?? line, shape.region) - before) < indent
  )
}

/** Whether the first word of a line would have fitted onto the line before: then that line ended on purpose. */
export function isShort(previous: Line, line: Line, shape: Pick<RegionShape, 'column'>): boolean {
  if (/[-\u2010\u00ad]$/.test(previous.text)) return false
  const room = roomAfter(previous, shape.column(previous))
  return room > firstWordWidth(line) + previous.size * 0.8
}

function firstWordWidth(line: Line): number {
  const [word = ''] = line.text.split(' ')
  // Chinese and Japanese break between any two characters, but not before a full stop.
  const unit = /^[\u3000-\u9fff\uff00-\uffef]/.test(word) ? word.slice(0, 2) : word
  return ((line.x1 - line.x0) / Math.max(1, line.text.length)) * unit.length
}

export function isCentred(line: Line, { region }: RegionShape): boolean {
  const start = startOf(line, region)
  const room = roomAfter(line, region)
  return start > line.size && Math.abs(start - room) < line.size * 0.8
}
