import type { Line } from './layout-types'
import { isBold, sameLook } from './line-look'

/** An indent of hanging lines, in sizes of the text. */
const LEAST = 0.7
const MOST = 6

/** What tells about two lines of one region. */
export interface LineMeasures {
  /** Distance of a line's start from the edge of its column. */
  readonly start: (line: Line) => number
  /** Whether the first word of `next` would have fitted onto `line`. */
  readonly endsEarly: (line: Line, next: Line) => boolean
}

/**
 * Lines of lists of references and the like, whose entries start at the margin and go on set in. There the lines before
 * those set in are full, and a line at the margin that another follows there was an entry of its own: in paragraphs with
 * an indent at their start it is the other way round. The value is whether the line starts an entry.
 */
export function hangingLines(lines: readonly Line[], measures: LineMeasures): Map<Line, boolean> {
  const found = new Map<Line, boolean>()
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && isAlike(lines[to - 1], lines[to])) to += 1
    const stretch = lines.slice(from, to)
    if (stretch.length >= 4 && hang(stretch, measures)) {
      const margin = marginOf(stretch, measures)
      for (const line of stretch) found.set(line, measures.start(line) - margin < line.size * LEAST)
    }
    from = to
  }
  return found
}

function isAlike(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && sameLook(a, b) && isBold(a) === isBold(b)
}

function marginOf(lines: readonly Line[], { start }: LineMeasures): number {
  return Math.min(...lines.map(start))
}

function hang(lines: readonly Line[], measures: LineMeasures): boolean {
  const margin = marginOf(lines, measures)
  const indents = lines.map((line) => (measures.start(line) - margin) / line.size)
  const deep = indents.filter((indent) => indent >= LEAST)
  const usual = [...deep].sort((a, b) => a - b)[Math.floor(deep.length / 2)] ?? 0
  if (usual > MOST || deep.some((indent) => Math.abs(indent - usual) > 0.3)) return false
  const into = { full: 0, all: 0 }
  const along = { full: 0, all: 0 }
  lines.slice(1).forEach((line, index) => {
    const previous = lines[index]
    if (!previous || (indents[index] ?? 0) >= LEAST) return
    const kind = (indents[index + 1] ?? 0) >= LEAST ? into : along
    kind.all += 1
    if (!measures.endsEarly(previous, line)) kind.full += 1
  })
  return into.all >= 2 && into.full >= into.all * 0.7 && along.full <= along.all * 0.6
}
