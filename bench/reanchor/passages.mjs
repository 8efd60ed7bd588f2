/** @typedef {import('../tools/random.mjs').Random} Random */
/** @typedef {import('./edits.mjs').Range} Range */

/** Lengths of passages in characters, and how many of a hundred have them: words, parts of sentences, paragraphs. */
const LENGTHS = [
  { share: 10, from: 8, to: 20 },
  { share: 15, from: 20, to: 40 },
  { share: 35, from: 40, to: 100 },
  { share: 27, from: 100, to: 250 },
  { share: 13, from: 250, to: 600 },
]

/**
 * Passages of whole words at random places, each within a paragraph.
 * @param {readonly string[]} paragraphs
 * @param {number} count
 * @param {Random} random
 * @returns {Range[]}
 */
export function passagesOf(paragraphs, count, random) {
  let at = 0
  const starts = paragraphs.map((paragraph) => {
    const start = at
    at += paragraph.length + 1
    return start
  })
  /** @type {Range[]} */
  const passages = []
  while (passages.length < count) {
    const which = random.below(paragraphs.length)
    const words = Array.from((paragraphs[which] ?? '').matchAll(/\S+/g))
    const first = random.below(words.length)
    const most = lengthFrom(random)
    const start = words[first]?.index ?? 0
    let end = start
    for (const { 0: text, index } of words.slice(first)) {
      if (end > start && index + text.length > start + most) break
      end = index + text.length
    }
    if (end - start < 6) continue
    const offset = starts[which] ?? 0
    passages.push({ start: offset + start, end: offset + end })
  }
  return passages
}

/** @param {Random} random */
function lengthFrom(random) {
  let rest = random.below(100)
  for (const { share, from, to } of LENGTHS) {
    if (rest < share) return from + random.below(to - from)
    rest -= share
  }
  return 100
}
