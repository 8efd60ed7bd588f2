import { Worker } from 'node:worker_threads'
import type { Patch } from 'immer'
import type { NotebookId } from '../../shared/core/ids'
import { fail, type Result } from '../../shared/core/result'
import { createNotebookSender, type NotebookAt } from '../../shared/notebook/transfer/send-notebook'
import type { BriefPreview } from '../../shared/rpc/previews'
import type { FromExport, PreviewJob, ToExport, WorkerInput } from './messages'

export interface PreviewThreadOptions {
  /** The built worker entry (`export-worker`). */
  readonly workerPath: string
  readonly fontsDir: string
  /** `resources/citation-styles`. */
  readonly stylesDir: string
  /** How long the thread is kept when nobody asks, in milliseconds. */
  readonly idleMs?: number
}

/** What is to be shown, and to whom. */
export interface PreviewRequest extends Pick<PreviewJob, 'briefId' | 'options'> {
  /** Names who asks: its newer request cancels its older one. */
  readonly client: string
}

/**
 * The thread that draws briefs to be looked at. It is kept, with its fonts and the notebooks it was told of, as long as
 * there are requests.
 */
export interface PreviewThread {
  /** Draws a brief of a notebook as it is now. Errors: cancelled, disk; internal when the thread crashed. */
  ask(opened: NotebookAt, request: PreviewRequest): Promise<Result<BriefPreview>>
  /** Tells of patches that led to `revision`. */
  change(notebookId: NotebookId, revision: number, patches: readonly Patch[]): void
  /** Forgets a notebook: the next request brings it anew. */
  forget(notebookId: NotebookId): void
  stop(): Promise<void>
}

interface Asked {
  readonly job: PreviewJob
  readonly client: string
  readonly answer: (result: Result<BriefPreview>) => void
}

const IDLE_MS = 3 * 60_000

/** Makes the preview thread; nothing runs yet. */
export function createPreviewThread(options: PreviewThreadOptions): PreviewThread {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const known = new Set<NotebookId>()
  let worker: Worker | null = null
  let queue: Asked[] = []
  let running: Asked | null = null
  let idle: NodeJS.Timeout | undefined
  let isStopped = false
  let lastId = 0

  const tell = (message: ToExport) => worker?.postMessage(message)
  const sender = createNotebookSender({ tell, later: (run) => setImmediate(run), onSent: () => next() })

  const start = (): Worker => {
    const { fontsDir, stylesDir } = options
    const workerData: WorkerInput = { fontsDir, stylesDir, stop: stop.buffer }
    const started = new Worker(options.workerPath, { workerData })
    // Nobody looks once the process could end.
    started.unref()
    started.on('message', (message: FromExport) => {
      if (started === worker && message.kind === 'previewed') answered(message.id, message.result)
    })
    started.on('error', (error) => crashed(started, error))
    started.on('exit', () => crashed(started, new Error('The preview thread stopped.')))
    return started
  }

  const next = () => {
    if (running) return
    running = queue.find(({ job }) => sender.isSent(job.notebookId)) ?? null
    clearTimeout(idle)
    if (!running) {
      if (queue.length === 0) idle = setTimeout(() => void end(), options.idleMs ?? IDLE_MS).unref()
      return
    }
    queue = queue.filter((asked) => asked !== running)
    tell({ kind: 'preview', ...running.job })
  }

  const answered = (id: number, result: Result<BriefPreview>) => {
    if (running?.job.id !== id) return
    running.answer(result)
    running = null
    next()
  }

  /** Lets the thread go, with everything it knows. */
  const end = async (): Promise<void> => {
    const ended = worker
    worker = null
    running = null
    sender.reset()
    known.clear()
    await ended?.terminate()
  }

  const crashed = (from: Worker, error: Error) => {
    if (from !== worker) return
    console.error('The preview thread stopped and starts again with the next preview:', error)
    answerIf(() => true, fail('internal', 'The brief could not be shown.', 'If it happens again, report it.'))
    void end()
  }

  /** Answers some requests before they are done. What has begun notices at its next checkpoint. */
  const answerIf = (isMeant: (asked: Asked) => boolean, result: Result<BriefPreview>) => {
    for (const { answer } of queue.filter(isMeant)) answer(result)
    queue = queue.filter((asked) => !isMeant(asked))
    if (!running || !isMeant(running)) return
    Atomics.store(stop, 0, running.job.id)
    running.answer(result)
  }

  return {
    ask(opened, { client, ...what }) {
      if (isStopped) return Promise.resolve(fail('cancelled', 'Postil is closing.'))
      clearTimeout(idle)
      answerIf((asked) => asked.client === client, fail('cancelled', 'Something newer is shown.'))
      return new Promise((answer) => {
        worker ??= start()
        const notebookId = opened.notebook.id
        queue.push({ job: { id: (lastId += 1), notebookId, ...what }, client, answer })
        if (!known.has(notebookId)) {
          known.add(notebookId)
          sender.open(opened)
        }
        next()
      })
    },
    change: (...change) => sender.change(...change),
    forget(notebookId) {
      if (!known.delete(notebookId)) return
      sender.close(notebookId)
      answerIf(({ job }) => job.notebookId === notebookId, fail('cancelled', 'The notebook was closed.'))
    },
    async stop() {
      isStopped = true
      clearTimeout(idle)
      answerIf(() => true, fail('cancelled', 'Postil is closing.'))
      await end()
    },
  }
}
