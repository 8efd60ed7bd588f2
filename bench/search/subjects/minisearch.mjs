import MiniSearch from 'minisearch'
import { entryOf, ENTRY_TABLES, textEntry } from '../../../src/main/search/entries'
import { fold } from '../../../src/shared/search/fold'
import { termsOf } from '../../../src/shared/search/terms'
import { MINISEARCH, MINISEARCH_LEAST } from '../ways.mjs'

/** @typedef {import('../../../src/main/search/entries').Entry} Entry */
/** @typedef {import('../../../src/shared/core/ids').DocumentId} DocumentId */
/** @typedef {import('../corpus.mjs').Corpus} Corpus */

/**
 * An entry of Postil's index as a document of MiniSearch's: the same texts in the same two fields.
 * @typedef {{ id: string, first: string, second: string, kind: string, certainty: string | null }} Item
 */

/** @type {import('minisearch').SearchOptions} */
const ALWAYS = {
  combineWith: 'AND',
  prefix: (_, index, terms) => index === terms.length - 1,
  boost: { first: 2 },
}
/** @type {Readonly<Record<string, import('minisearch').SearchOptions>>} */
const WAYS = { [MINISEARCH]: { ...ALWAYS, fuzzy: 0.2 }, [MINISEARCH_LEAST]: ALWAYS }

/** @type {import('./subject.mjs').Subject} */
export const miniSearch = {
  name: MINISEARCH,
  ways: Object.keys(WAYS),
  prepare(corpus) {
    const items = itemsOf(corpus)
    const byId = new Map(items.map((item) => [item.id, item]))
    return {
      build() {
        /** @type {MiniSearch<Item>} */
        const index = new MiniSearch({
          fields: ['first', 'second'],
          storeFields: ['kind', 'certainty'],
          tokenize: (text) => termsOf(fold(text)),
          processTerm: (term) => term,
        })
        index.addAll(items)
        return {
          entries: index.documentCount,
          ask(way, { peer }) {
            if (peer === null) return null
            const { words, certainty } = peer
            /** @type {import('minisearch').SearchOptions} */
            const options = {
              ...WAYS[way],
              ...(certainty === undefined
                ? {}
                : { filter: (found) => found['kind'] === 'claim' && found['certainty'] === certainty }),
            }
            return () => index.search(words ?? MiniSearch.wildcard, options).length
          },
          changeClaim(at, statement) {
            const known = byId.get(`claims/clm_${at}`)
            if (!known) throw new Error(`there is no claim ${at}`)
            return () => index.replace({ ...known, first: statement })
          },
          changeEvidence() {
            // Nothing that MiniSearch is asked follows from evidence.
          },
        }
      },
    }
  },
}

/**
 * @param {Corpus} corpus
 * @returns {Item[]}
 */
function itemsOf({ notebook, texts }) {
  const made = ENTRY_TABLES.flatMap((table) =>
    Object.keys(notebook[table]).map((id) => entryOf(notebook, `${table}/${id}`)),
  )
  const read = [...texts].flatMap(([id, { text, blocks }]) =>
    blocks.map(({ start, end }) => textEntry(/** @type {DocumentId} */ (id), start, text.slice(start, end))),
  )
  return [...made, ...read].flatMap((entry) => {
    if (!entry) return []
    const [first = '', second = ''] = entry.fields.map(({ text }) => text)
    const certainty = entry.kind === 'claim' ? (notebook.claims[entry.id]?.certainty ?? null) : null
    return [{ id: entry.key, first, second, kind: entry.kind, certainty }]
  })
}
