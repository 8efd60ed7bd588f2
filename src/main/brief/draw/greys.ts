import { ACCENT, INK, LINK } from '../theme'

type Document = PDFKit.PDFDocument

/** Colours that stand out by their hue alone; a grey as bright would stand back. */
const DARKENED: ReadonlySet<unknown> = new Set([ACCENT, LINK])

/** The grey that looks as bright as a colour (Rec. 709), as `#rrggbb`; greys stay as they are. */
export function greyOf(color: string): string {
  const channel = (at: number) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const light = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
  const hex = Math.round(value * 255)
    .toString(16)
    .padStart(2, '0')
  return `#${hex}${hex}${hex}`
}

/** From here on the document draws every colour as a grey, headings and links dark, whoever asks for it. */
export function inGreys(doc: Document): void {
  const fill = doc.fillColor.bind(doc)
  const stroke = doc.strokeColor.bind(doc)
  doc.fillColor = (color, opacity) => fill(grey(color), opacity)
  doc.strokeColor = (color, opacity) => stroke(grey(color), opacity)
}

function grey<Color>(color: Color): Color | string {
  if (DARKENED.has(color)) return greyOf(INK)
  return typeof color === 'string' && /^#[\da-f]{6}$/i.test(color) ? greyOf(color) : color
}
