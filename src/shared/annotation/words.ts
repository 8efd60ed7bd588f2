import { foldWord } from './fold-word'

/**
 * A text as a list of words: where each starts and ends in UTF-16 units, and its number. Two words have the same number
 * when they are alike (see `foldWord`). Words do not overlap and are in the order of the text.
 */
export interface Words {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly ids: Int32Array
}

/** Gives words numbers; words with the same number count as the same, and a negative one leaves a word out. */
export interface Numbering {
  of(word: string): number
}

/** Numbers words that are alike the same. Texts that are to be compared must share one. */
export class WordNumbers implements Numbering {
  readonly #written = new Map<string, number>()
  readonly #folded = new Map<string, number>()

  /** The number of a word as it is written; -1 for one that is nothing but invisible characters. */
  of(word: string): number {
    let number = this.#written.get(word)
    if (number === undefined) {
      const folded = foldWord(word)
      number = folded === '' ? -1 : (this.#folded.get(folded) ?? this.#folded.size)
      if (number >= 0) this.#folded.set(folded, number)
      this.#written.set(word, number)
    }
    return number
  }
}

/** Nothing to compare: white space and controls. */
const GAP = 0
/** Part of a word: letters, digits, marks, and invisible characters within one. */
const LETTER = 1
/** A word of its own: punctuation, symbols, and letters of scripts that put no spaces between words. */
const SINGLE = 2
/** Belongs to the word it follows: combining marks and invisible characters. */
const ATTACHED = 3

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

function classOf(character: string): number {
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return ATTACHED
  if (/^[\s\p{Cc}]$/u.test(character)) return GAP
  if (/^[\p{L}\p{N}]$/u.test(character)) return UNSPACED.test(character) ? SINGLE : LETTER
  return SINGLE
}

/** Classes found so far, plus one; asking a regular expression for every character of a long text is slow. */
const known = new Uint8Array(0x10000)

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const isPair = unit >= 0xd800 && unit < 0xdc00
  // Letters beyond the first plane are rare enough to be looked up each time.
  if (isPair) return classOf(text.slice(at, at + 2))
  const found = known[unit] ?? 0
  if (found > 0) return found - 1
  const kind = classOf(text.charAt(at))
  known[unit] = kind + 1
  return kind
}

/** The words of a text. Letters of Chinese, Japanese, Thai and the like are one word each. */
export function wordsOf(text: string, numbers: Numbering): Words {
  const most = text.length
  const starts = new Int32Array(most)
  const ends = new Int32Array(most)
  const ids = new Int32Array(most)
  let count = 0
  let at = 0
  while (at < most) {
    const kind = classAt(text, at)
    if (kind === GAP) {
      at += 1
      continue
    }
    const start = at
    at += sizeAt(text, at)
    for (let next = at < most ? classAt(text, at) : GAP; at < most; next = classAt(text, at)) {
      if (next !== ATTACHED && !(kind !== SINGLE && next === LETTER)) break
      at += sizeAt(text, at)
      if (at >= most) break
    }
    const id = numbers.of(text.slice(start, at))
    if (id < 0) continue
    starts[count] = start
    ends[count] = at
    ids[count] = id
    count += 1
  }
  return { starts: starts.slice(0, count), ends: ends.slice(0, count), ids: ids.slice(0, count) }
}

const sizeAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** The words that a range of the text touches, as a half-open range of their indexes; empty when it holds none. */
export function wordsIn(words: Words, start: number, end: number): { first: number; after: number } {
  const first = firstAbove(words.ends, start)
  return { first, after: Math.max(first, firstAtLeast(words.starts, end)) }
}

/** Index of the first of the sorted values that is above `limit`; their number when none is. */
export function firstAbove(values: Int32Array, limit: number): number {
  return firstAtLeast(values, limit + 1)
}

/** Index of the first of the sorted values that is `limit` or more; their number when none is. */
export function firstAtLeast(values: Int32Array, limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
