export interface Cluster {
  readonly text: string
  /** Offset of its first UTF-16 unit. */
  readonly start: number
}

const WINDOW = 512
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Grapheme clusters of a text, in order. Works through a window that moves along the text, because `Intl.Segmenter`
 * takes quadratic time on one long string (14 s for 80,000 characters).
 */
export function* graphemeClusters(text: string): Generator<Cluster> {
  let start = 0
  let size = WINDOW
  while (start < text.length) {
    const end = wholeCharacterEnd(text, start + size)
    const clusters = [...segmenter.segment(text.slice(start, end))]
    const atEnd = end >= text.length
    // The last cluster of a window may go on beyond it.
    const whole = atEnd ? clusters : clusters.slice(0, -1)
    if (!whole.length) {
      size *= 2
      continue
    }
    for (const { segment, index } of whole) yield { text: segment, start: start + index }
    const last = whole.at(-1)
    start += (last?.index ?? 0) + (last?.segment.length ?? size)
    size = WINDOW
  }
}

/** `offset`, or one further when it stands between the halves of a surrogate pair. */
function wholeCharacterEnd(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? offset + 1 : offset
}
