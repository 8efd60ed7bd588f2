import { anchorQuote } from '../../annotation/anchor-quote'
import type { Pending, Target } from '../../annotation/annotation'
import type { CodePoints } from '../../annotation/code-points'
import type { QuoteFinder } from '../../annotation/find-quote'
import type { ForeignPassage } from '../../annotation/foreign'
import { FOREIGN_TEXT } from '../../annotation/origin'
import type { Outcome } from '../../annotation/outcome'
import { selectorsFor } from '../../annotation/selectors'
import type { DocumentId } from '../../core/ids'

/** Where a passage of another program stands in a text here; `pending` when that is not certain. */
export interface Place {
  readonly target: Target
  readonly pending?: Pending
}

/** The text that annotations are brought into: its parts for finding are made once. */
export interface PlacingText {
  readonly documentId: DocumentId
  readonly version: string
  readonly finder: QuoteFinder
  readonly points: CodePoints
}

/**
 * Looks for a passage of another program. Null when only a position came with it, and nothing stands there: no words are
 * known that could be kept.
 */
export function placeForeign(into: PlacingText, { quote, position }: ForeignPassage): Place | null {
  const { text } = into.finder
  const unit = (offset: number) =>
    position?.countedIn === 'code-points' ? into.points.unitsOf(offset) : offset
  const start = position ? unit(position.start) : null
  if (quote) {
    const outcome = anchorQuote(into.finder, { ...quote, hint: start ?? undefined })
    return placeOf(into, outcome, { quote, start: start ?? 0 })
  }
  const end = position ? unit(position.end) : 0
  if (start === null || end > text.length || text.slice(start, end).trim() === '') return null
  const { quote: words, position: range } = selectorsFor(text, { start, end })
  // Nothing tells whether it was counted in this very text: a person has to look at it.
  const outcome: Outcome = { state: 'needs-review', reason: 'no-words', range, score: 0 }
  return placeOf(into, outcome, { quote: words, start: range.start })
}

function placeOf(
  { documentId, version, finder }: PlacingText,
  outcome: Outcome,
  { quote, start }: { readonly quote: Target['quote']; readonly start: number },
): Place {
  if (outcome.state === 'anchored') {
    return { target: { documentId, version, ...selectorsFor(finder.text, outcome.range) } }
  }
  const position = { start, end: start + quote.exact.length }
  const target = { documentId, version: FOREIGN_TEXT, position, quote }
  if (outcome.state === 'orphan') return { target, pending: { version, near: outcome.near } }
  const { range, reason, score } = outcome
  const candidate = { ...selectorsFor(finder.text, range), reason, score }
  return { target, pending: { version, near: range.start, candidate } }
}
