import type { ImportOutcome } from '../../shared/rpc/contract'
import { client } from './connection'
import { announce, showError } from './messages'
import { useSession } from './session'
import { goTo, useView } from './view'

/** Imports files the person chose or dropped, and shows the first that worked. Every failure is shown by name. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const { open } = useSession.getState()
  if (!open || files.length === 0) return
  const encoded = await Promise.all(
    files.map(async (file) => ({ fileName: file.name, base64: await base64Of(file) })),
  )
  const reply = await client().call('document.import', { notebookId: open.notebook.id, files: encoded })
  if (reply.ok) report(reply.value)
  else showError(reply.error)
}

/** Lets the person pick files in the desktop's own dialog. */
export async function pickFiles(): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  const reply = await client().call('document.pick', { notebookId: open.notebook.id })
  if (reply.ok) report(reply.value)
  else showError(reply.error)
}

function report(outcomes: readonly ImportOutcome[]): void {
  for (const outcome of outcomes) if ('error' in outcome) showError(outcome.error)
  const first = outcomes.find((outcome) => 'documentId' in outcome)
  if (!first || !('documentId' in first)) return
  useView.setState({ activeClaimId: null })
  goTo(first.documentId, 0)
  announce(`Opened ${first.fileName}`)
}

async function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      // A data URL is the browser's own, fast base64 encoder; what follows the comma is the file.
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => {
      reject(reader.error ?? new Error('the file could not be read'))
    }
    reader.readAsDataURL(file)
  })
}
