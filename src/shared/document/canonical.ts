import type { TextRange } from './text-version'

/**
 * The canonical form of a text: CRLF and CR become LF, a byte order mark is dropped, lone surrogates become U+FFFD.
 * Nothing else changes: no NFC, no trimming. Offsets into a stored text mean what they say only because of this.
 */
export function canonicalText(raw: string): string {
  const unmarked = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw
  return unmarked.replace(/\r\n?/g, '\n').toWellFormed()
}

/** Made when it is first needed: who only reads a text has no use for it, and making it takes time. */
let segmenter: Intl.Segmenter | null = null

/**
 * Snaps one offset to a grapheme boundary, towards the start (-1) or the end (1) of the text.
 * Looks at 64 units either side, far longer than any cluster in use.
 */
function snapToGrapheme(text: string, offset: number, direction: -1 | 1): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  if (isAlone(text.charCodeAt(offset - 1)) && isAlone(text.charCodeAt(offset))) return offset
  let from = Math.max(0, offset - 64)
  // Never start the window inside a surrogate pair, which would shift every boundary after it.
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from -= 1
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const part of segmenter.segment(text.slice(from, offset + 64))) {
    const start = from + part.index
    const end = start + part.segment.length
    if (offset === start || offset === end) return offset
    if (offset > start && offset < end) return direction < 0 ? start : end
  }
  return offset
}

/** Snaps a range outward to whole graphemes, so that no highlight cuts an emoji or an accented letter in half. */
export function snapRange(text: string, range: TextRange): TextRange {
  return { start: snapToGrapheme(text, range.start, -1), end: snapToGrapheme(text, range.end, 1) }
}

/** Shrinks a range so that it neither starts nor ends with white space. May become empty. */
export function trimRange(text: string, range: TextRange): TextRange {
  let { start, end } = range
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}

/** Below the combining marks nothing joins but CR and LF, and asking ICU costs a hundred times as much. */
function isAlone(unit: number): boolean {
  return unit < 0x300 && unit !== 0x0d && unit !== 0x0a
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
