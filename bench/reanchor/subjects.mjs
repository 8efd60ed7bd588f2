import { Reanchoring } from '../../src/shared/annotation/reanchor'
import { matchQuote, selectorOf } from './hypothesis.mjs'
import { HYPOTHESIS, POSTIL } from './names.mjs'

/** @typedef {import('./edits.mjs').Range} Range */

/**
 * What a subject says of a passage: where it is, or null; `isSure` is false when a person is asked first.
 * @typedef {{ range: Range, isSure: boolean } | null} Answer
 * @typedef {(before: string, after: string) => (passage: Range) => Answer} Subject
 */

/** @type {Readonly<Record<string, Subject>>} */
export const SUBJECTS = {
  [POSTIL]: (before, after) => {
    const reanchoring = new Reanchoring(before, after)
    return (passage) => {
      const outcome = reanchoring.passage(passage)
      return outcome.state === 'orphan'
        ? null
        : { range: outcome.range, isSure: outcome.state === 'anchored' }
    }
  },
  [HYPOTHESIS]: (before, after) => (passage) => {
    const found = matchQuote(after, selectorOf(before, passage))
    return found && { range: found, isSure: true }
  },
}
