import type { QueryTerm, WordTerm } from '../../shared/search/query'
import { PENALTY, type Expander, type Expansion } from './expand'
import { countOf, slotOf, type Postings } from './postings'

/** Entries that hold every term, and beside each how well. */
export interface Candidates {
  readonly slots: readonly number[]
  /** Sum over the terms of how far what was found is from what was asked; 0 when all stand there exactly. */
  readonly penalties: readonly number[]
  /** BM25, comparable between entries of equal penalty. */
  readonly scores: readonly number[]
}

/** What must be found for one term: any of these, best first. */
type Clause = readonly Expansion[]

/**
 * The terms of the index that answer each word of a query. Phrases give one clause for each of their words. `strict`
 * leaves out what a typo could have meant: nobody wants things left out for what they did not write.
 */
export function clausesOf<Entry>(
  postings: Postings<Entry>,
  terms: readonly QueryTerm[],
  expand: Expander,
  { strict = false } = {},
): Clause[] {
  const { dictionary } = postings
  return terms.flatMap((term): Clause[] => {
    const meant = (word: WordTerm) => expand(word).filter(({ penalty }) => !strict || penalty < PENALTY.typo)
    if (term.kind === 'word') return [meant(term)]
    const exact = term.terms.map((text): Clause => {
      const posting = dictionary.get(text)
      return posting ? [{ term: text, posting, penalty: PENALTY.exact, weight: 1 }] : []
    })
    if (term.prefix === null) return exact
    const unfinished = expand({ text: term.prefix, prefix: true })
    return [...exact, unfinished.filter(({ penalty }) => penalty < PENALTY.typo)]
  })
}

/** Entries that answer every clause; every entry there is when there are none. */
export function findCandidates<Entry>(postings: Postings<Entry>, clauses: readonly Clause[]): Candidates {
  const { entries, scratch } = postings
  if (clauses.length === 0) {
    const all = entries.flatMap((entry, slot) => (entry === undefined ? [] : [slot]))
    return { slots: all, penalties: [], scores: [] }
  }
  // The rarest first: what it does not hold, the others need not be asked about.
  const ordered = [...clauses].sort((a, b) => sizeOf(a) - sizeOf(b))
  const touched: number[] = []
  scratch.fit(entries.length)
  ordered.forEach((clause, round) => {
    for (const expansion of clause) collect(postings, expansion, round, touched)
  })
  const slots =
    ordered.length < 2 ? touched : touched.filter((slot) => scratch.reached[slot] === ordered.length)
  const found = {
    slots,
    penalties: slots.map((slot) => scratch.penalties[slot] ?? 0),
    scores: slots.map((slot) => scratch.scores[slot] ?? 0),
  }
  scratch.clear(touched)
  return found
}

const K = 1.2
const B = 0.7
const D = 0.5

function collect<Entry>(
  postings: Postings<Entry>,
  { posting, penalty, weight }: Expansion,
  round: number,
  touched: number[],
): void {
  const { reached, penalties, scores } = postings.scratch
  const { entries, lengths, averageLength, size } = postings
  const rarity = weight * Math.log(1 + (size - posting.live + 0.5) / (posting.live + 0.5))
  const constant = K * (1 - B)
  const perTerm = (K * B) / averageLength
  for (const packed of posting.list) {
    const slot = slotOf(packed)
    const answered = reached[slot]
    if (answered === round) {
      if (entries[slot] === undefined) continue
      reached[slot] = round + 1
      // Expansions come best first, so the first to reach an entry says how well it answers this clause.
      penalties[slot] = (penalties[slot] ?? 0) + penalty
      if (round === 0) touched.push(slot)
    } else if (answered !== round + 1) continue
    const count = countOf(packed)
    const norm = constant + perTerm * (lengths[slot] ?? 0)
    scores[slot] = (scores[slot] ?? 0) + rarity * (D + (count * (K + 1)) / (count + norm))
  }
}

const sizeOf = (clause: Clause) => clause.reduce((sum, { posting }) => sum + posting.live, 0)
