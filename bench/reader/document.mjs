import { heading, sentence } from '../tools/prose.mjs'
import { randomFrom } from '../tools/random.mjs'

/**
 * A block as every subject shows it: `text` without marks, `marks` as ranges of it.
 * @typedef {{ kind: 'heading' | 'paragraph', level: number, text: string, marks: InlineMark[] }} Block
 * @typedef {{ kind: 'emphasis' | 'strong', start: number, end: number }} InlineMark
 */

/** Paragraphs between two headings, about. */
const PARAGRAPHS_PER_SECTION = 20
/** One paragraph in so many has inline marks, which cut its text into several nodes. */
const MARKED = 5

/** Words that stand once in each document, four fifths of the way through: for finding. */
export const RARE_WORDS = 'the quillwort ledger of Ambleforth'

/**
 * A document of about `size` UTF-16 units; the same size gives the same document.
 * @param {number} size
 * @returns {Block[]}
 */
export function makeDocument(size) {
  const random = randomFrom(size)
  /** @type {Block[]} */
  const blocks = []
  let length = 0
  let hasRareWords = false
  /** @param {Omit<Block, 'marks'>} block */
  const add = (block) => {
    blocks.push({ ...block, marks: block.kind === 'paragraph' ? marksFor(blocks.length, block.text) : [] })
    length += block.text.length + 1
  }
  while (length < size) {
    const isFirst = blocks.length === 0
    if (isFirst || random.chance(1 / PARAGRAPHS_PER_SECTION)) {
      add({ kind: 'heading', level: isFirst || random.chance(0.3) ? 1 : 2, text: heading(random) })
    }
    const wantsRareWords = !hasRareWords && length >= size * 0.8
    if (wantsRareWords) hasRareWords = true
    const sentences = Array.from({ length: 2 + random.below(7) }, () => sentence(random))
    const opening = wantsRareWords ? [`Nobody had read ${RARE_WORDS}.`] : []
    add({ kind: 'paragraph', level: 0, text: [...opening, ...sentences].join(' ') })
  }
  return blocks
}

/**
 * Every fifth paragraph has a run of words in italics and one in bold.
 * @param {number} index
 * @param {string} text
 * @returns {InlineMark[]}
 */
function marksFor(index, text) {
  if (index % MARKED !== 0) return []
  const spaces = [...text.matchAll(/(?<=[a-z]) (?=[a-z])/g)].map((match) => match.index)
  if (spaces.length < 16) return []
  /** @param {number} word */
  const after = (word) => (spaces[word] ?? 0) + 1
  /** @param {number} word */
  const before = (word) => spaces[word] ?? 0
  return [
    { kind: 'emphasis', start: after(2), end: before(5) },
    { kind: 'strong', start: after(9), end: before(11) },
  ]
}

/**
 * The canonical text: blocks joined by one line feed, as Postil's importer makes it.
 * @param {readonly Block[]} blocks
 */
export const textOf = (blocks) => blocks.map(({ text }) => text).join('\n')

/**
 * The document as Markdown, to be imported.
 * @param {readonly Block[]} blocks
 */
export function markdownOf(blocks) {
  return blocks
    .map(({ kind, level, text, marks }) => {
      if (kind === 'heading') return `${'#'.repeat(level)} ${text}\n`
      const signs = marks.flatMap((mark) => {
        const sign = mark.kind === 'emphasis' ? '*' : '**'
        return [
          { at: mark.start, sign },
          { at: mark.end, sign },
        ]
      })
      const pieces = [{ at: 0, sign: '' }, ...signs].map(
        ({ at, sign }, index) => sign + text.slice(at, signs[index]?.at ?? text.length),
      )
      return `${pieces.join('')}\n`
    })
    .join('\n')
}
