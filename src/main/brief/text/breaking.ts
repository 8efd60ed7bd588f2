import LineBreaker from 'linebreak'
import { graphemeClusters } from './graphemes'

/** A line of the paragraph, as offsets `[start, end)`; trailing spaces and the line feed belong to it. */
export type LineRange = readonly [start: number, end: number]

/** Width in points of `[start, end)` of the paragraph. */
export type Measure = (start: number, end: number) => number

const TOLERANCE = 0.01
const SOFT_HYPHEN = '\u00AD'

/** End of `[start, end)` without spaces and line feeds. */
export function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--
  return end
}

/**
 * Breaks a paragraph into lines no wider than `fullWidth`, at the opportunities of UAX 14. A word wider than a line is
 * broken between grapheme clusters; a cluster wider than a line still gets a line, so this always ends. `hyphenWidth` is
 * kept free where a line would end at a soft hyphen. Lines after the first are narrower by `hang`.
 */
export function breakLines(
  text: string,
  fullWidth: number,
  measure: Measure,
  hyphenWidth = 0,
  hang = 0,
): LineRange[] {
  const lines: LineRange[] = []
  const breaker = new LineBreaker(text)
  let lineStart = 0
  let lineWidth = 0
  let wordStart = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const inkEnd = trimmedEnd(text, wordStart, next.position)
    const inkWidth = measure(wordStart, inkEnd)
    const spaceWidth = measure(inkEnd, trimmedLineFeed(text, inkEnd, next.position))
    const hyphen = text[inkEnd - 1] === SOFT_HYPHEN ? hyphenWidth : 0
    const room = lines.length === 0 ? fullWidth : fullWidth - hang
    if (lineWidth + inkWidth + hyphen > room + TOLERANCE && wordStart > lineStart) {
      lines.push([lineStart, wordStart])
      lineStart = wordStart
      lineWidth = 0
    }
    const width = lines.length === 0 ? fullWidth : fullWidth - hang
    if (inkWidth > width && wordStart === lineStart) {
      const rest = breakWord(text, wordStart, inkEnd, [width, fullWidth - hang], measure, lines)
      lineStart = rest.start
      lineWidth = rest.width + spaceWidth
    } else {
      lineWidth += inkWidth + spaceWidth
    }
    if (text[next.position - 1] === '\n') {
      lines.push([lineStart, next.position])
      lineStart = next.position
      lineWidth = 0
    }
    wordStart = next.position
  }
  if (lineStart < text.length) lines.push([lineStart, text.length])
  return lines
}

function trimmedLineFeed(text: string, start: number, end: number): number {
  while (end > start && text[end - 1] === '\n') end--
  return end
}

/** Adds the full lines of an over-long word to `lines`; returns what is left for the line after them. */
function breakWord(
  text: string,
  start: number,
  end: number,
  [firstWidth, laterWidth]: readonly [first: number, later: number],
  measure: Measure,
  lines: LineRange[],
): { start: number; width: number } {
  let width = firstWidth
  let lineStart = start
  let lineWidth = 0
  // Where the line may end.
  let places: number[] = []
  /** Ends the line at the last place where it fits: side by side letters may take more room than one by one. */
  const endLine = () => {
    const fitting = places.findLastIndex((place) => measure(lineStart, place) <= width + TOLERANCE)
    const index = Math.max(0, fitting)
    const lineEnd = places[index] ?? end
    lines.push([lineStart, lineEnd])
    lineStart = lineEnd
    places = places.slice(index + 1)
    width = laterWidth
  }
  for (const [from, to] of unbreakableRanges(text, start, end)) {
    if (from > lineStart) places.push(from)
    lineWidth += measure(from, to)
    if (lineWidth <= width || !places.length) continue
    endLine()
    lineWidth = measure(lineStart, to)
  }
  while (places.length && measure(lineStart, end) > width + TOLERANCE) endLine()
  return { start: lineStart, width: measure(lineStart, end) }
}

/** No writing needs a longer one: what goes on for more than this is a row of joiners or marks. */
const LONGEST_CLUSTER = 64

function* unbreakableRanges(text: string, start: number, end: number): Generator<LineRange> {
  for (const cluster of graphemeClusters(text.slice(start, end))) {
    const from = start + cluster.start
    if (cluster.text.length <= LONGEST_CLUSTER) yield [from, from + cluster.text.length]
    else {
      let at = from
      for (const character of cluster.text) yield [at, (at += character.length)]
    }
  }
}
