import { CERTAINTIES } from '../../src/shared/claim/certainty'
import { RELATIONS } from '../../src/shared/claim/relation'
import { emptyNotebook, notebookSchema } from '../../src/shared/notebook/notebook'
import { randomFrom } from '../tools/random.mjs'
import { makeText } from './text.mjs'
import { makeVocabulary } from './vocabulary.mjs'

/** @typedef {import('../../src/shared/notebook/notebook').Notebook} Notebook */
/** @typedef {import('./text.mjs').Text} Text */

/**
 * A notebook, its texts by document, and the words it is made of.
 * @typedef {{ notebook: Notebook, texts: ReadonlyMap<string, Text>, vocabulary: import('./vocabulary.mjs').Vocabulary }} Corpus
 * @typedef {{ claims: number, bytes: number }} Size bytes: of all texts together, in UTF-16 units
 */

const DOCUMENTS = 5
export const TAGS = 100
const AT = '2026-01-01T00:00:00.000Z'
const DATES = { createdAt: AT, updatedAt: AT }
/** Longest quotation, in UTF-16 units: two lines. */
const QUOTE = 160

/**
 * A notebook with as many pieces of evidence as claims, a note for each fifth claim, 100 tags and five documents. The
 * same size gives the same one.
 * @param {Size} size
 * @returns {Corpus}
 */
export function makeCorpus({ claims, bytes }) {
  const random = randomFrom(claims)
  const vocabulary = makeVocabulary(random)
  const words = (/** @type {number} */ count) =>
    Array.from({ length: count }, () => vocabulary.draw(random)).join(' ')
  const texts = new Map(
    Array.from({ length: DOCUMENTS }, (_, index) => [
      `doc_${index}`,
      makeText(random, vocabulary, bytes / DOCUMENTS, index),
    ]),
  )
  const documentIds = [...texts.keys()]
  const tag = () => `tag_${random.below(TAGS)}`

  /** @param {string} id */
  const passage = (id) => {
    const documentId = random.pick(documentIds)
    const { text = '', blocks = [], hash = '' } = texts.get(documentId) ?? {}
    const block = random.pick(blocks)
    const position = { start: block.start, end: Math.min(block.end, block.start + QUOTE) }
    const quote = { exact: text.slice(position.start, position.end), prefix: '', suffix: '' }
    const tagIds = random.chance(0.3) ? [tag()] : []
    const target = { documentId, version: hash, position, quote }
    return { id, target, state: 'anchored', motivation: 'assessing', tagIds, comment: '', ...DATES }
  }
  const annotations = table(2 * claims, (index) => passage(`ann_${index}`))

  const notebook = notebookSchema.parse({
    id: 'nb_1',
    title: 'Bench',
    createdAt: AT,
    documents: Object.fromEntries([...texts].map(([id, text]) => [id, documentOf(id, words(5), text)])),
    references: {},
    tags: table(TAGS, (index) => ({
      id: `tag_${index}`,
      label: tagLabel(index),
      color: 'amber',
      description: words(10),
      parentId: index >= 20 ? `tag_${index % 20}` : null,
      order: orderAt(index),
      ...DATES,
    })),
    annotations,
    claims: table(claims, (index) => ({
      id: `clm_${index}`,
      statement: words(16),
      documentId: annotations[`ann_${index}`]?.target.documentId,
      annotationId: `ann_${index}`,
      sectionId: null,
      certainty: [null, ...CERTAINTIES][index % (CERTAINTIES.length + 1)],
      tagIds: [...new Set([tag(), tag()])],
      order: orderAt(index),
      ...DATES,
    })),
    evidence: table(claims, (index) => ({
      id: `ev_${index}`,
      claimId: `clm_${random.below(claims)}`,
      source: { kind: 'passage', annotationId: `ann_${claims + index}` },
      relation: random.pick(RELATIONS),
      strength: 'moderate',
      rationale: words(12),
      order: orderAt(index),
      ...DATES,
    })),
    notes: table(claims / 5, (index) => ({
      id: `note_${index}`,
      target: { kind: 'claim', claimId: `clm_${random.below(claims)}` },
      annotationId: null,
      text: words(60),
      order: orderAt(index),
      ...DATES,
    })),
    briefs: emptyNotebook('nb_1', 'Bench', AT).briefs,
  })
  return { notebook, texts, vocabulary }
}

/**
 * @param {string} id
 * @param {string} title
 * @param {Text} text
 */
function documentOf(id, title, { hash, text, headings }) {
  const bibliography = { title, authors: [], year: '', container: '', doi: '', url: '' }
  const version = { hash, format: 'plain-text', fileName: 'text.txt', importedAt: AT, firstInk: 0, headings }
  const versions = [{ ...version, byteLength: text.length, length: text.length }]
  return { id, bibliography, language: 'en', versions, order: id, ...DATES }
}

/**
 * A label that no other begins with.
 * @param {number} index
 */
export const tagLabel = (index) => `theme ${String(index).padStart(2, '0')}`

/** @param {number} index */
const orderAt = (index) => `a${String(index).padStart(6, '0')}`

/**
 * @template {{ id: string }} Entity
 * @param {number} count
 * @param {(index: number) => Entity} make
 * @returns {Record<string, Entity>}
 */
function table(count, make) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => make(index)).map((one) => [one.id, one]),
  )
}
