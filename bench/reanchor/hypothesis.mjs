import search from 'approx-string-match'

/** @typedef {import('./edits.mjs').Range} Range */

/**
 * A passage as Hypothesis keeps it: the words, 32 characters before and after, and where it stood.
 * @typedef {{ exact: string, prefix: string, suffix: string, hint: number }} Selector
 */

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 }
const SUM = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position

/** Characters of context that the client stores either side. */
const CONTEXT = 32

/**
 * @param {string} text
 * @param {Range} passage
 * @returns {Selector}
 */
export function selectorOf(text, { start, end }) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    hint: start,
  }
}

/**
 * Finds a quote the way the client of Hypothesis does (its `match-quote.ts`): exact matches if there are any, else
 * approximate ones with up to half of the quote wrong, 256 errors at most; the best by quote, context and position.
 * It has no threshold: what it finds is shown as the passage.
 * @param {string} text
 * @param {Selector} selector
 * @returns {Range & { score: number } | null}
 */
export function matchQuote(text, { exact, prefix, suffix, hint }) {
  const matches = matchesOf(text, exact, Math.min(256, exact.length / 2))
  /** @type {Range & { score: number } | null} */
  let best = null
  for (const { start, end, errors } of matches) {
    const quote = 1 - errors / exact.length
    const before = prefix ? likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) : 1
    const after = suffix ? likeness(text.slice(end, end + suffix.length), suffix) : 1
    const position = 1 - Math.abs(start - hint) / text.length
    const score =
      (WEIGHTS.quote * quote +
        WEIGHTS.prefix * before +
        WEIGHTS.suffix * after +
        WEIGHTS.position * position) /
      SUM
    if (!best || score > best.score) best = { start, end, score }
  }
  return best
}

/** @param {string} text @param {string} words @param {number} most */
function matchesOf(text, words, most) {
  const exact = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 })
  }
  return exact.length > 0 ? exact : search(text, words, most)
}

/** @param {string} text @param {string} words */
function likeness(text, words) {
  if (words === '' || text === '') return 0
  const [first] = matchesOf(text, words, words.length)
  return first ? 1 - first.errors / words.length : 0
}
