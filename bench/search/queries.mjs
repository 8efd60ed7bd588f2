import { CERTAINTIES } from '../../src/shared/claim/certainty'
import { RELATIONS } from '../../src/shared/claim/relation'
import { STANDINGS } from '../../src/shared/claim/standing'
import { randomFrom } from '../tools/random.mjs'
import { TAGS, tagLabel } from './corpus.mjs'

/** @typedef {import('./corpus.mjs').Corpus} Corpus */

/**
 * One question: `text` as it is typed into Postil, `peer` the same for MiniSearch, null where it has no way to ask it.
 * Without `words` the peer lists everything that the filter lets through.
 * @typedef {{ text: string, peer: { words: string | null, certainty?: string } | null }} Question
 * @typedef {{ name: string, questions: Question[], afterChange?: boolean }} QueryClass
 *   afterChange: a piece of evidence is changed before each question, unmeasured
 */

const LETTERS = 'abcdefghilmnoprstuvw'

/**
 * The classes of questions, `count` of each, the same for the same corpus. Postil remembers what the last filter let
 * through, so that filters always differ from the question before.
 * @param {Corpus} corpus
 * @param {number} count
 * @returns {QueryClass[]}
 */
export function queryClasses({ texts, vocabulary }, count) {
  const random = randomFrom(count)
  const drawn = (/** @type {number} */ length) =>
    Array.from({ length }, () => vocabulary.draw(random)).join(' ')
  const ranked = (/** @type {number} */ from, /** @type {number} */ to) =>
    vocabulary.between(random, from, to)

  /** @param {string} name @param {(index: number) => string} make */
  const words = (name, make) => classOf(name, (index) => both(make(index)))
  /** @param {string} name @param {(index: number) => string} make */
  const ours = (name, make) => classOf(name, (index) => ({ text: make(index), peer: null }))
  /** @param {string} name @param {(index: number) => Question} make @returns {QueryClass} */
  const classOf = (name, make) => ({
    name,
    questions: Array.from({ length: count }, (_, index) => make(index)),
  })
  /** @param {number} length */
  const phrase = (length) => {
    const { text, blocks } = random.pick([...texts.values()])
    const { start, end } = random.pick(blocks.filter(({ kind }) => kind === 'paragraph'))
    // Quotes would end the phrase, and it is compared with the punctuation that stands between its words.
    const stretches = text.slice(start, end).match(/\b[a-z]+(?: [a-z]+)+/g) ?? []
    const all = random.pick(stretches.filter((stretch) => stretch.split(' ').length >= length)).split(' ')
    const from = random.below(all.length - length + 1)
    return `"${all.slice(from, from + length).join(' ')}"`
  }

  return [
    words('1 word', () => ranked(100, 3000)),
    words('1 of the 30 commonest words', () => ranked(0, 30)),
    words('1 word with a slip', () => slipped(random, ranked(200, 8000))),
    words('2 words', () => drawn(2)),
    words('3 words', () => drawn(3)),
    words('1 letter', (index) => LETTERS.charAt(index % LETTERS.length)),
    words('2 letters', () => ranked(0, 3000).slice(0, 2)),
    words('3 letters', () => ranked(100, 3000).slice(0, 3)),
    ours('phrase of 2 words', () => phrase(2)),
    ours('phrase of 4 words', () => phrase(4)),
    ours('phrase of 2 of the 10 commonest', () => `"${ranked(0, 10)} ${ranked(0, 10)}"`),
    classOf('filter: certainty in claims', (index) => certain(null, turn(CERTAINTIES, index))),
    ours('filter: standing', (index) => `standing:${turn(STANDINGS, index)}`),
    ours('filter: relation', (index) => `relation:${turn(RELATIONS, index)}`),
    ours('filter: tag, with its subtags', (index) => tagged(index)),
    ours('filter: section', () => `section:${ranked(0, 100)}`),
    ours('filter: with or without notes', (index) => (index % 2 === 0 ? 'has:note' : '-has:note')),
    {
      ...ours('filter: standing, evidence just changed', (index) => `standing:${turn(STANDINGS, index)}`),
      afterChange: true,
    },
    classOf('1 common word + certainty in claims', (index) =>
      certain(ranked(0, 100), turn(CERTAINTIES, index)),
    ),
    ours('1 common word + standing', (index) => `${ranked(0, 30)} standing:${turn(STANDINGS, index)}`),
    ours('1 common word + tag', (index) => `${ranked(0, 100)} ${tagged(index)}`),
  ]
}

/** @param {string} words @returns {Question} */
const both = (words) => ({ text: words, peer: { words } })

/** @param {string | null} words @param {string} certainty @returns {Question} */
function certain(words, certainty) {
  // The filter comes first: a word is unfinished when it is the last one.
  const text = [`certainty:${certainty} in:claims`, ...(words === null ? [] : [words])].join(' ')
  return { text, peer: { words, certainty } }
}

/** @param {number} index */
const tagged = (index) => `tag:"${tagLabel(index % TAGS)}"`

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} index
 */
function turn(items, index) {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to take in turn')
  return item
}

/**
 * A word with one wrong letter inside.
 * @param {import('../tools/random.mjs').Random} random
 * @param {string} word
 */
function slipped(random, word) {
  const at = 1 + random.below(Math.max(1, word.length - 2))
  return `${word.slice(0, at)}x${word.slice(at + 1)}`
}
