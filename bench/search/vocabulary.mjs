/** @typedef {import('../tools/random.mjs').Random} Random */

/**
 * Words, the commonest first, and a way to draw them as often as they come in prose.
 * @typedef {{ words: readonly string[], draw: (random: Random) => string, between: (random: Random, from: number, to: number) => string }} Vocabulary
 *   between: a word of a rank from `from` up to but not including `to`, each as likely
 */

/** Short words of English about in the order in which they are common: a search meets them in nearly every paragraph. */
const COMMON =
  'the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had ' +
  'they you were their one all we can her has there been if more when will would who so no said what up its about ' +
  'into than them only other new some could time these two may then do first any my now such like our over'
const SYLLABLES =
  'ba be bi bo bu ca ce ci co da de di do du fa fe fi fo ga ge gi go ha he hi ho la le li lo lu ma me mi mo mu na ne ' +
  'ni no pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa we wi tion ment ing ed er al ous ist'
const SIZE = 40_000
/** Flattens the head of the curve, as in prose, where the commonest word is not twice as common as the next. */
const FLATTER = 2.7

/**
 * Common words and made-up ones in the proportions of Zipf's law: the word of rank n comes 1 / (n + 2.7) times as often.
 * @param {Random} random
 * @returns {Vocabulary}
 */
export function makeVocabulary(random) {
  const syllables = SYLLABLES.split(' ')
  const known = new Set(COMMON.split(' '))
  while (known.size < SIZE) {
    known.add(Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join(''))
  }
  const words = [...known]
  let total = 0
  const upTo = words.map((_, rank) => (total += 1 / (rank + FLATTER)))
  const at = (/** @type {number} */ rank) => words[rank] ?? ''
  return {
    words,
    draw: (random) => at(firstAbove(upTo, (random.below(2 ** 32) / 2 ** 32) * total)),
    between: (random, from, to) => at(from + random.below(to - from)),
  }
}

/**
 * @param {readonly number[]} sorted
 * @param {number} value
 * @returns {number} index of the first number above `value`
 */
function firstAbove(sorted, value) {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
