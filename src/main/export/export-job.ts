import { setTimeout as pause } from 'node:timers/promises'
import { fail, type Result } from '../../shared/core/result'
import { createNotebookSender, type NotebookAt } from '../../shared/notebook/transfer/send-notebook'
import { Cancelled } from '../brief/cancelled'
import { expectedFailure } from '../brief/failure'
import { discard, publish, temporaryName } from '../brief/output'
import {
  isOutOfMemory,
  memoryFor,
  startThread,
  type ExportThread,
  type ExportThreadOptions,
  type Memory,
} from './export-thread'
import type { ExportedFile, ExportOrder, ExportProgress, FromExport, ToExport, WriteJob } from './messages'

/** A notebook as it is now, and the folder it is in. */
export interface ExportSource {
  readonly opened: NotebookAt
  readonly dir: string
}

export interface ExportJobOptions extends ExportThreadOptions {
  /** Path of the file. One that is there is replaced only once the new one is whole. */
  readonly output: string
  /** A thread that is ready; it ends with the job. A new one is started otherwise. */
  readonly thread?: ExportThread
  onProgress?(progress: ExportProgress): void
}

export interface ExportJob {
  /** Never rejects: a crash of the worker comes back as an `internal` failure. No file is left unless it is `ok`. */
  readonly done: Promise<Result<ExportedFile>>
  /** The thread is gone; soon after `done`. */
  readonly ended: Promise<void>
  /** Stops the job. Nothing happens when the file is already in its place. */
  cancel(): void
}

/** How long the worker may take to stop by itself, in milliseconds. */
const PATIENCE = 40

/**
 * How long it may take while it still loads its modules. A thread that is ended then leaves the files open that it was
 * reading (Node 20), some with each cancel, until the process has none left.
 */
const PATIENCE_LOADING = 3000

const ID = 1

/**
 * Writes a file on a thread of its own, which is sent the notebook in pieces. The worker only ever writes a temporary
 * file, and none before it has all of the notebook and is told to; this side puts the file in its place or removes it, so
 * that a killed worker can leave nothing behind.
 */
export function startExport(source: ExportSource, order: ExportOrder, options: ExportJobOptions): ExportJob {
  const { output } = options
  const temporary = temporaryName(output)
  const notebookId = source.opened.notebook.id
  const job: WriteJob = { id: ID, notebookId, dir: source.dir, order, output, temporary }
  const memory = memoryFor(source.opened.notebook)
  let thread = threadFor(memory, options)
  let isWriting = false
  let isCancelled = false
  let hasAnswered = false
  let isSecond = false
  const written = settable<Result<ExportedFile>>()
  const wasCancelled = () => isCancelled

  const tell = (message: ToExport) => thread.tell(message)
  const sender = createNotebookSender({ tell, later: (run) => setImmediate(run), onSent: () => write() })
  const write = () => {
    if (isCancelled || isWriting || !thread.isLoaded || !sender.isSent(notebookId)) return
    isWriting = true
    tell({ kind: 'write', ...job })
  }
  const hear = (message: FromExport) => {
    if (message.kind === 'written') {
      hasAnswered = true
      written.set(message.result)
    } else if (message.kind === 'progress' && !isCancelled) options.onProgress?.(message.progress)
  }
  const follow = () => {
    thread.follow({ hear, gone: (error) => void gone(error) })
    void thread.loaded.then(write)
    sender.open(source.opened)
  }
  const gone = async (error: unknown) => {
    if (isSecond || isCancelled || memory === 'unlimited' || !isOutOfMemory(error)) {
      written.set(crashed(error))
      return
    }
    isSecond = true
    isWriting = false
    sender.close(notebookId)
    await discard(temporary)
    // Who cancelled meanwhile has the answer already.
    if (wasCancelled()) return
    thread = startThread(options, 'unlimited')
    follow()
  }
  follow()

  /** Publishes what was written, or clears it away. */
  const finish = async (): Promise<Result<ExportedFile>> => {
    const result = await written.value
    // Not even the worker can have a file then, and its end may take a while.
    if (!isWriting) return result
    try {
      if (isCancelled) throw new Cancelled()
      if (result.ok) await publish(temporary, output)
      return result
    } catch (error) {
      return expectedFailure(error, output) ?? crashed(error)
    } finally {
      // One that has answered has closed its file; of the others only one that is gone can no longer write.
      if (!hasAnswered) await thread.end()
      // After a publish there is nothing left to remove.
      await discard(temporary)
    }
  }
  const done = finish()
  const end = async () => {
    await done
    await Promise.race([thread.loaded, pause(PATIENCE_LOADING, undefined, { ref: false })])
    await thread.end()
  }
  return {
    done,
    ended: end(),
    cancel() {
      if (isCancelled) return
      isCancelled = true
      thread.stopJobs(ID)
      sender.close(notebookId)
      if (isWriting) setTimeout(() => void thread.end(), PATIENCE).unref()
      else written.set(fail('cancelled', 'The export was cancelled. No file was written.'))
    },
  }
}

/** The thread that is ready, if it will do. */
function threadFor(memory: Memory, options: ExportJobOptions): ExportThread {
  if (memory === 'modest') return options.thread ?? startThread(options)
  void options.thread?.end()
  return startThread(options, memory)
}

function settable<T>() {
  let set: (value: T) => void = () => undefined
  const value = new Promise<T>((resolve) => (set = resolve))
  return { value, set }
}

function crashed(error: unknown): Extract<Result<never>, { ok: false }> {
  const reason = error instanceof Error ? error.message : String(error)
  return fail(
    'internal',
    `The file could not be made: ${reason}`,
    'Export again. If it fails again, report it.',
  )
}
