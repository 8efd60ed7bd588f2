import type { EmbeddingLevels } from 'bidi-js'
import type { FaceKey } from '../fonts/catalogue'
import type { Piece } from './pieces'
import type { Style } from './style'

/** Text drawn in one go: one face, one style, one direction. `x` is from the left edge of its line. */
export interface Run {
  x: number
  width: number
  readonly text: string
  /** The text in words and spaces, as they are measured and drawn; one from right to left is whole. */
  readonly words: readonly string[]
  readonly face: FaceKey
  readonly style: Style
  readonly rightToLeft: boolean
  /** Offset of its first character in the paragraph: runs are placed in visual order and written in reading order. */
  readonly start: number
  /** Its glyphs come in the opposite order of its characters. */
  readonly isReversed: boolean
  /** What a reader should copy when the drawn text is not what was written. */
  readonly actualText: string | null
}

/** The runs of a line as they are read. */
export function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  if (!runs.some((run) => run.isReversed)) return runs
  return [...runs].sort((a, b) => a.start - b.start)
}

export interface Line {
  readonly runs: readonly Run[]
  readonly width: number
  readonly height: number
  /** From the top of the line. */
  readonly baseline: number
}

/** A paragraph made ready: everything about it that does not depend on the width it is set in. */
export interface Paragraph {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly embedding: EmbeddingLevels | null
}
