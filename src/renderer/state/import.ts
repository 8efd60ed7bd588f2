import type { DocumentId, JobId } from '../../shared/core/ids'
import { ok, type Result } from '../../shared/core/result'
import { isListFile, isListName, isMaybeListName, LIST_SIGN_BYTES } from '../../shared/document/list-file'
import { documentsOf } from '../../shared/notebook/queries'
import type { ImportOutcome } from '../../shared/rpc/contract'
import { base64Of } from './base64'
import { client } from './connection'
import { importReport } from './import-report'
import { announce, showError, showMessage } from './messages'
import { forgetImport, isUnderWay, startImport } from './import-jobs'
import { listFile, openReferenceLists } from './references'
import { useSession } from './session'
import { goTo, useView } from './view'

/** Imports files the person chose, dropped or pasted, and shows the first that worked. Every failure is shown by name. */
export async function importFiles(chosen: readonly File[]): Promise<void> {
  const kinds = await Promise.all(chosen.map(isList))
  const lists = chosen.filter((_file, index) => kinds[index])
  const files = chosen.filter((_file, index) => !kinds[index])
  if (lists.length > 0) void openReferenceLists(lists.map(listFile))
  if (files.length === 0) return
  await asJob(async (notebookId, jobId) => {
    const encoded = await Promise.all(
      files.map(async (file) => ({ fileName: file.name, base64: await base64Of(file) })),
    )
    // Cancelled while the files were read here: main has not heard of this job.
    if (!isUnderWay(jobId)) return ok([])
    return client().call('document.import', { notebookId, jobId, files: encoded })
  })
}

/** A list of references goes its own way: what it adds is shown first. */
async function isList(file: File): Promise<boolean> {
  if (!isMaybeListName(file.name)) return isListName(file.name)
  try {
    return isListFile(file.name, await file.slice(0, LIST_SIGN_BYTES).text())
  } catch {
    // What cannot be read fails in words when it is imported.
    return false
  }
}

/** Lets the person pick files in the desktop's own dialog. */
export async function pickFiles(): Promise<void> {
  await asJob((notebookId, jobId) => client().call('document.pick', { notebookId, jobId }))
}

/** Stops an import; what it has added stays. */
export async function cancelImport(jobId: JobId): Promise<void> {
  forgetImport(jobId)
  announce('Import cancelled')
  await client().call('import.cancel', { jobId })
}

async function asJob(
  run: (notebookId: `nb_${string}`, jobId: JobId) => Promise<Result<readonly ImportOutcome[]>>,
): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  const jobId = startImport()
  const { documentId } = useView.getState()
  try {
    const reply = await run(open.notebook.id, jobId)
    if (reply.ok) report(reply.value, documentId)
    else showError(reply.error)
  } finally {
    forgetImport(jobId)
  }
}

/** Tells what became of an import that was begun while `before` was open. */
function report(outcomes: readonly ImportOutcome[], before: DocumentId | null): void {
  const notebook = useSession.getState().open?.notebook
  const documents = notebook ? documentsOf(notebook) : []
  for (const words of importReport(outcomes, documents)) showMessage({ ...words, action: null })
  const lists = outcomes.filter((outcome) => 'listBase64' in outcome)
  if (lists.length > 0) {
    void openReferenceLists(
      lists.map(({ fileName, listBase64 }) => ({ fileName, read: () => Promise.resolve(listBase64) })),
    )
  }
  const added = outcomes.filter((outcome) => 'documentId' in outcome)
  const [first] = added
  if (!first) return
  const open = () => {
    useView.setState({ activeClaimId: null })
    goTo(first.documentId, 0)
  }
  if (useView.getState().documentId !== before) {
    // Whoever went on to read something else is not taken away from it.
    const isHere = documents.some(({ id }) => id === first.documentId)
    const text = added.length === 1 ? `Imported “${first.fileName}”` : `Imported ${added.length} documents`
    showMessage({ tone: 'news', text, hint: null, action: isHere ? { label: 'Open', run: open } : null })
    return
  }
  open()
  announce(
    added.length === 1
      ? `Opened ${first.fileName}`
      : `Imported ${added.length} documents and opened ${first.fileName}`,
  )
}
