import { Worker } from 'node:worker_threads'
import type { Patch } from 'immer'
import type { DocumentId, NotebookId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import type { TextVersion } from '../../shared/document/text-version'
import { createNotebookSender, type NotebookAt } from '../../shared/notebook/transfer/send-notebook'
import type { Answer, FromSearch, Question, ToSearch } from './messages'

export interface SearchThreadOptions {
  /** The built worker entry (`search-worker`). */
  readonly workerPath: string
  /** Every open notebook as it is now: what a new thread begins with. */
  readonly notebooks: () => Iterable<NotebookAt>
  /** A text of an open notebook; null when it cannot be read. */
  readonly readText: (
    notebookId: NotebookId,
    documentId: DocumentId,
    hash: string,
  ) => Promise<TextVersion | null>
  /** Everything is indexed, after an answer that said it was not. */
  readonly onIndexed: () => void
}

/** The search thread as the services see it: started at the first question, and again after a crash. */
export interface SearchThread {
  /** Tells of a notebook that was opened. */
  open(opened: NotebookAt): void
  /** Tells of patches that led to `revision`. */
  change(notebookId: NotebookId, revision: number, patches: readonly Patch[]): void
  close(notebookId: NotebookId): void
  /** Errors: cancelled, and internal when the thread crashed on the question twice. Rejects on a bug in the engine. */
  ask(question: Question): Promise<Result<Answer>>
  stop(): Promise<void>
}

interface Pending {
  readonly question: Question
  /** A question may be what crashes the thread; it is asked twice and no more. */
  isRepeated: boolean
  readonly resolve: (result: Result<Answer>) => void
  readonly reject: (error: Error) => void
}

/** Makes a search thread; nothing runs yet. */
export function createSearchThread(options: SearchThreadOptions): SearchThread {
  const pending = new Map<number, Pending>()
  let worker: Worker | null = null
  let isStopped = false
  let lastId = 0

  const tell = (message: ToSearch) => worker?.postMessage(message)
  const sender = createNotebookSender({ tell, later: (run) => setImmediate(run) })

  const open = (opened: NotebookAt) => {
    if (worker) sender.open(opened)
  }

  const start = (): Worker => {
    const started = new Worker(options.workerPath)
    // An index is no reason for a process to go on.
    started.unref()
    started.on('message', (message: FromSearch) => void receive(started, message))
    started.on('error', (error) => crashed(started, error))
    started.on('exit', () => crashed(started, new Error('The search thread stopped.')))
    worker = started
    sender.reset()
    for (const opened of options.notebooks()) open(opened)
    return started
  }

  const ask = (id: number, { question }: Pending) => {
    const asked = worker ?? start()
    asked.postMessage({ kind: 'ask', id, question } satisfies ToSearch)
  }

  const receive = async (from: Worker, message: FromSearch) => {
    if (from !== worker) return
    switch (message.kind) {
      case 'need-text': {
        const { notebookId, documentId, hash } = message
        const version = await options.readText(notebookId, documentId, hash)
        // By now another thread may run, which asks for itself.
        if (from !== worker) return
        const readable = version && { text: version.text, blocks: version.blocks }
        tell({ kind: 'text', notebookId, documentId, hash, version: readable })
        return
      }
      case 'indexed':
        options.onIndexed()
        return
      case 'answer':
        settle(message.id)?.resolve(ok(message.answer))
        return
      case 'cancelled':
        settle(message.id)?.resolve(fail('cancelled', 'Something newer was searched for.'))
        return
      case 'failed':
        settle(message.id)?.reject(new Error(message.reason))
    }
  }

  const settle = (id: number): Pending | undefined => {
    const found = pending.get(id)
    pending.delete(id)
    return found
  }

  const crashed = (from: Worker, error: Error) => {
    if (from !== worker) return
    worker = null
    if (isStopped) return
    console.error('The search thread stopped and starts again with the next search:', error)
    for (const [id, waiting] of [...pending]) {
      if (waiting.isRepeated) settle(id)?.resolve(cannotSearch())
      else {
        waiting.isRepeated = true
        ask(id, waiting)
      }
    }
  }

  return {
    open,
    change: (...change) => sender.change(...change),
    close: (id) => sender.close(id),
    ask(question) {
      if (isStopped) return Promise.resolve(fail('cancelled', 'Postil is closing.'))
      return new Promise((resolve, reject) => {
        const id = (lastId += 1)
        const waiting: Pending = { question, isRepeated: false, resolve, reject }
        pending.set(id, waiting)
        ask(id, waiting)
      })
    },
    async stop() {
      isStopped = true
      const running = worker
      worker = null
      for (const id of [...pending.keys()]) settle(id)?.resolve(fail('cancelled', 'Postil is closing.'))
      await running?.terminate()
    },
  }
}

const cannotSearch = () =>
  fail(
    'internal',
    'The search stopped unexpectedly.',
    'Search for something else. If it happens again, report it.',
  )
