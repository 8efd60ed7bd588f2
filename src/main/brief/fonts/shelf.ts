import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { FACE_FILES, isLatinFace, type FaceKey, type FileFaceKey } from './catalogue'
import { PairShaper } from './pair-shaper'
import { shapedWord, type ShapedWord } from './shaped-word'

export interface Face {
  readonly key: FaceKey
  /** Null only for the `missing` face. */
  readonly font: Font | null
  /** Above and below the baseline, in em; both positive. */
  readonly ascent: number
  readonly descent: number
}

/** A font file that cannot be read: the installation is damaged, not the notebook. */
export class FontError extends Error {
  override readonly name = 'FontError'
}

const MISSING: Face = { key: 'missing', font: null, ascent: 0.9, descent: 0.2 }
/** Width of the marked box with the space around it, in em. */
export const MISSING_WIDTH = 0.92

/** Longer texts are seldom met twice. */
const LONGEST_KEPT = 40

/** Opens faces when they are first asked for and remembers the width of every word it has measured. */
export class FontShelf {
  private readonly faces = new Map<FaceKey, Face>([['missing', MISSING]])
  private readonly widths = new Map<FaceKey, Map<string, number>>()
  private readonly words = new Map<FaceKey, Map<string, ShapedWord | null>>()
  private readonly shapers = new Map<FaceKey, PairShaper>()

  constructor(private readonly directory: string) {}

  /** The face, opened from disk the first time. Throws FontError when its file cannot be read. */
  face(key: FaceKey): Face {
    const known = this.faces.get(key)
    if (known) return known
    const font = this.open(key as FileFaceKey)
    const face: Face = {
      key,
      font,
      ascent: font.ascent / font.unitsPerEm,
      descent: -font.descent / font.unitsPerEm,
    }
    this.faces.set(key, face)
    return face
  }

  has(key: FileFaceKey, codePoint: number): boolean {
    return this.face(key).font?.hasGlyphForCodePoint(codePoint) ?? false
  }

  /**
   * Width in em of text set in one go. A trailing space is measured apart, because pdfkit shapes word by word and
   * because "word" and "word " then share one measurement.
   */
  width(key: FaceKey, text: string): number {
    let known = this.widths.get(key)
    if (!known) this.widths.set(key, (known = new Map<string, number>()))
    let width = known.get(text)
    if (width === undefined) {
      width = this.measure(key, text)
      known.set(text, width)
    }
    return width
  }

  /** How a face draws a word set in one go; null when its glyphs do not just follow each other on the baseline. */
  shaped(key: FileFaceKey, word: string): ShapedWord | null {
    const known = this.words.get(key)?.get(word)
    if (known !== undefined) return known
    const shaped = this.shape(key, word).shaped
    this.keep(key, word, shaped)
    return shaped
  }

  /** Whoever measures a word draws it later. */
  private keep(key: FaceKey, text: string, shaped: ShapedWord | null): void {
    let known = this.words.get(key)
    if (!known) this.words.set(key, (known = new Map<string, ShapedWord | null>()))
    known.set(text, shaped)
  }

  private measure(key: FaceKey, text: string): number {
    const { font } = this.face(key)
    if (!font) return [...text].length * MISSING_WIDTH
    if (text.length > 1 && text.endsWith(' ')) {
      let end = text.length
      while (text[end - 1] === ' ') end--
      return (end ? this.width(key, text.slice(0, end)) : 0) + this.width(key, ' ') * (text.length - end)
    }
    const { shaped, width } = this.shape(key as FileFaceKey, text)
    if (text.length <= LONGEST_KEPT) this.keep(key, text, shaped)
    return width / font.unitsPerEm
  }

  /** A text as its face draws it, and how wide that is in font units. */
  private shape(key: FileFaceKey, text: string): { shaped: ShapedWord | null; width: number } {
    const { font } = this.face(key)
    if (!font) return { shaped: null, width: 0 }
    let shaper = this.shapers.get(key)
    if (!shaper && isLatinFace(key)) this.shapers.set(key, (shaper = new PairShaper(font)))
    const paired = shaper?.shape(text)
    if (paired) return { shaped: paired, width: paired.width }
    const run = font.layout(text)
    return { shaped: shapedWord(run), width: run.advanceWidth }
  }

  private open(key: FileFaceKey): Font {
    const path = join(this.directory, FACE_FILES[key])
    try {
      return create(readFileSync(path))
    } catch (cause) {
      throw new FontError(`The font file ${path} cannot be read.`, { cause })
    }
  }
}
