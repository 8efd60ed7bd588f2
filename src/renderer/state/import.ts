import { create } from 'zustand'
import type { JobId } from '../../shared/core/ids'
import { ok, type Result } from '../../shared/core/result'
import type { Events, ImportOutcome } from '../../shared/rpc/contract'
import { base64Of } from './base64'
import { client } from './connection'
import { announce, showError, showMessage } from './messages'
import { newId } from './new-id'
import { isListName, openReferenceLists } from './references'
import { useSession } from './session'
import { goTo, useView } from './view'

/** An import under way. */
export interface ImportJob {
  readonly jobId: JobId
  /** Null before the first file is on its way to main. */
  readonly progress: Events['import.progress'] | null
}

/** The imports under way, oldest first. */
export const useImports = create<{ readonly jobs: readonly ImportJob[] }>()(() => ({ jobs: [] }))

/** Follows the progress of imports; called once at start. */
export function followImports(): void {
  client().on('import.progress', (progress) => {
    useImports.setState(({ jobs }) => ({
      jobs: jobs.map((job) => (job.jobId === progress.jobId ? { ...job, progress } : job)),
    }))
  })
}

/** Imports files the person chose, dropped or pasted, and shows the first that worked. Every failure is shown by name. */
export async function importFiles(chosen: readonly File[]): Promise<void> {
  const lists = chosen.filter(({ name }) => isListName(name))
  if (lists.length > 0) void openReferenceLists(lists)
  const files = chosen.filter(({ name }) => !isListName(name))
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

/** Shows an import as under way; `forgetImport` must end it. */
export function startImport(): JobId {
  const jobId = newId('job')
  useImports.setState(({ jobs }) => ({ jobs: [...jobs, { jobId, progress: null }] }))
  return jobId
}

async function asJob(
  run: (notebookId: `nb_${string}`, jobId: JobId) => Promise<Result<readonly ImportOutcome[]>>,
): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  const jobId = startImport()
  try {
    const reply = await run(open.notebook.id, jobId)
    if (reply.ok) report(reply.value)
    else showError(reply.error)
  } finally {
    forgetImport(jobId)
  }
}

/** Ends showing an import. */
export function forgetImport(jobId: JobId): void {
  useImports.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.jobId !== jobId) }))
}

function isUnderWay(jobId: JobId): boolean {
  return useImports.getState().jobs.some((job) => job.jobId === jobId)
}

function report(outcomes: readonly ImportOutcome[]): void {
  for (const outcome of outcomes) {
    // Whoever cancelled knows.
    if ('error' in outcome && outcome.error.code !== 'cancelled') showError(outcome.error)
    if ('warnings' in outcome && outcome.warnings.length > 0) {
      showMessage({
        tone: 'news',
        text: `“${outcome.fileName}”: ${outcome.warnings.join(' ')}`,
        hint: null,
        action: null,
      })
    }
  }
  const added = outcomes.filter((outcome) => 'documentId' in outcome)
  const [first] = added
  if (!first) return
  useView.setState({ activeClaimId: null })
  goTo(first.documentId, 0)
  announce(
    added.length === 1
      ? `Opened ${first.fileName}`
      : `Imported ${added.length} documents and opened ${first.fileName}`,
  )
}
