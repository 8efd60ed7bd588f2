import type { Query } from '../../shared/search/query'
import { HIT_KINDS } from '../../shared/search/results'
import { clausesOf, findCandidates } from './candidates'
import type { Entry } from './entries'
import { expanderOf, type Expander } from './expand'
import { phrasesIn } from './phrases'
import { markedBy, markOfKind } from './marks'
import { conditionsOf, meets, type Condition } from './match-filters'
import type { NotebookIndex } from './notebook-index'
import { textMatch } from './passages'

/** Entries that meet a query. */
export interface Selection {
  readonly slots: readonly number[]
  /** Beside each slot, how well its entry meets the query: less is better, equal when only filters were asked for. */
  readonly badness: readonly number[]
  /** Names in filters that no tag, section or document has. */
  readonly missing: readonly { readonly key: string; readonly typed: string }[]
  /** What the words of the query were found to stand for. */
  readonly expand: Expander
}

/** What the researcher made ranks before what they read, the shorter and more deliberate the higher. */
const BOOSTS: readonly (readonly [mark: number, boost: number])[] = [
  [markOfKind('tag'), 1.6],
  [markOfKind('claim'), 1.4],
  [markOfKind('note'), 1.2],
  [markOfKind('evidence'), 1.1],
]
const TEXT = markOfKind('text')
const ALL = HIT_KINDS.reduce((marks, kind) => marks | markOfKind(kind), 0)
/** More than any score, so that nothing found by a typo comes before anything found exactly. */
const PENALTY_STEP = 1e6

/** Everything in one notebook that meets a query, in no order. */
export function select(index: NotebookIndex, query: Query, only?: (entry: Entry) => boolean): Selection {
  const { postings } = index
  const expand = expanderOf(postings.dictionary)
  const { all: conditions, missing } = conditionsOf(index, query.filters)
  const slots: number[] = []
  const badness: number[] = []
  const found: Selection = { slots, badness, missing, expand }
  if (query.terms.length === 0 && query.filters.length === 0) return found
  const excluded = excludedBy(index, query, expand)
  const phrases = phrasesIn(query.terms)
  const kinds = kindsOf(query)
  const passes = filterOf(index, conditions)

  const consider = (slot: number, bad: number) => {
    if ((index.facts.kindMarks(slot) & kinds) === 0 || excluded.has(slot)) return
    if (!passes(slot)) return
    const entry = postings.entries[slot]
    if (!entry || only?.(entry) === false) return
    if (!phrases.every((phrase) => entry.fields.some(phrase))) return
    slots.push(slot)
    badness.push(bad)
  }

  if (query.terms.length === 0) {
    for (let slot = 0; slot < postings.entries.length; slot += 1) consider(slot, 0)
    return found
  }
  const candidates = findCandidates(postings, clausesOf(postings, query.terms, expand))
  candidates.slots.forEach((slot, position) => {
    const score = (candidates.scores[position] ?? 0) * boostOf(index.facts.kindMarks(slot))
    consider(slot, (candidates.penalties[position] ?? 0) * PENALTY_STEP - score)
  })
  return found
}

function boostOf(kind: number): number {
  for (const [mark, boost] of BOOSTS) if (kind & mark) return boost
  return 1
}

function filterOf(index: NotebookIndex, conditions: readonly Condition[]) {
  const { facts, postings } = index
  if (conditions.length === 0) return () => true
  const inText = textMatch(index, conditions)
  return (slot: number): boolean => {
    const marks = facts.marks(slot, postings.entries)
    if ((marks & TEXT) === 0) return meets(conditions, slot, marks)
    const entry = postings.entries[slot]
    return entry?.kind === 'text' && inText(slot, marks, entry)
  }
}

/** Marks of the kinds that can be found. Filters alone list what the researcher made; text only when it is asked for. */
function kindsOf({ terms, filters }: Query): number {
  const places = filters.filter((filter) => filter.key === 'in')
  const kinds = places.reduce((all, filter) => {
    const named = markedBy(filter)
    return all & (filter.negated ? ~named : named)
  }, ALL)
  const asksForText = places.some((filter) => !filter.negated && (markedBy(filter) & TEXT) !== 0)
  return terms.length > 0 || asksForText ? kinds : kinds & ~TEXT
}

function excludedBy({ postings }: NotebookIndex, { without }: Query, expand: Expander): ReadonlySet<number> {
  const excluded = new Set<number>()
  for (const term of without) {
    const phrases = phrasesIn([term])
    const clauses = clausesOf(postings, [term], expand, { strict: true })
    for (const slot of findCandidates(postings, clauses).slots) {
      const fields = postings.entries[slot]?.fields ?? []
      if (phrases.every((phrase) => fields.some(phrase))) excluded.add(slot)
    }
  }
  return excluded
}
