import type { Font, Glyph } from 'fontkit'
import type { ShapedWord } from './shaped-word'

/** Latin letters, digits and their punctuation: what the faces of this kind draw glyph after glyph. */
const PLAIN = /^[\x21-\x7E\u00A1-\u00AC\u00AE-\u017F\u2010-\u2026]+$/

interface Single {
  readonly glyph: Glyph
  /** In font units. */
  readonly advance: number
}

/**
 * Shapes plain Latin words from pairs of letters that a font shaped before. A font moves letters by what stands beside
 * them, so a few hundred pairs make every word, and shaping one anew takes a tenth of a millisecond. What is more than
 * letters side by side (a ligature, a mark, a glyph put elsewhere) is left to the font. `pair-shaper.test.ts` compares
 * both over the faces that it is used for.
 */
export class PairShaper {
  private readonly singles = new Map<number, Single | null>()
  /** By both code units: how far the first moves on, null when the two are more than two letters. */
  private readonly pairs = new Map<number, number | null>()

  constructor(private readonly font: Font) {}

  /** The word as the font would draw it; null when the font must be asked. */
  shape(word: string): ShapedWord | null {
    if (!PLAIN.test(word)) return null
    const glyphs: Glyph[] = []
    const moves: number[] = []
    let width = 0
    let isMoved = false
    for (let i = 0; i < word.length; i += 1) {
      const single = this.single(word.charCodeAt(i))
      const isLast = i === word.length - 1
      const advance = isLast ? single?.advance : this.pair(word.charCodeAt(i), word.charCodeAt(i + 1))
      if (!single || advance === null || advance === undefined) return null
      const move = advance - single.glyph.advanceWidth
      if (move !== 0) isMoved = true
      glyphs.push(single.glyph)
      moves.push(move)
      width += advance
    }
    return { glyphs, moves: isMoved ? moves : null, width }
  }

  private single(unit: number): Single | null {
    const known = this.singles.get(unit)
    if (known !== undefined) return known
    const { glyphs, positions } = this.font.layout(String.fromCharCode(unit))
    const [glyph] = glyphs
    const [position] = positions
    const isOne = glyphs.length === 1 && glyph && position && position.xOffset === 0 && position.yOffset === 0
    const single = isOne ? { glyph, advance: position.xAdvance } : null
    this.singles.set(unit, single)
    return single
  }

  private pair(first: number, second: number): number | null {
    const key = first * 0x10000 + second
    const known = this.pairs.get(key)
    if (known !== undefined) return known
    const advance = this.measured(first, second)
    this.pairs.set(key, advance)
    return advance
  }

  private measured(first: number, second: number): number | null {
    const { glyphs, positions } = this.font.layout(String.fromCharCode(first, second))
    const [one, two] = [this.single(first), this.single(second)]
    if (!one || !two || glyphs.length !== 2) return null
    if (glyphs[0]?.id !== one.glyph.id || glyphs[1]?.id !== two.glyph.id) return null
    if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null
    return positions[1]?.xAdvance === two.advance ? (positions[0]?.xAdvance ?? null) : null
  }
}
