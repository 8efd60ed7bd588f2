import type { Area } from './columns'
import { runsLeftwards } from './direction'
import type { Line, Region, Run, Segment, Span } from './layout-types'
import { segment } from './segments'

/** A gap of this many sizes is a space. pdf.js has put spaces into runs already; this is for those between runs. */
const SPACE = 0.14

/** The lines of an area from the top, as one region of a page. */
export function regionOf(area: Area, page: number): Region {
  const rows: Segment[][] = []
  for (const one of [...area.segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && isSameLine(row, one)) row.push(one)
    else rows.push([one])
  }
  return { x0: area.x0, x1: area.x1, lines: rows.map((row) => lineOf(row, page)) }
}

function isSameLine(row: readonly Segment[], one: Segment): boolean {
  return row.every((other) => {
    const apart = other.x1 <= one.x0 + 1 || one.x1 <= other.x0 + 1
    return apart && Math.abs(other.y - one.y) <= 0.35 * Math.min(other.size, one.size) + 0.1
  })
}

/** A line made of the segments of one row, in any order. */
export function lineOf(segments: readonly Segment[], page: number): Line {
  const sorted = [...segments].sort((a, b) => a.x0 - b.x0)
  const { y, size } = segment(sorted.flatMap(({ runs }) => runs))
  const spans = spansOf(
    sorted.flatMap(({ runs }) => runs),
    y,
    size,
  )
  const text = spans.map((span) => span.text).join('')
  return {
    segments: sorted,
    x0: Math.min(...sorted.map((one) => one.x0)),
    x1: Math.max(...sorted.map((one) => one.x1)),
    y,
    size,
    spans,
    text,
    rtl: runsLeftwards(text),
    page,
  }
}

/** The words of runs that stand on one line with baseline `y` and `size`, in logical order with spaces between. */
export function spansOf(runs: readonly Run[], y: number, size: number): Span[] {
  const spans: Span[] = []
  let last: Run | null = null
  for (const run of logicalOrder(runs)) {
    const previous = spans.at(-1)
    const spaced = last !== null && gap(last, run) > SPACE * Math.min(last.size, run.size, size)
    const text = spaced && !/\s$/.test(previous?.text ?? '') ? ` ${run.text}` : run.text
    const { bold, italic, mono } = run.font
    const style = { bold, italic, mono, shift: shiftOf(run, y, size) }
    const span = run.href === undefined ? { ...style, text } : { ...style, text, href: run.href }
    if (previous && sameStyle(previous, span))
      spans[spans.length - 1] = { ...span, text: previous.text + text }
    else spans.push(span)
    last = run
  }
  return trimmed(spans)
}

function sameStyle(a: Span, b: Span): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.mono === b.mono &&
    a.shift === b.shift &&
    a.href === b.href
  )
}

function trimmed(spans: readonly Span[]): Span[] {
  const cleaned = spans.map((span) => ({ ...span, text: span.text.replace(/\s+/g, ' ') }))
  const [first] = cleaned
  if (first) cleaned[0] = { ...first, text: first.text.trimStart() }
  const last = cleaned.at(-1)
  if (last) cleaned[cleaned.length - 1] = { ...last, text: last.text.trimEnd() }
  return cleaned.filter(({ text }) => text !== '')
}

/** Smaller glyphs off the baseline. Small capitals are smaller too, but stand on it. */
function shiftOf(run: Run, y: number, size: number): Span['shift'] {
  if (run.size > size * 0.86 || run.text.trim().length > 24) return 'none'
  const rise = (y - run.y) / size
  if (rise > 0.18) return 'superscript'
  return rise < -0.06 ? 'subscript' : 'none'
}

function gap(a: Run, b: Run): number {
  return a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width)
}

/** Runs from left to right as they are read: in a line that runs leftwards from the right, numbers within not. */
function logicalOrder(runs: readonly Run[]): Run[] {
  const fromLeft = [...runs].sort((a, b) => a.x - b.x)
  const rtl = runsLeftwards(fromLeft.map(({ text }) => text).join(' '))
  if (!rtl && !fromLeft.some((run) => run.rtl)) return fromLeft
  const ordered = rtl ? fromLeft.reverse() : fromLeft
  // Within the line, stretches of the other direction keep their own order.
  const result: Run[] = []
  let stretch: Run[] = []
  for (const run of ordered) {
    if (isOther(run, rtl)) stretch.unshift(run)
    else {
      result.push(...stretch, run)
      stretch = []
    }
  }
  return [...result, ...stretch]
}

function isOther(run: Run, rtl: boolean): boolean {
  return rtl ? !run.rtl && /[\p{L}\p{N}]/u.test(run.text) : run.rtl
}
