import type { TextRange } from '../document/text-version'
import { alignWords } from './align'
import { trace } from './trace'
import { WordIndex } from './word-index'
import { wordsIn, WordNumbers, wordsOf, type Words } from './words'

/** Words with what stands before and after them: a range of a short text. */
export interface Quotation extends TextRange {
  readonly text: string
}

/** A place where a quote may stand. */
export interface Candidate {
  /** Indexes of its words. */
  readonly first: number
  readonly after: number
  readonly start: number
  readonly end: number
  /** Share of the letters that are the same, 1 for the very words (case, quotes, dashes and spaces aside). */
  readonly likeness: number
  /** Share of the words before it (after it) that are the same; null where the quote does not say. */
  readonly contextBefore: number | null
  readonly contextAfter: number | null
  /** What tells it from other places, from 0 to 1: 0.6 its words, 0.4 what stands around them. */
  readonly score: number
}

/** Most places looked at closely. A word that stands in more of them can only be told apart by luck. */
const MOST_EXACT = 50
const MOST_ALIKE = 6

/** Words more than the quote has that are compared with it, at either end. */
const SLACK = 12

/** Finds quotes in one text: the text is read into an index once. */
export class QuoteFinder {
  readonly words: Words
  readonly #index: WordIndex

  constructor(
    readonly text: string,
    readonly numbers: WordNumbers = new WordNumbers(),
    words: Words = wordsOf(text, numbers),
  ) {
    this.words = words
    this.#index = new WordIndex(words.ids)
  }

  /** The places where the quote may stand, best first. Empty when nothing like it is there. */
  find(quotation: Quotation): Candidate[] {
    const quoted = wordsOf(quotation.text, this.numbers)
    const { first, after } = wordsIn(quoted, quotation.start, quotation.end)
    const ids = quoted.ids.subarray(first, after)
    if (ids.length === 0) return []
    const exact = this.#index.exact(ids, MOST_EXACT)
    const isExact = exact.length > 0
    const places = isExact ? exact : this.#index.alike(ids, MOST_ALIKE)
    const found = new Map<number, Candidate>()
    for (const place of places) {
      const candidate = this.#compare(quotation, quoted, { first, after }, place, isExact)
      const known = candidate && found.get(candidate.start)
      if (candidate && (known?.score ?? 0) < candidate.score) found.set(candidate.start, candidate)
    }
    return [...found.values()].sort((a, b) => b.score - a.score || a.start - b.start)
  }

  #compare(
    quotation: Quotation,
    quoted: Words,
    passage: { readonly first: number; readonly after: number },
    place: number,
    isExact: boolean,
  ): Candidate | null {
    const slack = SLACK + ((passage.after - passage.first) >> 3)
    const from = Math.max(0, place - passage.first - slack)
    const until = Math.min(this.words.ids.length, place + quoted.ids.length - passage.first + slack + 16)
    const near = part(this.words, from, until)
    const to = isExact
      ? alignAround(quoted.ids, near.ids, passage, place - from)
      : alignWords(quoted.ids, near.ids)
    const back = new Int32Array(near.ids.length).fill(-1)
    to.forEach((target, word) => {
      if (target >= 0) back[target] = word
    })
    const alignment = { before: quoted, after: near, to, from: back, block: new Int32Array(to.length) }
    const found = trace(alignment, { before: quotation.text, after: this.text }, passage)
    if (!found || found.isSplit) return null
    const { words, likeness, contextBefore, contextAfter } = found
    // Where the quote says nothing of what stood there, there is nothing to compare.
    const saysBefore = passage.first > 0 ? contextBefore : null
    const saysAfter = passage.after < quoted.ids.length ? contextAfter : null
    const around = ((saysBefore ?? saysAfter ?? 0) + (saysAfter ?? saysBefore ?? 0)) / 2
    return {
      first: from + words.first,
      after: from + words.after,
      ...offsetsOf(near, words.first, words.after),
      likeness,
      contextBefore: saysBefore,
      contextAfter: saysAfter,
      score: 0.6 * likeness + 0.4 * around,
    }
  }
}

/** The alignment that has the passage at `place`, and what stands around it as well aligned as can be. */
function alignAround(
  quoted: Int32Array,
  near: Int32Array,
  { first, after }: { readonly first: number; readonly after: number },
  place: number,
): Int32Array {
  const end = place + after - first
  const to = new Int32Array(quoted.length)
  to.set(alignWords(quoted.subarray(0, first), near.subarray(0, place)))
  for (let word = first; word < after; word += 1) to[word] = place + word - first
  const rest = alignWords(quoted.subarray(after), near.subarray(end))
  to.set(
    rest.map((target) => (target < 0 ? -1 : target + end)),
    after,
  )
  return to
}

function part({ starts, ends, ids }: Words, from: number, until: number): Words {
  return {
    starts: starts.subarray(from, until),
    ends: ends.subarray(from, until),
    ids: ids.subarray(from, until),
  }
}

/** The range of the text that some words cover. */
export function offsetsOf(words: Words, first: number, after: number): TextRange {
  return { start: words.starts[first] ?? 0, end: words.ends[after - 1] ?? 0 }
}
