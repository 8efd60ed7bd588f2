import type { Annotation } from '../../../shared/annotation/annotation'
import type { TagId } from '../../../shared/core/ids'
import { resolveSection } from '../../../shared/document/sections'
import type { TextRange } from '../../../shared/document/text-version'
import type { Note } from '../../../shared/note/note'
import { sectionsIn } from '../../../shared/notebook/queries'
import { apply, undo } from '../../state/actions'
import type { CommandRequest } from '../../state/command-request'
import { showMessage } from '../../state/messages'
import { useSession } from '../../state/session'
import { openDialog, useView } from '../../state/view'
import type { Entry } from './describe'
import { rememberTag, showClaimsPane, showSectionOf } from './passage-actions'

/** Shows what an entry stands for: its claim or note in the right pane, its evidence in the dialog. */
export function openEntry(entry: Entry): void {
  switch (entry.kind) {
    case 'claim':
      useView.setState({ activeClaimId: entry.claim.id })
      showSectionOf(entry.claim.annotationId)
      showClaimsPane()
      break
    case 'evidence':
      useView.setState({ activeClaimId: entry.link.claimId })
      openDialog({ kind: 'edit-evidence', evidenceId: entry.link.id })
      break
    case 'note':
      useView.setState({ editing: entry.note.id })
      showSectionOfNote(entry.note)
      showClaimsPane()
      break
    case 'highlight':
      break
  }
}

/** The right pane lists the notes of one section; a note elsewhere on the screen may belong to another. */
function showSectionOfNote({ target }: Note): void {
  const document =
    target.kind === 'section' && useSession.getState().open?.notebook.documents[target.documentId]
  if (!document) return
  useView.setState({ sectionId: resolveSection(sectionsIn(document), target.sectionId).id })
}

/** Deletes what an entry stands for; a passage goes with the last thing that used it. Offers to undo. */
export async function deleteEntry(entry: Entry, annotation: Annotation): Promise<void> {
  const [command, words] = deletion(entry, annotation)
  const applied = await apply(command)
  if (!applied) return
  showMessage({ tone: 'news', text: words, hint: null, action: { label: 'Undo', run: () => void undo() } })
}

function deletion(entry: Entry, annotation: Annotation): [CommandRequest, string] {
  switch (entry.kind) {
    case 'claim':
      return [{ type: 'claim.delete', id: entry.claim.id }, 'Claim deleted']
    case 'evidence':
      return [{ type: 'evidence.delete', id: entry.link.id }, 'Evidence removed']
    case 'note':
      return [{ type: 'note.delete', id: entry.note.id }, 'Note deleted']
    case 'highlight':
      return [{ type: 'annotation.delete', id: annotation.id }, 'Highlight deleted']
  }
}

/** Gives a passage exactly these tags. */
export async function setTags(annotation: Annotation, tagIds: readonly TagId[]): Promise<void> {
  const added = tagIds.find((id) => !annotation.tagIds.includes(id))
  const applied = await apply({ type: 'annotation.update', id: annotation.id, tagIds: [...tagIds] })
  if (applied && added) rememberTag(added)
}

/** Moves a passage to another range of the same document. Answers whether it was saved. */
export async function retarget(annotation: Annotation, range: TextRange): Promise<boolean> {
  const { documentId } = annotation.target
  const applied = await apply({
    type: 'annotation.retarget',
    id: annotation.id,
    target: { documentId, start: range.start, end: range.end },
  })
  return applied !== null
}
