import type { Claim } from '../../../shared/claim/claim'
import { sectionOfClaim } from '../../../shared/notebook/queries'
import { useSession } from '../../state/session'
import { goTo, useView } from '../../state/view'
import { goToPassage } from '../claims/activate'

/** Leaves the view for the text: makes a claim the active one and goes to its passage, or else to its section. */
export function openClaim(claim: Claim): void {
  const notebook = useSession.getState().open?.notebook
  useView.setState({ activeClaimId: claim.id })
  if (!goToPassage(claim.annotationId) && notebook) {
    goTo(claim.documentId, sectionOfClaim(notebook, claim)?.start ?? 0)
  }
  // What was pressed is gone with the view: the keyboard goes on in the text.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.reader-text')?.focus({ preventScroll: true }),
  )
}
