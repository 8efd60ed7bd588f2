import type { Notebook } from '../../shared/notebook/notebook'
import { matchFilters, type FilterMatch } from '../../shared/search/match-filters'
import type { Query } from '../../shared/search/query'
import { PLACE_OF_KIND, type Filter } from '../../shared/search/filters'
import type { HitKind } from '../../shared/search/results'
import { clausesOf, findCandidates } from './candidates'
import type { Entry } from './entries'
import { phrasesIn } from './highlight'
import type { NotebookIndex } from './notebook-index'
import type { Postings } from './postings'
import { textSection } from './places'

/** Entries that meet a query. */
export interface Selection {
  readonly entries: readonly Entry[]
  /** Beside each entry, how well it meets the query: less is better, equal when only filters were asked for. */
  readonly badness: Float64Array
  readonly missing: FilterMatch['missing']
}

/** What the researcher made ranks before what they read, the shorter and more deliberate the higher. */
const BOOST: Readonly<Record<HitKind, number>> = { tag: 1.6, claim: 1.4, note: 1.2, evidence: 1.1, text: 1 }
/** More than any score, so that nothing found by a typo comes before anything found exactly. */
const PENALTY_STEP = 1e6

/** Everything in one notebook that meets a query, in no order. */
export function select(index: NotebookIndex, query: Query, only?: (entry: Entry) => boolean): Selection {
  const { postings, notebook } = index
  const match = matchOf(notebook, query.filters)
  if (query.terms.length === 0 && query.filters.length === 0) return NOTHING
  const { slots, penalties, scores } = findCandidates(postings, clausesOf(postings, query.terms))
  const excluded = excludedBy(postings, query)
  const phrases = phrasesIn(query.terms)
  const admitted = kindsOf(query, match)
  const entries: Entry[] = []
  const badness: number[] = []
  for (const slot of slots) {
    const entry = postings.entries[slot]
    if (!entry || !admitted.has(entry.kind) || excluded.has(slot) || only?.(entry) === false) continue
    if (query.filters.length > 0 && !passes(match, notebook, entry)) continue
    if (!phrases.every((phrase) => entry.fields.some(({ folded }) => phrase(folded)))) continue
    entries.push(entry)
    badness.push((penalties[slot] ?? 0) * PENALTY_STEP - (scores[slot] ?? 0) * BOOST[entry.kind])
  }
  return { entries, badness: Float64Array.from(badness), missing: match.missing }
}

const matches = new WeakMap<Notebook, { readonly filters: string; readonly match: FilterMatch }>()

/** While words are typed after filters, what the filters let through stays the same. */
function matchOf(notebook: Notebook, filters: readonly Filter[]): FilterMatch {
  const name = JSON.stringify(filters)
  const last = matches.get(notebook)
  if (last?.filters === name) return last.match
  const match = matchFilters(notebook, filters)
  matches.set(notebook, { filters: name, match })
  return match
}

const NOTHING: Selection = { entries: [], badness: new Float64Array(), missing: [] }

/** Filters alone list what the researcher made; the text only when it is asked for by name. */
function kindsOf(query: Query, match: FilterMatch): ReadonlySet<HitKind> {
  const asksForText = query.filters.some(
    (filter) => filter.key === 'in' && !filter.negated && filter.values.includes('text'),
  )
  const kinds = Object.keys(PLACE_OF_KIND) as HitKind[]
  return new Set(
    kinds.filter((kind) => match.admits(kind) && (kind !== 'text' || query.terms.length > 0 || asksForText)),
  )
}

function excludedBy(postings: Postings<Entry>, { without }: Query): ReadonlySet<number> {
  const excluded = new Set<number>()
  for (const term of without) {
    const phrases = phrasesIn([term])
    for (const slot of findCandidates(postings, clausesOf(postings, [term], { strict: true })).slots) {
      const fields = postings.entries[slot]?.fields ?? []
      if (phrases.every((phrase) => fields.some(({ folded }) => phrase(folded)))) excluded.add(slot)
    }
  }
  return excluded
}

function passes(match: FilterMatch, notebook: Notebook, entry: Entry): boolean {
  switch (entry.kind) {
    case 'text': {
      const section = textSection(notebook, entry.documentId, entry.start)
      return section !== null && match.text(entry.documentId, section.id, entry)
    }
    case 'claim': {
      const claim = notebook.claims[entry.id]
      return claim !== undefined && match.claim(claim)
    }
    case 'evidence': {
      const link = notebook.evidence[entry.id]
      return link !== undefined && match.evidence(link)
    }
    case 'note': {
      const note = notebook.notes[entry.id]
      return note !== undefined && match.note(note)
    }
    case 'tag': {
      const tag = notebook.tags[entry.id]
      return tag !== undefined && match.tag(tag)
    }
  }
}
