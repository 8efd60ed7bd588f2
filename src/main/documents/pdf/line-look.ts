import type { Line, Span } from './layout-types'

/** Share of a line's letters whose spans satisfy a test. */
function share(line: Line, test: (span: Span) => boolean): number {
  let all = 0
  let some = 0
  for (const span of line.spans) {
    const letters = span.text.replace(/[^\p{L}\p{N}]/gu, '').length
    all += letters
    if (test(span)) some += letters
  }
  return all === 0 ? 0 : some / all
}

export function isBold(line: Line): boolean {
  return share(line, (span) => span.bold) > 0.85
}

export function isItalic(line: Line): boolean {
  return share(line, (span) => span.italic) > 0.85
}

/** Set in a font of equal widths, as code is. Signs count too: a line may hold brackets only. */
export function isMono(line: Line): boolean {
  const all = line.spans.reduce((sum, { text }) => sum + text.length, 0)
  const mono = line.spans.reduce((sum, { text, mono: is }) => sum + (is ? text.length : 0), 0)
  return all > 0 && mono / all > 0.8
}

/** Whether two lines are set alike enough to be of one paragraph. */
export function sameLook(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * 0.07 && isMono(a) === isMono(b)
}
