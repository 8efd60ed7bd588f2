import type { QueryTerm, WordTerm } from '../../shared/search/query'
import { expand, PENALTY, type Expansion } from './expand'
import { countOf, slotOf, type Postings } from './postings'

/** Entries that hold every term, and how well. Arrays are by slot. */
export interface Candidates {
  readonly slots: readonly number[]
  /** Sum over the terms of how far what was found is from what was asked; 0 when all stand there exactly. */
  readonly penalties: Uint16Array
  /** BM25, comparable between entries of equal penalty. */
  readonly scores: Float64Array
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
  { strict = false } = {},
): Clause[] {
  const { dictionary } = postings
  return terms.flatMap((term): Clause[] => {
    const meant = (word: WordTerm) =>
      expand(dictionary, word).filter(({ penalty }) => !strict || penalty < PENALTY.typo)
    if (term.kind === 'word') return [meant(term)]
    const exact = term.terms.map((text): Clause => {
      const posting = dictionary.get(text)
      return posting ? [{ term: text, posting, penalty: PENALTY.exact, weight: 1 }] : []
    })
    if (term.prefix === null) return exact
    const unfinished = expand(dictionary, { kind: 'word', text: term.prefix, prefix: true })
    return [...exact, unfinished.filter(({ penalty }) => penalty < PENALTY.typo)]
  })
}

/** Entries that answer every clause; every entry there is when there are none. */
export function findCandidates<Entry>(postings: Postings<Entry>, clauses: readonly Clause[]): Candidates {
  const { entries } = postings
  const penalties = new Uint16Array(entries.length)
  const scores = new Float64Array(entries.length)
  if (clauses.length === 0) {
    const slots = entries.flatMap((entry, slot) => (entry === undefined ? [] : [slot]))
    return { slots, penalties, scores }
  }
  // The rarest first: what it does not hold, the others need not be asked about.
  const ordered = [...clauses].sort((a, b) => sizeOf(a) - sizeOf(b))
  const reached = new Uint16Array(entries.length)
  const slots: number[] = []
  ordered.forEach((clause, round) => {
    for (const expansion of clause) collect(postings, expansion, round, { reached, penalties, scores, slots })
  })
  return { slots: slots.filter((slot) => reached[slot] === ordered.length), penalties, scores }
}

interface Collected {
  /** By slot: how many clauses it has answered. */
  readonly reached: Uint16Array
  readonly penalties: Uint16Array
  readonly scores: Float64Array
  readonly slots: number[]
}

const K = 1.2
const B = 0.7
const D = 0.5

function collect<Entry>(
  postings: Postings<Entry>,
  { posting, penalty, weight }: Expansion,
  round: number,
  { reached, penalties, scores, slots }: Collected,
): void {
  const { entries, lengths, averageLength, size } = postings
  const rarity = Math.log(1 + (size - posting.live + 0.5) / (posting.live + 0.5))
  for (const packed of posting.list) {
    const slot = slotOf(packed)
    const answered = reached[slot]
    if (answered !== round && answered !== round + 1) continue
    if (answered === round) {
      if (entries[slot] === undefined) continue
      reached[slot] = round + 1
      // Expansions come best first, so the first to reach an entry says how well it answers this clause.
      penalties[slot] = (penalties[slot] ?? 0) + penalty
      if (round === 0) slots.push(slot)
    }
    const count = countOf(packed)
    const norm = K * (1 - B + (B * (lengths[slot] ?? 0)) / averageLength)
    scores[slot] = (scores[slot] ?? 0) + weight * rarity * (D + (count * (K + 1)) / (count + norm))
  }
}

const sizeOf = (clause: Clause) => clause.reduce((sum, { posting }) => sum + posting.live, 0)
