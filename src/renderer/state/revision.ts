import { create } from 'zustand'
import type { AnnotationId, DocumentId } from '../../shared/core/ids'
import type { RevisionPreview } from '../../shared/rpc/contract'
import { base64Of } from './base64'
import { client } from './connection'
import { forgetImport, startImport } from './import-jobs'
import { announce, showError } from './messages'
import { useSession } from './session'
import { closeDialog, goTo, openDialog, useView } from './view'

interface RevisionState {
  /** The document whose newer version the person is choosing a file for. */
  readonly choosingFor: DocumentId | null
  /** The passage that the next selection in the text is for. */
  readonly reselecting: AnnotationId | null
}

export const useRevision = create<RevisionState>()(() => ({ choosingFor: null, reselecting: null }))

/** Compares a file with the current version of a document and shows what it would change. */
export async function planRevision(documentId: DocumentId, file: File): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  const jobId = startImport()
  try {
    const encoded = { fileName: file.name, base64: await base64Of(file) }
    const notebookId = open.notebook.id
    const reply = await client().call('document.planRevision', {
      notebookId,
      jobId,
      documentId,
      file: encoded,
    })
    if (reply.ok) openDialog({ kind: 'revision', documentId, preview: reply.value })
    // Whoever cancelled knows.
    else if (reply.error.code !== 'cancelled') showError(reply.error)
  } finally {
    forgetImport(jobId)
  }
}

/** Makes a compared version the current one, and opens the review when there is something to decide. */
export async function commitRevision(
  documentId: DocumentId,
  { revisionId, fileName, counts }: RevisionPreview,
): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  const reply = await client().call('document.revise', { notebookId: open.notebook.id, revisionId })
  if (!reply.ok) {
    showError(reply.error)
    return
  }
  closeDialog()
  goTo(documentId, 0)
  announce(`${fileName} is now the current version`)
  if (counts.review + counts.missing > 0) openDialog({ kind: 'review', documentId })
}

/** Lets the next selection in the text be the passage of an annotation, starting from where it stood. */
export function startReselecting(id: AnnotationId, documentId: DocumentId, offset: number): void {
  closeDialog()
  useRevision.setState({ reselecting: id })
  // Once the dialog has given the focus back, the text takes it.
  setTimeout(() => goTo(documentId, offset, id, true), 60)
  announce('Select the passage in the text, then choose Use this passage.')
}

/** Ends the choosing, and goes back to the review. */
export function stopReselecting(): void {
  useRevision.setState({ reselecting: null })
  const { documentId } = useView.getState()
  if (documentId !== null) openDialog({ kind: 'review', documentId })
}
