import bidiFactory, { type EmbeddingLevels } from 'bidi-js'

const bidi = bidiFactory()
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** True when the text has any letter that runs right to left; everything else can skip bidi altogether. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Embedding levels of a paragraph (UAX 9), its base direction taken from its first strong letter. */
export function embeddingLevels(text: string): EmbeddingLevels {
  return bidi.getEmbeddingLevels(text)
}

/** A stretch of a line that is drawn in one go, in visual order. `text` has its brackets mirrored already. */
export interface VisualStretch {
  readonly start: number
  readonly end: number
  readonly rightToLeft: boolean
  readonly text: string
}

/**
 * The line `[start, end)` cut into stretches from left to right. `sameRun` tells whether two neighbouring characters
 * may be drawn together.
 */
export function visualOrder(
  text: string,
  embedding: EmbeddingLevels,
  start: number,
  end: number,
  pieceIndex: (offset: number) => number,
): VisualStretch[] {
  if (end <= start) return []
  const order = Array.from({ length: end - start }, (_, i) => start + i)
  for (const [from = 0, to = 0] of bidi.getReorderSegments(text, embedding, start, end - 1)) {
    const reversed = order.slice(from - start, to - start + 1).reverse()
    order.splice(from - start, reversed.length, ...reversed)
  }
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels, start, end - 1)
  const stretches: VisualStretch[] = []
  for (let i = 0; i < order.length;) {
    const first = order[i] ?? 0
    const piece = pieceIndex(first)
    const rightToLeft = ((embedding.levels[first] ?? 0) & 1) === 1
    const step = rightToLeft ? -1 : 1
    let j = i + 1
    while (j < order.length && order[j] === (order[j - 1] ?? 0) + step && pieceIndex(order[j] ?? 0) === piece)
      j++
    const last = order[j - 1] ?? first
    const low = Math.min(first, last)
    const high = Math.max(first, last) + 1
    let glyphs = ''
    for (let k = low; k < high; k++) glyphs += mirrored.get(k) ?? text[k] ?? ''
    stretches.push({ start: low, end: high, rightToLeft, text: glyphs })
    i = j
  }
  return stretches
}
