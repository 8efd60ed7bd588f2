import type { TextRange } from '../../shared/document/text-version'

/** How far either side to look for a word; longer than any word a person would step over. */
const REACH = 400

/** Made when it is first needed: the browser then reads its dictionaries. */
let words: Intl.Segmenter | null = null

/**
 * The range with one end moved by a word: `direction` -1 is towards the start of the text. Null when there is no word
 * to take in, or when the range would hold none any more.
 */
export function moveEnd(
  text: string,
  range: TextRange,
  end: 'start' | 'end',
  direction: -1 | 1,
): TextRange | null {
  const stops = wordsNear(text, range[end]).map((word) => word[end])
  const next =
    direction < 0 ? stops.findLast((stop) => stop < range[end]) : stops.find((stop) => stop > range[end])
  if (next === undefined) return null
  const moved = { ...range, [end]: next }
  return moved.start < moved.end ? moved : null
}

function wordsNear(text: string, offset: number): TextRange[] {
  const from = Math.max(0, offset - REACH)
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return [...words.segment(text.slice(from, offset + REACH))]
    .filter((part) => part.isWordLike)
    .map((part) => ({ start: from + part.index, end: from + part.index + part.segment.length }))
}
