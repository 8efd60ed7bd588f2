import { placeOf } from '../../../shared/annotation/place'
import type { Annotation } from '../../../shared/annotation/annotation'
import { annotationsOf, usersOf } from '../../../shared/notebook/queries'
import { blockAt } from '../../dom/document-model'
import { announce } from '../../state/messages'
import { useSession } from '../../state/session'
import { goTo, useView } from '../../state/view'
import type { ReaderContext } from './current-reader'

/** Goes to the next or the previous highlight of the document, or to the next one that makes a claim. */
export function stepToHighlight(
  { parts }: ReaderContext,
  kind: 'highlight' | 'claim',
  direction: 1 | -1,
): void {
  const notebook = useSession.getState().open?.notebook
  const { documentId, activeAnnotationId } = useView.getState()
  if (!notebook || documentId === null) return
  const all = annotationsOf(notebook, documentId).filter(({ id, state }) => {
    return state !== 'orphan' && (kind === 'highlight' || usersOf(notebook, id).claims.length > 0)
  })
  const next = neighbour(
    all,
    all.findIndex(({ id }) => id === activeAnnotationId),
    parts,
    direction,
  )
  if (!next) {
    const name = kind === 'claim' ? 'claim' : 'highlight'
    announce(
      all.length === 0 ? `There is no ${name} in this document.` : `There is no other ${name} that way.`,
    )
    return
  }
  goTo(documentId, placeOf(next).start, next.id, true)
  const [claim] = usersOf(notebook, next.id).claims
  if (claim) useView.setState({ activeClaimId: claim.id })
}

/** From the active highlight while the keyboard is at it, or else from where the keyboard is. */
function neighbour(
  all: readonly Annotation[],
  active: number,
  { surface, cursor }: ReaderContext['parts'],
  direction: 1 | -1,
): Annotation | undefined {
  const here = cursor.nearest
  const blockOf = (annotation: Annotation | undefined) =>
    annotation && blockAt(surface.model, placeOf(annotation).start)
  if (active >= 0 && blockOf(all[active]) === here) return all[active + direction]
  const start = surface.model.version.blocks[here]?.start ?? 0
  return direction > 0
    ? all.find((one) => placeOf(one).start >= start)
    : all.findLast((one) => placeOf(one).start < start)
}
