import { placeOf } from '../../../shared/annotation/place'
import type { AnnotationId, DocumentId, TagId } from '../../../shared/core/ids'
import { sectionAt } from '../../../shared/document/sections'
import { annotationOf, sectionsIn } from '../../../shared/notebook/queries'
import { apply, applyBatch, newId, setPreferences } from '../../state/actions'
import { expectField } from '../../state/expected-field'
import { announce } from '../../state/messages'
import { useSession } from '../../state/session'
import { openDialog, useView, type Passage } from '../../state/view'

/** Tags remembered as used; the toolbar offers the first few. */
const RECENT_TAGS = 12

const targetOf = ({ documentId, range }: Passage) => ({ documentId, ...range })

/** Highlights a passage, with tags or without. Answers whether it was saved. */
export async function addHighlight(passage: Passage, tagIds: readonly TagId[] = []): Promise<boolean> {
  const applied = await apply({
    type: 'annotation.create',
    id: newId('annotation'),
    target: targetOf(passage),
    motivation: 'highlighting',
    tagIds: [...tagIds],
  })
  if (!applied) return false
  const [tagId] = tagIds
  if (tagId) rememberTag(tagId)
  const label = tagId && useSession.getState().open?.notebook.tags[tagId]?.label
  announce(label === undefined ? 'Highlighted' : `Highlighted with ${label}`)
  return true
}

/** Makes a claim from a passage and lets the person word it. Answers whether it was saved. */
export async function addClaim(passage: Passage): Promise<boolean> {
  const annotationId = newId('annotation')
  const claimId = newId('claim')
  const applied = await expectField(
    applyBatch('Add claim', [
      { type: 'annotation.create', id: annotationId, target: targetOf(passage), motivation: 'assessing' },
      { type: 'claim.create', id: claimId, annotationId, tagIds: [] },
    ]),
  )
  if (!applied) return false
  useView.setState({ activeClaimId: claimId, activeAnnotationId: annotationId, editing: claimId })
  showSectionAt(passage.documentId, passage.range.start)
  showClaimsPane()
  announce('Claim added')
  return true
}

/** Makes a claim from a passage that is marked already, and lets the person word it. */
export async function addClaimFrom(annotationId: AnnotationId): Promise<void> {
  const claimId = newId('claim')
  const applied = await expectField(apply({ type: 'claim.create', id: claimId, annotationId, tagIds: [] }))
  if (!applied) return
  useView.setState({ activeClaimId: claimId, activeAnnotationId: annotationId, editing: claimId })
  showSectionOf(annotationId)
  showClaimsPane()
  announce('Claim added')
}

/** Asks for which claim the passage is evidence, and how. */
export function addEvidence(passage: Passage): void {
  openDialog({ kind: 'evidence', claimId: useView.getState().activeClaimId, passage })
}

/** Starts a note on a passage, filed under the passage's section. Answers whether it was saved. */
export async function addNote(passage: Passage): Promise<boolean> {
  const { documentId, range } = passage
  const document = useSession.getState().open?.notebook.documents[documentId]
  if (!document) return false
  const sectionId = sectionAt(sectionsIn(document), range.start).id
  const annotationId = newId('annotation')
  const noteId = newId('note')
  const applied = await expectField(
    applyBatch('Add note', [
      { type: 'annotation.create', id: annotationId, target: targetOf(passage), motivation: 'commenting' },
      { type: 'note.create', id: noteId, target: { kind: 'section', documentId, sectionId }, annotationId },
    ]),
  )
  if (!applied) return false
  useView.setState({ activeAnnotationId: annotationId, editing: noteId, sectionId })
  showClaimsPane()
  announce('Note added')
  return true
}

/** Moves a tag to the front of those the toolbar offers. */
export function rememberTag(tagId: TagId): void {
  const { recentTags } = useSession.getState().library.preferences
  useView.setState({ lastTagId: tagId })
  if (recentTags[0] === tagId) return
  const others = recentTags.filter((id) => id !== tagId)
  void setPreferences({ recentTags: [tagId, ...others].slice(0, RECENT_TAGS) })
}

/**
 * Turns the right pane to the section a passage stands in. Further down the screen that is another one than the one
 * being read, and what was just asked for must not stay unseen.
 */
function showSectionAt(documentId: DocumentId, offset: number): void {
  const document = useSession.getState().open?.notebook.documents[documentId]
  if (!document || documentId !== useView.getState().documentId) return
  useView.setState({ sectionId: sectionAt(sectionsIn(document), offset).id })
}

/** Turns the right pane to the section of a passage that is marked already. */
export function showSectionOf(annotationId: AnnotationId | null): void {
  const notebook = useSession.getState().open?.notebook
  const passage = notebook && annotationOf(notebook, annotationId)
  if (passage) showSectionAt(passage.target.documentId, placeOf(passage).start)
}

/** Unfolds the right pane: what was just asked for is there. */
export function showClaimsPane(): void {
  useView.setState(({ panes }) => (panes.claims ? {} : { panes: { ...panes, claims: true } }))
}
