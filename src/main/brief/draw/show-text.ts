import type { FileFaceKey } from '../fonts/catalogue'
import type { ShapedWord } from '../fonts/shaped-word'
import type { FontShelf } from '../fonts/shelf'

type Document = PDFKit.PDFDocument

/** What pdfkit's types leave out: the font that is selected, and where a page says which fonts it uses. */
interface Inner {
  readonly _font: EmbeddedFont
  readonly _fontSize: number
  readonly page: { readonly fonts: Record<string, unknown> }
  addContent(data: string): void
}

interface EmbeddedFont {
  readonly id: string
  /** From font units to thousandths of an em. */
  readonly scale: number
  readonly subset: { includeGlyph(id: number): number }
  /** By glyph of the subset. */
  readonly widths: (number | undefined)[]
  readonly unicode: (readonly number[] | undefined)[]
  ref(): unknown
}

/**
 * Shows words as pdfkit's own `text` does, with words that were shaped for measuring and encoded once for each document: a
 * brief says few words often, and shaping and encoding them each time is a quarter of the work.
 */
export class WordWriter {
  /** For each face its words, ready for an array of TJ. Null when one needs more than moves to the right. */
  private readonly encoded = new Map<string, Map<string, string | null>>()

  constructor(
    private readonly doc: Document,
    private readonly shelf: FontShelf,
  ) {}

  /**
   * Shows left-to-right text in the font that is selected, with its baseline at (x, y); false when it must be left to
   * pdfkit, and nothing was shown.
   */
  show(key: FileFaceKey, words: readonly string[], x: number, y: number, tracking: number): boolean {
    const inner = this.doc as unknown as Inner
    let array = ''
    for (const word of words) {
      const encoded = this.encode(inner._font, key, word)
      if (encoded === null) return false
      array += encoded
    }
    if (array === '') return true
    const font = inner._font
    this.declare()
    // Pages are drawn top down, so letters are turned over once more.
    const spacing = tracking ? `${rounded(tracking)} Tc ` : ''
    const back = tracking ? ' 0 Tc' : ''
    inner.addContent(
      `BT ${spacing}1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm /${font.id} ${rounded(inner._fontSize)} Tf [${array}] TJ${back} ET`,
    )
    return true
  }

  /** Says that the page uses the font that is selected. */
  declare(): void {
    const { _font: font, page } = this.doc as unknown as Inner
    page.fonts[font.id] ??= font.ref()
  }

  private encode(font: EmbeddedFont, key: FileFaceKey, word: string): string | null {
    let known = this.encoded.get(key)
    if (!known) this.encoded.set(key, (known = new Map<string, string | null>()))
    let encoded = known.get(word)
    if (encoded === undefined) {
      const shaped = this.shelf.shaped(key, word)
      encoded = shaped && encodeWord(font, shaped)
      known.set(word, encoded)
    }
    return encoded
  }
}

function encodeWord(font: EmbeddedFont, { glyphs, moves }: ShapedWord): string {
  let array = '<'
  glyphs.forEach((glyph, index) => {
    const id = font.subset.includeGlyph(glyph.id)
    font.widths[id] ??= glyph.advanceWidth * font.scale
    font.unicode[id] ??= glyph.codePoints
    array += id.toString(16).padStart(4, '0')
    const move = moves?.[index] ?? 0
    if (move !== 0) array += `>${rounded(-move * font.scale)}<`
  })
  return `${array}>`
}

/** A number as PDF wants it, to a thousandth. */
const rounded = (value: number) => String(Math.round(value * 1000) / 1000)
