import { Worker } from 'node:worker_threads'
import type { Notebook } from '../../shared/notebook/notebook'
import type { FromExport, ToExport, WorkerInput } from './messages'

export interface ExportThreadOptions {
  /** The built worker entry (`export-worker`). */
  readonly workerPath: string
  readonly fontsDir: string
  /** `resources/citation-styles`. */
  readonly stylesDir: string
}

/** Who is told of a thread. */
export interface ThreadListener {
  hear(message: FromExport): void
  /** It has ended; nothing more is heard of it. */
  gone(error: unknown): void
}

/** A thread that makes files. It begins to load its modules when it is made. */
export interface ExportThread {
  /** True once its modules are there. */
  readonly isLoaded: boolean
  /** Settles once its modules are there, or it is gone. */
  readonly loaded: Promise<void>
  tell(message: ToExport): void
  /** Tells the listener of everything but the loading; of an end that was before, too. For one listener. */
  follow(listener: ThreadListener): void
  /** Asks jobs with an id up to this one to stop. */
  stopJobs(id: number): void
  /** Whether the process lives as long as the thread. */
  holdProcess(holds: boolean): void
  end(): Promise<void>
}

/** Whether a thread lets its heap grow as it comes. */
export type Memory = 'modest' | 'unlimited'

/**
 * With a limit V8 clears up before a heap has grown to several times what is in it: a brief of ten thousand claims takes
 * 0.4 GB in place of 1.3, for a seventh more time. A job that needs more than this is done again without a limit.
 */
const MODEST = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 }

/** Rows of a notebook that a modest thread is trusted with; ten thousand claims with two pieces of evidence have 45,000. */
const MOST_ROWS = 80_000

/** What a notebook asks for. */
export function memoryFor(notebook: Notebook): Memory {
  const { documents, references, tags, annotations, claims, evidence, notes } = notebook
  const tables: object[] = [documents, references, tags, annotations, claims, evidence, notes]
  return tables.reduce((sum, table) => sum + Object.keys(table).length, 0) > MOST_ROWS
    ? 'unlimited'
    : 'modest'
}

/** Starts a thread. It is `modest` with memory unless it must not be. */
export function startThread(
  { workerPath, fontsDir, stylesDir }: ExportThreadOptions,
  memory: Memory = 'modest',
): ExportThread {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const workerData: WorkerInput = { fontsDir, stylesDir, stop: stop.buffer }
  let listener: ThreadListener | null = null
  let isLoaded = false
  let ended: { readonly error: unknown } | null = null
  let setLoaded: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => (setLoaded = resolve))
  const gone = (error: unknown) => {
    if (ended) return
    ended = { error }
    setLoaded()
    listener?.gone(error)
  }

  let worker: Worker | null = null
  try {
    worker = new Worker(workerPath, {
      workerData,
      ...(memory === 'modest' ? { resourceLimits: MODEST } : {}),
    })
    worker.on('message', (message: FromExport) => {
      if (message.kind !== 'loaded') return listener?.hear(message)
      isLoaded = true
      setLoaded()
    })
    worker.on('error', gone)
    worker.on('exit', () => gone(new Error('The worker stopped before it was done.')))
  } catch (error) {
    gone(error)
  }

  return {
    get isLoaded() {
      return isLoaded
    },
    loaded,
    tell: (message) => worker?.postMessage(message),
    follow(given) {
      listener = given
      if (ended) given.gone(ended.error)
    },
    stopJobs: (id) => void Atomics.store(stop, 0, id),
    holdProcess(holds) {
      if (holds) worker?.ref()
      else worker?.unref()
    },
    async end() {
      await worker?.terminate()
    },
  }
}

/** Whether a thread ended because its limit of memory was reached. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
