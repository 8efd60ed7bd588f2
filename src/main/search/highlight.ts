import type { TextRange } from '../../shared/document/text-version'
import { foldWithMap, unfoldRange } from '../../shared/search/fold'
import { joined } from '../../shared/search/passages'
import type { QueryTerm } from '../../shared/search/query'
import { isInWord, MAX_TERM, runsOf } from '../../shared/search/terms'
import { expand, PENALTY } from './expand'
import type { Entry, Field } from './entries'
import type { Postings } from './postings'

/** Something to look for in folded text. */
interface Needle {
  readonly pattern: string | RegExp
  /** It must not start, or end, inside a word. */
  readonly wordStart: boolean
  readonly wordEnd: boolean
  /** What it begins belongs to it. */
  readonly extends: boolean
}

/** Finds where the terms of a query stand in folded text. */
export type Finder = (folded: string) => TextRange[]

/** A finder for the terms of a query, with the typos the index allows them. Ranges are sorted and apart. */
export function finderOf(postings: Postings<Entry>, terms: readonly QueryTerm[]): Finder {
  const needles = terms.flatMap((term) =>
    term.kind === 'phrase' ? [phraseNeedle(term)] : wordNeedles(postings, term),
  )
  return (folded) => joined(needles.flatMap((needle) => occurrences(folded, needle)))
}

/** A test whether each of these phrases stands in a folded text. */
export function phrasesIn(terms: readonly QueryTerm[]): ((folded: string) => boolean)[] {
  return terms.flatMap((term) => {
    if (term.kind !== 'phrase') return []
    const needle = phraseNeedle(term)
    return [(folded: string) => occurrences(folded, needle, 1).length > 0]
  })
}

/** Where a finder finds something in a field, in the field's own text. */
export function rangesIn(finder: Finder, { text, folded }: Field): TextRange[] {
  const ranges = finder(folded)
  if (ranges.length === 0) return []
  const mapped = foldWithMap(text)
  return joined(ranges.map(({ start, end }) => unfoldRange(mapped, text.length, start, end)))
}

function wordNeedles(postings: Postings<Entry>, term: Extract<QueryTerm, { kind: 'word' }>): Needle[] {
  const bounds = isSpaced(term.text)
  const begins = { pattern: term.text, wordStart: bounds, wordEnd: false, extends: bounds }
  const typos = expand(postings.dictionary, term).filter(({ penalty }) => penalty >= PENALTY.typo)
  const whole = typos.map(({ term: text }) => ({
    pattern: text,
    wordStart: true,
    wordEnd: true,
    extends: false,
  }))
  // A term that was cut stands for all that begins like it.
  const isPrefix = term.prefix || term.text.length >= MAX_TERM
  return [isPrefix ? begins : { ...begins, wordEnd: bounds, extends: false }, ...whole]
}

function phraseNeedle({ text, prefix }: Extract<QueryTerm, { kind: 'phrase' }>): Needle {
  const hasSpace = /\s/.test(text)
  const pattern = hasSpace
    ? new RegExp(
        text
          .split(/\s+/)
          .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
          .join(String.raw`\s+`),
        'gu',
      )
    : text
  return {
    pattern,
    wordStart: isInWord(text, 0),
    wordEnd: prefix === null && isInWord(text, text.length - 1),
    extends: prefix !== null,
  }
}

const isSpaced = (word: string) => runsOf(word).every(({ unspaced }) => !unspaced)

function occurrences(folded: string, needle: Needle, most = Infinity): TextRange[] {
  const found: TextRange[] = []
  for (const { start, end } of placesOf(folded, needle.pattern)) {
    if (needle.wordStart && start > 0 && isInWord(folded, start - 1)) continue
    if (needle.wordEnd && isInWord(folded, end)) continue
    let last = end
    if (needle.extends) while (isInWord(folded, last)) last += 1
    found.push({ start, end: last })
    if (found.length >= most) break
  }
  return found
}

function* placesOf(folded: string, pattern: string | RegExp): Generator<TextRange> {
  if (typeof pattern !== 'string') {
    for (const { 0: match, index } of folded.matchAll(pattern))
      yield { start: index, end: index + match.length }
    return
  }
  for (let at = folded.indexOf(pattern); at >= 0; at = folded.indexOf(pattern, at + 1)) {
    yield { start: at, end: at + pattern.length }
  }
}
