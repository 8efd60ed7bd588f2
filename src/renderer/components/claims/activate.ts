import { placeOf } from '../../../shared/annotation/place'
import type { Claim } from '../../../shared/claim/claim'
import type { AnnotationId } from '../../../shared/core/ids'
import { annotationOf } from '../../../shared/notebook/queries'
import { useSession } from '../../state/session'
import { goTo, useView } from '../../state/view'

/** Makes a claim the active one and goes to its passage. */
export function activateClaim(claim: Claim): void {
  useView.setState({ activeClaimId: claim.id })
  goToPassage(claim.annotationId)
}

/** Goes to a passage and lets it pulse. Answers whether there was one. */
export function goToPassage(annotationId: AnnotationId | null): boolean {
  const notebook = useSession.getState().open?.notebook
  const annotation = notebook && annotationOf(notebook, annotationId)
  if (!annotation) return false
  goTo(annotation.target.documentId, placeOf(annotation).start, annotation.id)
  return true
}
