import type { Glyph, GlyphRun } from 'fontkit'

/** A word as its font draws it, in font units. */
export interface ShapedWord {
  readonly glyphs: readonly Glyph[]
  /** How much further than its own width each glyph moves on; null when none does. */
  readonly moves: readonly number[] | null
  readonly width: number
}

/** What a font made of a word; null when its glyphs do not just follow each other on the baseline. */
export function shapedWord({ glyphs, positions, advanceWidth: width }: GlyphRun): ShapedWord | null {
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null
  const moves = positions.map(({ xAdvance }, index) => xAdvance - (glyphs[index]?.advanceWidth ?? 0))
  return { glyphs, moves: moves.some((move) => move !== 0) ? moves : null, width }
}
