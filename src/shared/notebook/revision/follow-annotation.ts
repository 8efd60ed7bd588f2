import type { Annotation, Pending } from '../../annotation/annotation'
import type { Outcome } from '../../annotation/outcome'
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
  const { id, target, pending } = annotation
  const from = { version: target.version, position: target.position }
  const outcome = cautious(reanchoring.passage(target.position), annotation)
  const near = reanchoring.offset(target.position.start)
  if (outcome.state === 'orphan') {
    return { id, from, state: 'orphan', pending: keeping({ version, near }, pending) }
  }
  const selectors = selectorsFor(reanchoring.after, outcome.range)
  if (outcome.state === 'anchored') {
    const { position, quote } = selectors
    const isSame = outcome.how === 'same' && quote.exact === target.quote.exact
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
