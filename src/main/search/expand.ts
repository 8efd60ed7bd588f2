import type { WordTerm } from '../../shared/search/query'
import type { Posting } from './postings'

type Dictionary = Iterable<[string, Posting]> & {
  get(term: string): Posting | undefined
  atPrefix(prefix: string): Iterable<[string, Posting]>
  fuzzyGet(term: string, distance: number): Map<string, [Posting, number]>
}

/** How a term of the index answers a word, the best first. */
export const PENALTY = { exact: 0, prefix: 1, typo: 4 } as const

/** A term of the index that answers a word of a query. */
export interface Expansion {
  readonly term: string
  readonly posting: Posting
  readonly penalty: number
  /** 0 to 1: how near it is to the word. */
  readonly weight: number
}

/** A word found in fewer entries than this may be a typo, or its neighbours may. A common one is neither. */
const RARE = 5
/** Most terms that a typo can stand for; the nearest, then the commonest. */
const MOST_TYPOS = 40

/** Answers `expand` for one dictionary, each word once: finding typos is what costs most of a short question. */
export function expanderOf(dictionary: Dictionary): Expander {
  const known = new Map<string, readonly Expansion[]>()
  return (word) => {
    const name = `${word.prefix ? '*' : ''}${word.text}`
    let found = known.get(name)
    if (!found) known.set(name, (found = expand(dictionary, word)))
    return found
  }
}

/** The terms that answer a word, best first. */
export type Expander = (word: Pick<WordTerm, 'text' | 'prefix'>) => readonly Expansion[]

/** The terms that answer a word, best first: itself, what it begins, and when it is rare what a typo could have meant. */
function expand(dictionary: Dictionary, { text, prefix }: Pick<WordTerm, 'text' | 'prefix'>): Expansion[] {
  const found: Expansion[] = []
  const exact = dictionary.get(text)
  if (exact) found.push({ term: text, posting: exact, penalty: PENALTY.exact, weight: 1 })
  if (prefix) {
    for (const [term, posting] of dictionary.atPrefix(text)) {
      if (term !== text) {
        found.push({ term, posting, penalty: PENALTY.prefix, weight: text.length / term.length })
      }
    }
  }
  const entries = found.reduce((sum, { posting }) => sum + posting.live, 0)
  return entries < RARE
    ? [...found, ...typosOf(dictionary, text, new Set(found.map(({ term }) => term)))]
    : found
}

/** How many slips a word may hold. In short words and in numbers every slip is another word. */
function slipsAllowed(word: string): number {
  if (
    /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u.test(word)
  ) {
    return 0
  }
  return word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2
}

function typosOf(dictionary: Dictionary, word: string, known: ReadonlySet<string>): Expansion[] {
  const slips = slipsAllowed(word)
  if (slips === 0) return []
  const near = new Map<string, { posting: Posting; distance: number }>()
  for (const [term, [posting, distance]] of dictionary.fuzzyGet(word, slips)) {
    if (!known.has(term)) near.set(term, { posting, distance })
  }
  // Two letters in each other's place are one slip of the hand, though two edits.
  for (const swapped of swaps(word)) {
    const posting = dictionary.get(swapped)
    if (posting && !known.has(swapped)) near.set(swapped, { posting, distance: 1 })
  }
  return [...near]
    .sort(
      ([termA, a], [termB, b]) =>
        a.distance - b.distance || b.posting.live - a.posting.live || (termA < termB ? -1 : 1),
    )
    .slice(0, MOST_TYPOS)
    .map(([term, { posting, distance }]) => ({
      term,
      posting,
      penalty: PENALTY.typo + distance,
      weight: 1 / (1 + distance),
    }))
}

function swaps(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) =>
    [word.slice(0, at), word.charAt(at + 1), word.charAt(at), word.slice(at + 2)].join(''),
  ).filter((swapped) => swapped !== word)
}
