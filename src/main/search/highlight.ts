import type { TextRange } from '../../shared/document/text-version'
import { foldWithMap, unfoldRange } from '../../shared/search/fold'
import type { QueryTerm, WordTerm } from '../../shared/search/query'
import { MAX_TERM, runsOf } from '../../shared/search/terms'
import { PENALTY, type Expander } from './expand'
import type { Field } from './entries'
import { occurrences, phraseNeedle, type Needle } from './needles'
import { joined } from './ranges'

/** Finds where the terms of a query stand in a field, in its own text: ranges that are sorted and apart. */
export interface Finder {
  all(field: Field): TextRange[]
  /** The first one, and those that follow within so many units of the folded text. */
  first(field: Field, within: number): TextRange[]
}

/** A finder for the terms of a query and the typos that were found for them. */
export function finderOf(terms: readonly QueryTerm[], expand: Expander): Finder {
  const needles = terms.flatMap((term) =>
    term.kind === 'phrase' ? [phraseNeedle(term)] : wordNeedles(term, expand),
  )
  return {
    all: (field) =>
      unfolded(
        field,
        needles.flatMap((needle) => [...occurrences(field, needle)]),
      ),
    first(field, within) {
      const runs = needles.map((needle) => occurrences(field, needle))
      const heads = runs.map((run) => nextOf(run))
      const last = Math.min(...heads.map((head) => head?.start ?? Infinity)) + within
      const ranges: TextRange[] = []
      runs.forEach((run, index) => {
        for (let at = heads[index] ?? null; at && at.start <= last; at = nextOf(run)) ranges.push(at)
      })
      return unfolded(field, ranges)
    },
  }
}

function nextOf(run: Generator<TextRange, undefined>): TextRange | null {
  return run.next().value ?? null
}

function unfolded({ text }: Field, ranges: readonly TextRange[]): TextRange[] {
  if (ranges.length === 0) return []
  const mapped = foldWithMap(text)
  const apart = joined(ranges)
  if (mapped.starts === null) return apart
  return joined(apart.map(({ start, end }) => unfoldRange(mapped, text.length, start, end)))
}

function wordNeedles(term: WordTerm, expand: Expander): Needle[] {
  const bounds = runsOf(term.text).every(({ unspaced }) => !unspaced)
  const begins = { text: term.text, loose: null, wordStart: bounds, wordEnd: false, extends: bounds }
  const whole = { loose: null, wordStart: true, wordEnd: true, extends: false }
  const typos = expand(term).filter(({ penalty }) => penalty >= PENALTY.typo)
  // A term that was cut stands for all that begins like it.
  const isPrefix = term.prefix || term.text.length >= MAX_TERM
  return [
    isPrefix ? begins : { ...begins, wordEnd: bounds, extends: false },
    ...typos.map(({ term: text }) => ({ ...whole, text })),
  ]
}
