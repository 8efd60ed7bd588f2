import { create } from 'zustand'
import { isBundleName, MAX_BUNDLE_BYTES, seemsToCarry } from '../../shared/notebook/bundle-file'
import type { BundlePreview } from '../../shared/rpc/previews'
import { openNotebook } from './actions'
import { base64Of } from './base64'
import { client } from './connection'
import { flushDrafts } from './drafts'
import { forgetImport, startImport } from './import-jobs'
import { announce, showError, showMessage } from './messages'
import { useSession } from './session'
import { closeDialog, openDialog } from './view'

/** A file that holds a notebook, or may. */
export interface BundleFile {
  readonly fileName: string
  readonly read: () => Promise<string>
  /** Imports it as a document instead; null for what is none. */
  readonly asDocument: (() => void) | null
}

interface ChosenBundle {
  readonly file: BundleFile
  readonly found: BundlePreview
}

interface ChosenBundles {
  /** The one that is being looked at. */
  readonly chosen: ChosenBundle | null
  /** Those that are shown after it. */
  readonly waiting: readonly BundleFile[]
  /** While a file is read, added or opened. */
  readonly isBusy: boolean
}

export const useBundles = create<ChosenBundles>()(() => ({ chosen: null, waiting: [], isBusy: false }))

/** True for a file with a notebook in it, by its name, or by what a PDF says that it carries. */
export async function isBundleFile(file: File): Promise<boolean> {
  if (isBundleName(file.name)) return true
  if (!file.name.toLowerCase().endsWith('.pdf')) return false
  try {
    return seemsToCarry(new TextDecoder('latin1').decode(await file.arrayBuffer()))
  } catch {
    // What cannot be read fails in words when it is imported.
    return false
  }
}

/** A file of the browser's as one with a notebook in it. */
export function bundleFile(file: File, asDocument: (() => void) | null = null): BundleFile {
  return { fileName: file.name, read: () => base64Of(file), asDocument }
}

/** Asks for a file with the browser's own dialog, which the desktop app has as well. */
export function chooseBundles(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.postil,.qdpx,.qdc,.jsonld,.pdf,application/pdf,application/ld+json'
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    const large = files.find(({ size }) => size > MAX_BUNDLE_BYTES)
    if (large) showError(tooLarge(large.name))
    else void openBundles(files.map((file) => bundleFile(file)))
  })
  input.click()
}

/** Shows what each of these files holds, one after the other; one that cannot be read is told and passed over. */
export async function openBundles(files: readonly BundleFile[]): Promise<void> {
  useBundles.setState(({ waiting }) => ({ waiting: [...waiting, ...files] }))
  const { chosen, isBusy } = useBundles.getState()
  if (chosen === null && !isBusy) await showNext()
}

/** Leaves the file that is shown, and goes on to the next one. */
export async function leaveBundle(): Promise<void> {
  if (!(await showNext())) closeDialog()
}

/** Adds what is shown to the open notebook, as one change. */
export async function includeBundle(): Promise<void> {
  const { chosen } = useBundles.getState()
  const { open } = useSession.getState()
  if (!chosen || !open) return
  await flushDrafts()
  const { bundleId, counts, fileName } = chosen.found
  const reply = await busy(() => client().call('bundle.include', { notebookId: open.notebook.id, bundleId }))
  if (!reply.ok) {
    showError(reply.error)
    return
  }
  const added = counts.reduce((sum, { added: some }) => sum + some, 0)
  announce(`Added ${String(added)} things from ${fileName}`)
  await leaveBundle()
}

/** Makes a notebook of its own of what is shown, and opens it. */
export async function openAsNotebook(): Promise<void> {
  const { chosen } = useBundles.getState()
  if (!chosen) return
  const reply = await busy(() => client().call('bundle.open', { bundleId: chosen.found.bundleId }))
  if (!reply.ok) {
    showError(reply.error)
    return
  }
  useBundles.setState({ chosen: null })
  closeDialog()
  const failure = await openNotebook(reply.value.notebookId)
  if (failure) showError(failure)
  else announce(`Opened ${chosen.found.title}`)
  const { waiting } = useBundles.getState()
  if (waiting.length > 0) await showNext()
}

/** Imports the PDF that is shown as a document. */
export async function importBundleAsDocument(): Promise<void> {
  const { chosen } = useBundles.getState()
  await leaveBundle()
  chosen?.file.asDocument?.()
}

async function showNext(): Promise<boolean> {
  useBundles.setState({ chosen: null })
  for (;;) {
    const [next, ...waiting] = useBundles.getState().waiting
    if (!next) return false
    useBundles.setState({ waiting })
    const found = await busy(() => read(next))
    if (!found) continue
    useBundles.setState({ chosen: { file: next, found } })
    openDialog({ kind: 'add-from-file' })
    return true
  }
}

async function read(file: BundleFile): Promise<BundlePreview | null> {
  const { open } = useSession.getState()
  const jobId = startImport()
  try {
    // What is still being typed belongs to what the file is compared with.
    await flushDrafts()
    const base64 = await file.read()
    const reply = await client().call('bundle.read', {
      notebookId: open?.notebook.id ?? null,
      jobId,
      file: { fileName: file.fileName, base64 },
    })
    if (reply.ok) return reply.value
    // Whoever cancelled knows.
    if (reply.error.code === 'cancelled') return null
    const { message, hint = null } = reply.error
    const { asDocument } = file
    showMessage({
      tone: 'error',
      text: message,
      hint,
      action: asDocument ? { label: 'Import as a document', run: asDocument } : null,
    })
    return null
  } finally {
    forgetImport(jobId)
  }
}

async function busy<T>(run: () => Promise<T>): Promise<T> {
  useBundles.setState({ isBusy: true })
  try {
    return await run()
  } finally {
    useBundles.setState({ isBusy: false })
  }
}

function tooLarge(fileName: string) {
  return {
    code: 'too-large' as const,
    message: `“${fileName}” is larger than 128 MB.`,
    hint: 'Export the notebook without its largest documents, or copy its folder.',
  }
}
