import type { Heading } from './sections'
import type { TextRange } from './text-version'

/** Longest title kept of a line that is made a heading; a whole paragraph would swamp the outline. */
const MAX_TITLE = 300

/** The words of a heading's line as an outline shows them: on one line, at most 300 UTF-16 units. */
export function headingTitle(line: string): string {
  return line.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE).toWellFormed()
}

/**
 * The headings after a line was made a heading (level 1 to 6) or an ordinary line again (null). Sorted by start.
 * `line` is the range of a whole block.
 */
export function withHeading(
  headings: readonly Heading[],
  line: TextRange,
  title: string,
  level: number | null,
): Heading[] {
  const others = headings.filter((heading) => heading.start !== line.start)
  if (level === null) return others
  return [...others, { start: line.start, end: line.end, level, title: headingTitle(title) }].sort(
    (a, b) => a.start - b.start,
  )
}
