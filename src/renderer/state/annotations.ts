import { create } from 'zustand'
import type { DocumentId } from '../../shared/core/ids'
import type { AnnotationImport } from '../../shared/rpc/contract'
import { undo } from './actions'
import { base64Of } from './base64'
import { client } from './connection'
import { announce, showError, showMessage } from './messages'
import { useSession } from './session'
import { closeDialog, openDialog } from './view'

/** A file of annotations that was chosen for a document and is shown before it is brought in. */
interface ChosenAnnotations {
  readonly documentId: DocumentId
  readonly fileName: string
  readonly base64: string
  /** Addresses of the pages whose annotations are wanted; null until the person says which. */
  readonly sources: readonly string[] | null
  readonly found: AnnotationImport
}

/** The file that is being looked at; `isBusy` while it is read or brought in. */
export const useChosenAnnotations = create<{
  readonly file: ChosenAnnotations | null
  readonly isBusy: boolean
}>()(() => ({ file: null, isBusy: false }))

type Asked = Omit<ChosenAnnotations, 'found'>

/** Reads a file of annotations for a document, and shows what it would add. */
export async function openAnnotations(documentId: DocumentId, file: File): Promise<void> {
  const asked = { documentId, fileName: file.name, base64: await base64Of(file), sources: null }
  const found = await ask(asked, true)
  if (!found) return
  useChosenAnnotations.setState({ file: { ...asked, found } })
  openDialog({ kind: 'import-annotations' })
}

/** Says of which pages the annotations are wanted, and shows what they would add. */
export async function chooseSources(sources: readonly string[]): Promise<void> {
  const { file } = useChosenAnnotations.getState()
  if (!file) return
  // The boxes answer at once; the counts follow.
  const asked = { ...file, sources }
  useChosenAnnotations.setState({ file: asked })
  const found = await ask(asked, true)
  // Whoever closed the dialog or chose again meanwhile wants another answer.
  if (found && useChosenAnnotations.getState().file === asked)
    useChosenAnnotations.setState({ file: { ...asked, found } })
}

/** Brings in what is shown, as one change, and opens the review when there is something to decide. */
export async function importAnnotations(): Promise<void> {
  const { file } = useChosenAnnotations.getState()
  if (!file) return
  const added = await ask(file, false)
  if (!added) return
  forgetAnnotations()
  const { counts, adds } = added
  const toReview = counts.review + counts.missing
  const lost =
    counts.lost > 0
      ? ` ${String(counts.lost)} ${counts.lost === 1 ? 'thing was' : 'things were'} not kept.`
      : ''
  const text = `${adds === 1 ? 'Imported 1 annotation' : `Imported ${String(adds)} annotations`}.${lost}`
  if (toReview > 0) {
    openDialog({ kind: 'review', documentId: file.documentId })
    announce(text)
    return
  }
  showMessage({
    tone: 'news',
    text,
    hint: null,
    action: { label: 'Undo', run: () => void undo() },
  })
}

/** Closes the dialog and lets go of the file. */
export function forgetAnnotations(): void {
  useChosenAnnotations.setState({ file: null })
  closeDialog()
}

async function ask(
  { documentId, fileName, base64, sources }: Asked,
  isTrial: boolean,
): Promise<AnnotationImport | null> {
  const { open } = useSession.getState()
  if (!open) return null
  useChosenAnnotations.setState({ isBusy: true })
  const reply = await client()
    .call('annotation.import', {
      ...{ notebookId: open.notebook.id, documentId, fileName, base64, isTrial },
      ...(sources ? { sources: [...sources] } : {}),
    })
    .finally(() => useChosenAnnotations.setState({ isBusy: false }))
  if (reply.ok) return reply.value
  showError(reply.error)
  return null
}
