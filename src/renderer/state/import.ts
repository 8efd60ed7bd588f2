import type { DocumentId, JobId } from '../../shared/core/ids'
import { ok, type Result } from '../../shared/core/result'
import { isListFile, isListName, isMaybeListName, LIST_SIGN_BYTES } from '../../shared/document/list-file'
import { isBundleName } from '../../shared/notebook/bundle-file'
import { documentsOf } from '../../shared/notebook/queries'
import type { ImportOutcome } from '../../shared/rpc/contract'
import { base64Of } from './base64'
import { bundleFile, isBundleFile, openBundles } from './bundles'
import { client } from './connection'
import { importReport } from './import-report'
import { announce, showError, showMessage } from './messages'
import { forgetImport, isUnderWay, startImport } from './import-jobs'
import { listFile, openReferenceLists } from './references'
import { useSession } from './session'
import { goTo, useView } from './view'

/** Imports files the person chose, dropped or pasted, and shows the first that worked. Every failure is shown by name. */
export async function importFiles(chosen: readonly File[]): Promise<void> {
  const kinds = await Promise.all(chosen.map(kindOf))
  const ofKind = (kind: Kind) => chosen.filter((_file, index) => kinds[index] === kind)
  const [lists, bundles] = [ofKind('list'), ofKind('bundle')]
  if (lists.length > 0) void openReferenceLists(lists.map(listFile))
  if (bundles.length > 0) void openBundles(bundles.map((file) => bundleFile(file, asDocument(file))))
  await importDocuments(ofKind('document'))
}

async function importDocuments(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  await importEncoded(files.map((file) => ({ fileName: file.name, read: () => base64Of(file) })))
}

interface EncodedFile {
  readonly fileName: string
  readonly read: () => Promise<string>
}

async function importEncoded(files: readonly EncodedFile[]): Promise<void> {
  await asJob(async (notebookId, jobId) => {
    const encoded = await Promise.all(
      files.map(async ({ fileName, read }) => ({ fileName, base64: await read() })),
    )
    // Cancelled while the files were read here: main has not heard of this job.
    if (!isUnderWay(jobId)) return ok([])
    return client().call('document.import', { notebookId, jobId, files: encoded })
  })
}

type Kind = 'document' | 'list' | 'bundle'

async function kindOf(file: File): Promise<Kind> {
  if (await isList(file)) return 'list'
  return (await isBundleFile(file)) ? 'bundle' : 'document'
}

/** A PDF that carries a notebook is a document as well. */
function asDocument(file: File): (() => void) | null {
  return isBundleName(file.name) ? null : () => void importDocuments([file])
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
  const bundles = outcomes.filter((outcome) => 'bundleBase64' in outcome)
  if (bundles.length > 0) {
    void openBundles(
      bundles.map(({ fileName, bundleBase64 }) => {
        const file = { fileName, read: () => Promise.resolve(bundleBase64) }
        return { ...file, asDocument: isBundleName(fileName) ? null : () => void importEncoded([file]) }
      }),
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
