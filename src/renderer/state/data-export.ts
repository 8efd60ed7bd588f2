import { create } from 'zustand'
import type { JobId } from '../../shared/core/ids'
import type { NotebookFormat } from '../../shared/notebook/export-formats'
import type { Events } from '../../shared/rpc/contract'
import { client } from './connection'
import { flushDrafts } from './drafts'
import { announce, showError } from './messages'
import { changesAnswered } from './pending-changes'
import { useSession } from './session'

type Result = Events['export.done']['result']

/** What is known of a file that was written. */
export type FinishedData = Extract<Result, { ok: true }>['value']

/** The export of the notebook's data under way, or the last one. */
interface DataExport {
  readonly jobId: JobId | null
  readonly progress: Events['export.progress'] | null
  readonly result: Result | null
}

const NOTHING: DataExport = { jobId: null, progress: null, result: null }
export const useDataExport = create<DataExport>()(() => NOTHING)

/** Jobs that ended before the call that started them was answered. Those of briefs are among them, and stay few. */
const ended = new Map<JobId, Result>()
const MOST_ENDED = 8
let hand: (address: string, fileName: string) => void = () => undefined

/** Follows the events of export jobs; called once at start. `download` hands a finished file to the browser. */
export function followDataExports(download: (address: string, fileName: string) => void): void {
  hand = download
  client().on('export.progress', (progress) => {
    if (progress.jobId === useDataExport.getState().jobId) useDataExport.setState({ progress })
  })
  client().on('export.done', ({ jobId, result }) => {
    ended.set(jobId, result)
    const [oldest] = ended.keys()
    if (ended.size > MOST_ENDED && oldest !== undefined) ended.delete(oldest)
    if (jobId === useDataExport.getState().jobId) finish(jobId)
  })
}

/** Starts writing the open notebook in a format. */
export async function exportData(format: NotebookFormat): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  useDataExport.setState(NOTHING)
  await flushDrafts()
  await changesAnswered()
  const reply = await client().call('notebook.export', { notebookId: open.notebook.id, format })
  // The dialog that asked says what went wrong.
  if (!reply.ok) useDataExport.setState({ result: reply })
  else if (reply.value !== null) {
    useDataExport.setState({ jobId: reply.value.jobId })
    finish(reply.value.jobId)
  }
}

/** Stops the export under way. */
export async function cancelDataExport(): Promise<void> {
  const { jobId } = useDataExport.getState()
  if (jobId !== null) await client().call('export.cancel', { jobId })
}

/** Forgets the last export, so that the dialog starts afresh. */
export function clearDataExport(): void {
  useDataExport.setState(NOTHING)
}

/** Shows the finished file in the file manager; desktop only. */
export async function revealData(): Promise<void> {
  const { jobId } = useDataExport.getState()
  if (jobId === null) return
  const reply = await client().call('export.reveal', { jobId })
  if (!reply.ok) showError(reply.error)
}

function finish(jobId: JobId): void {
  const result = ended.get(jobId)
  if (!result) return
  ended.delete(jobId)
  useDataExport.setState({ result, progress: null })
  if (result.ok) announce(`The file is ready: ${result.value.fileName}`)
  if (result.ok && result.value.download !== null) hand(result.value.download, result.value.fileName)
}
