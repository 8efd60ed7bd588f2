/** A line of a plain text that holds ink. */
export interface Line {
  /** Range of the ink: without the white space around it. */
  readonly start: number
  readonly end: number
  /** The ink. */
  readonly text: string
  /** Columns of white space in front, a tab reaching to the next multiple of four. */
  readonly indent: number
  /** Offset of the first character of the line, white space included. */
  readonly lineStart: number
  /** True for the first line and for a line after an empty one or a page break: it starts a chunk. */
  readonly afterGap: boolean
}

const SEPARATOR = '\\n\\v\\f\\u2028\\u2029'

/** The lines of a text that hold ink. Page breaks and Unicode's own separators end a line too. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let previousEnd = 0
  let gap = true
  for (const match of text.matchAll(new RegExp(`[^${SEPARATOR}]+`, 'g'))) {
    const [raw] = match
    const ink = raw.trim()
    if (match.index - previousEnd > 1) gap = true
    previousEnd = match.index + raw.length
    if (ink === '') {
      gap = true
      continue
    }
    const lead = raw.length - raw.trimStart().length
    const start = match.index + lead
    lines.push({
      start,
      end: start + ink.length,
      text: ink,
      indent: columns(raw.slice(0, lead)),
      lineStart: match.index,
      afterGap: gap,
    })
    gap = false
  }
  return lines
}

/** Chunks as index ranges: runs of lines without an empty one between them. */
export function chunksOf(lines: readonly Line[]): { start: number; end: number }[] {
  const chunks: { start: number; end: number }[] = []
  lines.forEach((line, index) => {
    const current = chunks.at(-1)
    if (!current || line.afterGap) chunks.push({ start: index, end: index + 1 })
    else current.end = index + 1
  })
  return chunks
}

function columns(space: string): number {
  let column = 0
  for (const character of space) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}
