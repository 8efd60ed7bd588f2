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
  for (const cluster of graphemeClusters(text.slice(start, end))) {
    const at = start + cluster.start
    const clusterWidth = measure(at, at + cluster.text.length)
    if (lineWidth + clusterWidth > width && at > lineStart) {
      lines.push([lineStart, at])
      lineStart = at
      lineWidth = 0
      width = laterWidth
    }
    lineWidth += clusterWidth
  }
  return { start: lineStart, width: lineWidth }
}
