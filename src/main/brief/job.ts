import { Worker } from 'node:worker_threads'
import type { BriefModel } from '../../shared/brief/model'
import { fail, type Result } from '../../shared/core/result'
import { Cancelled } from './cancelled'
import { expectedFailure } from './failure'
import { discard, publish, temporaryName } from './output'
import type { BriefFile, BriefProgress } from './render'
import type { WorkerInput, WorkerMessage } from './worker-messages'

export interface BriefJobOptions {
  /** Path of the PDF. A file there is replaced only once the new one is whole. */
  readonly output: string
  readonly fontsDir: string
  /** `resources/citation-styles`. */
  readonly stylesDir: string
  /** The built worker entry (`brief-worker`). */
  readonly workerPath: string
  onProgress?(progress: BriefProgress): void
}

export interface BriefJob {
  /** Never rejects: a crash of the worker comes back as an `internal` failure. */
  readonly done: Promise<Result<BriefFile>>
  /** Stops the job. Nothing happens when the file is already in its place. */
  cancel(): void
}

/** How long the worker may take to stop by itself, in milliseconds. */
const PATIENCE = 80

/**
 * How long it may take while it still loads its modules. A thread that is ended then leaves the files open that it was
 * reading (Node 20), some with each cancel, until the process has none left.
 */
const PATIENCE_LOADING = 3000

/**
 * Renders a brief on a thread of its own. The worker only ever writes a temporary file; this side puts it in its
 * place or removes it, so that a killed worker can leave nothing behind.
 */
export function startBriefJob(model: BriefModel, options: BriefJobOptions): BriefJob {
  const temporary = temporaryName(options.output)
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const { output, fontsDir, stylesDir } = options
  const workerData: WorkerInput = { model, output, temporary, fontsDir, stylesDir, stop: stop.buffer }
  let worker: Worker | null = null
  let loaded = false
  let cancelled = false
  const cancel = () => {
    if (cancelled) return
    cancelled = true
    Atomics.store(stop, 0, 1)
    end(loaded ? PATIENCE : PATIENCE_LOADING)
  }
  const end = (patience: number) => setTimeout(() => void worker?.terminate(), patience).unref()
  const written = new Promise<Result<BriefFile>>((resolve) => {
    try {
      worker = new Worker(options.workerPath, { workerData })
    } catch (error) {
      resolve(crashed(error))
      return
    }
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'loaded') {
        loaded = true
        if (cancelled) end(PATIENCE)
      } else if (message.kind === 'written') resolve(message.result)
      else if (!cancelled) options.onProgress?.(message.progress)
    })
    worker.on('error', (error) => resolve(crashed(error)))
    worker.on('exit', () => resolve(crashed(new Error('The worker stopped before it was done.'))))
  })
  return {
    done: finish(
      written,
      temporary,
      output,
      () => cancelled,
      () => worker,
    ),
    cancel,
  }
}

/** Publishes what was written, or clears it away. */
async function finish(
  written: Promise<Result<BriefFile>>,
  temporary: string,
  output: string,
  isCancelled: () => boolean,
  workerOf: () => Worker | null,
): Promise<Result<BriefFile>> {
  const result = await written
  try {
    if (isCancelled()) throw new Cancelled()
    if (result.ok) await publish(temporary, output)
    return result
  } catch (error) {
    return expectedFailure(error, output) ?? crashed(error)
  } finally {
    // Only a thread that is gone can no longer write; after a publish there is nothing left to remove.
    await workerOf()?.terminate()
    await discard(temporary)
  }
}

function crashed(error: unknown): Extract<Result<never>, { ok: false }> {
  const reason = error instanceof Error ? error.message : String(error)
  return fail(
    'internal',
    `The brief could not be made: ${reason}`,
    'Export again. If it fails again, report it.',
  )
}
