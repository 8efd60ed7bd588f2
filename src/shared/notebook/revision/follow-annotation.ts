import type { Annotation, Pending } from '../../annotation/annotation'
import { anchorQuote } from '../../annotation/anchor-quote'
import type { QuoteFinder } from '../../annotation/find-quote'
import { FOREIGN_TEXT } from '../../annotation/origin'
import type { Outcome } from '../../annotation/outcome'
import { placeOf } from '../../annotation/place'
import type { Reanchoring } from '../../annotation/reanchor'
import { selectorsFor } from '../../annotation/selectors'
import type { AnnotationOutcome } from './outcome-schema'

/**
 * What became of an annotation in the newer text of `reanchoring`, whose older text is the one its target is in. One
 * that was not anchored before is anchored only when its very words are found; what the reader said is not in the
 * document comes back as something to look at.
 */
export function followAnnotation(
  reanchoring: Reanchoring,
  annotation: Annotation,
  version: string,
): AnnotationOutcome {
  const outcome = cautious(reanchoring.passage(annotation.target.position), annotation)
  const near = reanchoring.offset(annotation.target.position.start)
  return asOutcome(annotation, outcome, { version, near, text: reanchoring.after })
}

/**
 * The same for an annotation that came from another program and whose words were not found for certain: they are looked
 * for anew in the newer text of `finder`.
 */
export function followForeign(
  fromCurrent: Reanchoring,
  finder: QuoteFinder,
  annotation: Annotation,
  version: string,
): AnnotationOutcome {
  const hint = fromCurrent.offset(Math.min(placeOf(annotation).start, fromCurrent.before.length))
  const { exact, prefix, suffix } = annotation.target.quote
  const found = cautious(anchorQuote(finder, { exact, prefix, suffix, hint }), annotation)
  // Where no words came with it, those of its target are only what stood at its position here.
  const isGuess = annotation.pending?.candidate?.reason === 'no-words' && found.state !== 'orphan'
  const outcome: Outcome = isGuess ? { ...found, state: 'needs-review', reason: 'no-words' } : found
  return asOutcome(annotation, outcome, { version, near: hint, text: finder.text })
}

function asOutcome(
  { id, target, pending }: Annotation,
  outcome: Outcome,
  { version, near, text }: { readonly version: string; readonly near: number; readonly text: string },
): AnnotationOutcome {
  const from = { version: target.version, position: target.position }
  if (outcome.state === 'orphan') {
    return { id, from, state: 'orphan', pending: keeping({ version, near }, pending) }
  }
  const selectors = selectorsFor(text, outcome.range)
  if (outcome.state === 'anchored') {
    const { position, quote } = selectors
    // Quotes and spaces may differ from those of another program: its words are the same all the same.
    const isForeign = target.version === FOREIGN_TEXT
    const isSame = outcome.how === 'same' && (isForeign || quote.exact === target.quote.exact)
    const how = outcome.how === 'same' && !isSame ? 'edited' : outcome.how
    return {
      id,
      from,
      state: 'anchored',
      how,
      target: { documentId: target.documentId, version, position, quote },
    }
  }
  const { reason, score } = outcome
  return {
    id,
    from,
    state: 'needs-review',
    pending: { version, near, candidate: { ...selectors, reason, score } },
  }
}

function cautious(outcome: Outcome, { pending }: Annotation): Outcome {
  if (!pending || outcome.state === 'orphan') return outcome
  const isWhole = outcome.state === 'anchored' && outcome.how === 'same'
  if (pending.keptAt !== undefined) {
    const { range, score } = outcome
    return isWhole
      ? { state: 'needs-review', reason: 'found-again', range, score }
      : { state: 'orphan', near: range.start }
  }
  if (isWhole || outcome.state === 'needs-review') return outcome
  const reason = outcome.how === 'moved' ? 'moved' : 'words-changed'
  return { state: 'needs-review', reason, range: outcome.range, score: outcome.score }
}

function keeping(now: Pending, before: Pending | undefined): Pending {
  return before?.keptAt === undefined ? now : { ...now, keptAt: before.keptAt }
}
