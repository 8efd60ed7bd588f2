import type { QueryTerm } from '../../shared/search/query'
import type { Field } from './entries'
import { occurrences, phraseNeedle } from './needles'

/** For each phrase among the terms, a test whether it stands in a field. */
export function phrasesIn(terms: readonly QueryTerm[]): ((field: Field) => boolean)[] {
  return terms.flatMap((term) => {
    if (term.kind !== 'phrase') return []
    const needle = phraseNeedle(term)
    return [(field: Field) => occurrences(field, needle).next().done === false]
  })
}
