import type { Style } from '../text/style'

/** What of a pen this needs. */
interface Surface {
  readonly doc: PDFKit.PDFDocument
  sketch(draw: (doc: PDFKit.PDFDocument) => void): void
  selectFont(key: 'mono', size: number): void
  fill(color: string): void
}

/**
 * The mark for a character no font has: a box holding its code point, four or six hexadecimal digits in two rows, so
 * that it can be seen, told from others and looked up.
 */
export function drawMissing(
  pen: Surface,
  character: string,
  x: number,
  baseline: number,
  style: Style,
): void {
  const { size, color } = style
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const half = Math.ceil(digits.length / 2)
  const width = size * 0.8
  const height = size * 0.96
  const left = x + size * 0.06
  const top = baseline - size * 0.8
  pen.sketch((doc) =>
    doc
      .lineWidth(size * 0.045)
      .rect(left, top, width, height)
      .stroke(color),
  )
  const digitSize = Math.min(size * 0.42, (width * 0.9) / (half * 0.6))
  const rows = [digits.slice(0, half), digits.slice(half)]
  rows.forEach((row, index) => {
    pen.selectFont('mono', digitSize)
    pen.fill(color)
    const rowLeft = left + (width - row.length * digitSize * 0.6) / 2
    pen.doc.text(row, rowLeft, top + height * (0.42 + index * 0.46), {
      lineBreak: false,
      baseline: 'alphabetic',
    })
  })
}
