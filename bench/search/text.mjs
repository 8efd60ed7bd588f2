/** @typedef {import('../../src/shared/document/text-version').Block} Block */
/** @typedef {import('../tools/random.mjs').Random} Random */
/** @typedef {import('./vocabulary.mjs').Vocabulary} Vocabulary */

/**
 * A text as the importer would leave it: blocks joined by one line feed.
 * @typedef {{
 *   hash: string, text: string, blocks: Block[],
 *   headings: { start: number, end: number, level: number, title: string }[],
 * }} Text
 */

/** A heading, then so many paragraphs. */
const PARAGRAPHS_PER_SECTION = 11
/** Every third heading is of the first level. */
const SECTIONS_PER_CHAPTER = 3

/**
 * @param {Random} random
 * @param {Vocabulary} vocabulary
 * @param {number} size in UTF-16 units, at least; less than a paragraph more
 * @param {number} index makes the hash one of its own
 * @returns {Text}
 */
export function makeText(random, vocabulary, size, index) {
  /** @type {string[]} */
  const parts = []
  /** @type {Block[]} */
  const blocks = []
  /** @type {Text['headings']} */
  const headings = []
  let start = 0
  while (start < size) {
    const isHeading = blocks.length % (PARAGRAPHS_PER_SECTION + 1) === 0
    const text = isHeading ? sentence(random, vocabulary, 4) : paragraph(random, vocabulary)
    const range = { start, end: start + text.length }
    if (isHeading) {
      const level = headings.length % SECTIONS_PER_CHAPTER === 0 ? 1 : 2
      blocks.push({ kind: 'heading', ...range, level })
      headings.push({ ...range, level, title: text })
    } else {
      blocks.push({ kind: 'paragraph', ...range })
    }
    parts.push(text)
    start = range.end + 1
  }
  return { hash: String(index).padStart(64, '0'), text: parts.join('\n'), blocks, headings }
}

/** @param {Random} random @param {Vocabulary} vocabulary */
function paragraph(random, vocabulary) {
  const sentences = Array.from({ length: 2 + random.below(5) }, () =>
    sentence(random, vocabulary, 8 + random.below(20)),
  )
  return sentences.join(' ')
}

/** @param {Random} random @param {Vocabulary} vocabulary @param {number} length in words */
function sentence(random, vocabulary, length) {
  const words = Array.from({ length }, () => vocabulary.draw(random)).join(' ')
  // Typographic quotes and dashes take the slower way of folding, as real prose does.
  const quotation = random.chance(0.3) ? ` — “${vocabulary.draw(random)} ${vocabulary.draw(random)}”` : ''
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${quotation}.`
}
