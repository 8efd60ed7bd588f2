import { CERTAINTIES } from '../../src/shared/claim/certainty'
import { RELATIONS, STRENGTHS } from '../../src/shared/claim/relation'
import { emptyBibliography } from '../../src/shared/document/source-document'
import { emptyNotebook, notebookSchema } from '../../src/shared/notebook/notebook'
import { heading, sentence } from '../tools/prose.mjs'
import { randomFrom } from '../tools/random.mjs'

/** @typedef {import('../../src/shared/notebook/notebook').Notebook} Notebook */

const DOCUMENTS = 5
const CLAIMS_IN_SECTION = 20
/** UTF-16 units of a section's text; there is no text, but passages have places in it. */
const SECTION = 10_000
const AT = '2026-01-01T00:00:00.000Z'
const DATES = { createdAt: AT, updatedAt: AT }
const HASH = 'a'.repeat(64)

/**
 * A notebook with so many claims, two pieces of evidence for each, a note for every third, one source for every ten and
 * some more, and twenty tags. Two claims in three quote a passage of one or two sentences, and so does half of the
 * evidence; every rationale is a sentence. The same number gives the same notebook.
 * @param {number} claims
 * @returns {Notebook}
 */
export function makeNotebook(claims) {
  const random = randomFrom(claims)
  const sections = Math.max(DOCUMENTS, Math.ceil(claims / CLAIMS_IN_SECTION))
  const perDocument = Math.ceil(sections / DOCUMENTS)
  const references = 10 + Math.ceil(claims / 10)
  const words = (/** @type {number} */ most) =>
    Array.from({ length: 1 + random.below(most) }, () => sentence(random)).join(' ')
  /** @param {string} id @param {number} section */
  const passage = (id, section) => {
    const exact = words(2)
    const start = (section % perDocument) * SECTION + 100 + random.below(SECTION / 2)
    const position = { start, end: start + exact.length }
    const target = { documentId: documentId(section), version: HASH, position, quote: quoteOf(exact) }
    return { id, target, state: 'anchored', motivation: 'assessing', tagIds: [], comment: '', ...DATES }
  }
  const documentId = (/** @type {number} */ section) => `doc_${Math.floor(section / perDocument)}`
  const sectionOf = (/** @type {number} */ claim) => Math.floor(claim / CLAIMS_IN_SECTION)
  const isQuoted = (/** @type {number} */ claim) => claim % 3 !== 2
  const indexes = Array.from({ length: claims }, (_, index) => index)
  const annotations = [
    ...indexes.filter(isQuoted).map((claim) => passage(`ann_c${claim}`, sectionOf(claim))),
    ...indexes.map((claim) => passage(`ann_e${claim}`, random.below(sections))),
  ]
  return notebookSchema.parse({
    ...emptyNotebook('nb_1', 'What the trials say', AT),
    documents: table(DOCUMENTS, (index) => documentOf(index, perDocument, random)),
    references: table(references, (index) => referenceOf(index, random)),
    tags: table(20, (index) => ({
      ...{ id: `tag_${index}`, label: `${heading(random)} ${index}`, color: 'teal', description: '' },
      ...{ parentId: null, order: orderAt(index), ...DATES },
    })),
    annotations: Object.fromEntries(annotations.map((one) => [one.id, one])),
    claims: table(claims, (index) => ({
      id: `clm_${index}`,
      statement: sentence(random),
      documentId: documentId(sectionOf(index)),
      annotationId: isQuoted(index) ? `ann_c${index}` : null,
      sectionId: `sec_${(sectionOf(index) % perDocument) * SECTION}`,
      certainty: [null, ...CERTAINTIES][index % (CERTAINTIES.length + 1)],
      tagIds: [`tag_${index % 20}`],
      order: orderAt(index),
      ...DATES,
    })),
    evidence: table(2 * claims, (index) => ({
      id: `ev_${index}`,
      claimId: `clm_${index >> 1}`,
      source:
        index % 2 === 0
          ? { kind: 'passage', annotationId: `ann_e${index >> 1}` }
          : {
              kind: 'reference',
              referenceId: `ref_${random.below(references)}`,
              locator: `p. ${1 + random.below(300)}`,
            },
      relation: random.pick(RELATIONS),
      strength: random.pick(STRENGTHS),
      rationale: sentence(random),
      order: orderAt(index),
      ...DATES,
    })),
    notes: table(Math.ceil(claims / 3), (index) => ({
      id: `note_${index}`,
      target: { kind: 'claim', claimId: `clm_${index * 3}` },
      annotationId: null,
      text: `${words(3)}\n\n- **${heading(random)}**: ${sentence(random)}\n- ${sentence(random)}`,
      order: orderAt(index),
      ...DATES,
    })),
  })
}

/** @param {string} exact */
const quoteOf = (exact) => ({ exact, prefix: '', suffix: '' })

/** @param {number} index @param {number} sections @param {import('../tools/random.mjs').Random} random */
function documentOf(index, sections, random) {
  const headings = Array.from({ length: sections }, (_, section) => {
    const title = heading(random)
    const start = section * SECTION
    return { start, end: start + title.length, level: 1, title }
  })
  const length = sections * SECTION
  const version = {
    hash: HASH,
    format: 'plain-text',
    fileName: 'text.txt',
    byteLength: length,
    importedAt: AT,
  }
  return {
    id: `doc_${index}`,
    bibliography: { ...sourceOf(random), title: heading(random) },
    language: 'en',
    versions: [{ ...version, length, firstInk: 0, headings }],
    order: orderAt(index),
    ...DATES,
  }
}

/** @param {number} index @param {import('../tools/random.mjs').Random} random */
const referenceOf = (index, random) => ({
  id: `ref_${index}`,
  bibliography: { ...sourceOf(random), title: sentence(random).slice(0, -1), doi: `10.1000/${index}` },
  ...DATES,
})

const INITIALS = 'A B C D E L'.split(' ')
const FAMILIES = 'Okafor Lindt Sato Moreau Haddad Novak Silva Petrov Nguyen Weiss Andersson Costa'.split(' ')

/** @param {import('../tools/random.mjs').Random} random */
const sourceOf = (random) => ({
  ...emptyBibliography(''),
  authors: Array.from(
    { length: 1 + random.below(3) },
    () => `${random.pick(FAMILIES)}, ${random.pick(INITIALS)}.`,
  ),
  year: String(1990 + random.below(36)),
  container: heading(random),
  type: 'article-journal',
  volume: String(1 + random.below(80)),
  pages: '11-29',
})

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
