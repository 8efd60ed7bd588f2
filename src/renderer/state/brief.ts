import { create } from 'zustand'
import type { JobId } from '../../shared/core/ids'
import type { BriefFormat } from '../../shared/notebook/export-formats'
import type { Events } from '../../shared/rpc/contract'
import { shownBrief } from './brief-view'
import { client } from './connection'
import { flushDrafts } from './drafts'
import { announce, showError, showMessage } from './messages'
import { changesAnswered } from './pending-changes'
import { useSession } from './session'

/** What is known of a brief that was written. */
export type FinishedBrief = Extract<Events['export.done']['result'], { ok: true }>['value']

/** The export under way, or the last one. */
export interface BriefState {
  readonly jobId: JobId | null
  readonly progress: Events['export.progress'] | null
  readonly result: Events['export.done']['result'] | null
}

export const useBrief = create<BriefState>()(() => ({ jobId: null, progress: null, result: null }))

/** Jobs that ended before the call that started them was answered: a small brief is that fast. */
const ended = new Map<JobId, Events['export.done']['result']>()
let hand: (address: string, fileName: string) => void = () => undefined

/** Follows the events of export jobs; called once at start. `download` hands a finished file to the browser. */
export function followBriefs(download: (address: string, fileName: string) => void): void {
  hand = download
  client().on('export.progress', (progress) => {
    if (progress.jobId === useBrief.getState().jobId) useBrief.setState({ progress })
  })
  client().on('export.done', ({ jobId, result }) => {
    ended.set(jobId, result)
    if (jobId === useBrief.getState().jobId) finish(jobId)
  })
}

function finish(jobId: JobId): void {
  const result = ended.get(jobId)
  if (!result) return
  ended.delete(jobId)
  useBrief.setState({ result, progress: null })
  if (result.ok) announce(`The brief is ready: ${result.value.fileName}`)
  if (result.ok && result.value.download !== null) hand(result.value.download, result.value.fileName)
}

/** Starts writing the shown brief to a file. */
export async function exportBrief(format: BriefFormat): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  useBrief.setState({ jobId: null, progress: null, result: null })
  if (!(await flushDrafts())) {
    showMessage({
      tone: 'error',
      text: 'The brief leaves out text that could not be saved.',
      hint: 'It is marked “Not saved” where you typed it.',
      action: null,
    })
  }
  // A style chosen a moment ago is part of this brief.
  await changesAnswered()
  const reply = await client().call('brief.export', {
    notebookId: open.notebook.id,
    briefId: shownBrief(open.notebook).id,
    format,
  })
  // The dialog that asked says what went wrong.
  if (!reply.ok) useBrief.setState({ result: reply })
  else if (reply.value !== null) {
    useBrief.setState({ jobId: reply.value.jobId })
    finish(reply.value.jobId)
  }
}

/** Shows the finished brief in the file manager; desktop only. */
export async function revealBrief(): Promise<void> {
  const { jobId } = useBrief.getState()
  if (jobId === null) return
  const reply = await client().call('export.reveal', { jobId })
  if (!reply.ok) showError(reply.error)
}

/** Forgets the last export, so that the dialog starts afresh. */
export function clearBrief(): void {
  useBrief.setState({ jobId: null, progress: null, result: null })
}

/** Stops the export under way. */
export async function cancelBrief(): Promise<void> {
  const { jobId } = useBrief.getState()
  if (jobId !== null) await client().call('export.cancel', { jobId })
}
