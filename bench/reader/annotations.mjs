import { randomFrom } from '../tools/random.mjs'

/** @typedef {import('./document.mjs').Block} Block */
/**
 * A tagged highlight over a range of the canonical text.
 * @typedef {{ id: string, start: number, end: number, tag: Tag }} Annotation
 */

/** @typedef {(typeof TAGS)[number]} Tag */
/** Colours of Postil's palette; each is the one tag of that colour. */
export const TAGS = /** @type {const} */ (['amber', 'green', 'teal', 'blue', 'violet', 'pink', 'red', 'grey'])

/** One annotation in twenty crosses paragraphs, as a long quotation does. */
const CROSSING = 0.05

/**
 * Annotations at random places: most within a paragraph and 30 to 200 characters long. The same document and count
 * give the same ones.
 * @param {readonly Block[]} blocks
 * @param {number} count
 * @returns {Annotation[]}
 */
export function makeAnnotations(blocks, count) {
  const random = randomFrom(count)
  const starts = startsOf(blocks)
  const total = (starts.at(-1) ?? 0) + (blocks.at(-1)?.text.length ?? 0)
  return Array.from({ length: count }, (_, index) => {
    // The first one is on the first screen, or there would be nothing to wait for.
    const block = index === 0 ? 1 : random.below(blocks.length)
    const from = starts[block] ?? 0
    const length = blocks[block]?.text.length ?? 0
    const start = from + random.below(Math.max(1, length - 40))
    const end = random.chance(CROSSING)
      ? Math.min(total, start + 400 + random.below(1500))
      : Math.min(from + length, start + 30 + random.below(170))
    return { id: `a${index}`, start, end, tag: random.pick(TAGS) }
  })
}

/**
 * Annotations to add one by one, all on the first screen.
 * @param {readonly Block[]} blocks
 * @param {number} count
 * @returns {Annotation[]}
 */
export function annotationsToAdd(blocks, count) {
  const starts = startsOf(blocks)
  return Array.from({ length: count }, (_, index) => {
    const block = 1 + (index % 3)
    const start = (starts[block] ?? 0) + 5 + index
    return { id: `new${index}`, start, end: start + 55, tag: TAGS[index % TAGS.length] ?? 'amber' }
  })
}

/** @param {readonly Block[]} blocks */
function startsOf(blocks) {
  let at = 0
  return blocks.map(({ text }) => {
    const start = at
    at += text.length + 1
    return start
  })
}
