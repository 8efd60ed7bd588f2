import { placeOf } from '../../../shared/annotation/place'
import type { ClaimId } from '../../../shared/core/ids'
import { resolveSection } from '../../../shared/document/sections'
import { annotationOf, sectionOfClaim, sectionsIn } from '../../../shared/notebook/queries'
import type { HitGroup, NoteHit, SearchHit } from '../../../shared/search/results'
import { openNotebook } from '../../state/actions'
import { goToMatch } from '../../state/find'
import { announce, showError } from '../../state/messages'
import { useSession } from '../../state/session'
import { goTo, openDialog, useView } from '../../state/view'
import { focusSoon } from './focus-soon'

/** Goes to what was found, in whichever open notebook it is, and takes the focus there. */
export async function goToHit(group: HitGroup, hit: SearchHit): Promise<void> {
  if (group.notebookId !== useSession.getState().open?.notebook.id) {
    const failure = await openNotebook(group.notebookId)
    if (failure) {
      showError(failure)
      return
    }
  }
  switch (hit.kind) {
    case 'text':
      goToMatch(hit.documentId, { start: hit.start, end: hit.end })
      break
    case 'claim':
      goToClaim(hit.claimId)
      break
    case 'evidence':
      goToEvidence(hit)
      break
    case 'note':
      goToNote(hit)
      break
    case 'tag':
      openDialog({ kind: 'codebook', tagId: hit.tagId })
      break
  }
}

/** Makes a claim the active one, shows its passage and its card, and gives the card the focus. */
export function goToClaim(claimId: ClaimId): void {
  const notebook = useSession.getState().open?.notebook
  const claim = notebook?.claims[claimId]
  if (!notebook || claim?.deletedAt !== undefined || !claim) {
    announce('This claim is not there any more.')
    return
  }
  const section = sectionOfClaim(notebook, claim)
  const passage = annotationOf(notebook, claim.annotationId)
  if (passage) goTo(passage.target.documentId, placeOf(passage).start, claim.annotationId)
  else goTo(claim.documentId, section?.start ?? 0)
  useView.setState({ activeClaimId: claimId, ...(section ? { sectionId: section.id } : {}) })
  showClaims()
  focusSoon(() => document.querySelector<HTMLElement>('.claim--active .claim-statement'))
}

/** Shows the passage that speaks for or against a claim, or the claim itself when that is a reference. */
function goToEvidence({ claimId, annotationId }: Extract<SearchHit, { kind: 'evidence' }>): void {
  const notebook = useSession.getState().open?.notebook
  const passage = notebook && annotationOf(notebook, annotationId)
  if (!passage) {
    goToClaim(claimId)
    return
  }
  useView.setState({ activeClaimId: claimId })
  goTo(passage.target.documentId, placeOf(passage).start, annotationId, true)
}

/** Opens a note in the right pane; `editing` makes its field take the focus. */
function goToNote({ noteId, target, claimId, annotationId }: NoteHit): void {
  const notebook = useSession.getState().open?.notebook
  if (!notebook?.notes[noteId]) {
    announce('This note is not there any more.')
    return
  }
  if (claimId !== null) goToClaim(claimId)
  else if (target.kind === 'section' || target.kind === 'document') {
    const passage = annotationOf(notebook, annotationId)
    const shown = notebook.documents[target.documentId]
    if (shown && target.kind === 'section') {
      const section = resolveSection(sectionsIn(shown), target.sectionId)
      if (passage) goTo(passage.target.documentId, placeOf(passage).start, annotationId)
      else goTo(target.documentId, section.start)
      useView.setState({ sectionId: section.id })
    } else useView.setState({ documentId: target.documentId })
  }
  useView.setState({ editing: noteId })
  showClaims()
}

function showClaims(): void {
  useView.setState(({ panes }) => ({ panes: { ...panes, claims: true } }))
}
