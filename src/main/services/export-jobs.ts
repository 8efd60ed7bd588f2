import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { idSource, type JobId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { EXPORT_TERMS, type ExportFormat } from '../../shared/notebook/export-formats'
import { startExport, type ExportJob, type ExportSource } from '../export/export-job'
import type { ExportOrder } from '../export/messages'
import { createStandby } from '../export/standby'
import type { Download, EventBus, HostCapabilities } from './services'

const newId = idSource(randomUUID)

/** Exports at one time. Each is a thread with its own fonts, and a click that is repeated must not fill the machine. */
const MAX_RUNNING = 3

/** Finished files kept for a browser that has not fetched them yet. */
const MAX_WAITING = 10

export interface ExportJobsOptions {
  readonly fontsDir: string
  readonly stylesDir: string
  readonly workerPath: string
  readonly host: HostCapabilities
  readonly events: EventBus
}

/** What is exported. */
export interface ExportRequest {
  readonly order: ExportOrder
  /** What the file may be called. */
  readonly fileName: string
  /** The notebook, asked for once the person has said where to: by then it may have changed. */
  readonly source: () => ExportSource
}

/** Exports, each in a worker of its own. */
export interface ExportJobs {
  /** Says that a person is about to export: a thread gets ready. */
  prepare(): void
  /** Starts writing a file; null when the person cancelled the save dialog. Error: conflict, when three are under way. */
  start(request: ExportRequest): Promise<Result<{ jobId: JobId } | null>>
  cancel(jobId: JobId): void
  reveal(jobId: JobId): Result<null>
  /** Hands over a finished file on the web host, once; whoever takes it deletes the file. */
  take(jobId: string): Download | null
  close(): Promise<void>
}

/** Runs export jobs: on the desktop to where the person chose, on the web host to a folder a browser fetches from. */
export function createExportJobs(options: ExportJobsOptions): ExportJobs {
  const { host, events, fontsDir, stylesDir, workerPath } = options
  const files = { fontsDir, stylesDir, workerPath }
  const standby = createStandby(files)
  const running = new Map<JobId, ExportJob>()
  const ending = new Set<Promise<void>>()
  let starting = 0
  const saved = new Map<JobId, string>()
  const waiting = new Map<string, Download>()
  let scratch: Promise<string> | null = null

  const outputFor = async (jobId: JobId, suggested: string, format: ExportFormat): Promise<string | null> => {
    if (host.pickSavePath) return host.pickSavePath(suggested, format)
    scratch ??= mkdtemp(path.join(tmpdir(), 'postil-exports-'))
    return path.join(await scratch, `${jobId}${EXPORT_TERMS[format].extension}`)
  }

  const keepForDownload = async (jobId: JobId, download: Download) => {
    waiting.set(jobId, download)
    const [oldest] = waiting
    if (!oldest || waiting.size <= MAX_WAITING) return
    waiting.delete(oldest[0])
    await rm(oldest[1].path, { force: true }).catch(() => undefined)
  }

  const run = async (jobId: JobId, job: ExportJob, fileName: string, format: ExportFormat) => {
    const result = await job.done
    running.delete(jobId)
    if (!result.ok) {
      events.publish('export.done', { jobId, result })
      return
    }
    const { path: file, pages, bytes, warnings } = result.value
    saved.set(jobId, file)
    if (!host.pickSavePath)
      await keepForDownload(jobId, { path: file, fileName, contentType: EXPORT_TERMS[format].mediaType })
    const download = host.pickSavePath ? null : `/files/${jobId}`
    const shownName = host.pickSavePath ? path.basename(file) : fileName
    events.publish('export.done', {
      jobId,
      result: ok({ fileName: shownName, pages, bytes, warnings, download }),
    })
  }

  return {
    prepare: () => standby.prepare(),
    async start({ order, fileName, source }) {
      if (running.size + starting >= MAX_RUNNING) {
        return fail(
          'conflict',
          'Three files are being written already.',
          'Wait for one of them, or cancel it.',
        )
      }
      const jobId = newId('job')
      const { format } = order
      starting += 1
      // It gets ready while the person chooses where to.
      standby.prepare()
      const output = await outputFor(jobId, fileName, format).finally(() => (starting -= 1))
      if (output === null) return ok(null)
      const job = startExport(source(), order, {
        output,
        ...files,
        thread: standby.take(),
        onProgress: (progress) => {
          events.publish('export.progress', { jobId, ...progress })
        },
      })
      running.set(jobId, job)
      ending.add(job.ended)
      void job.ended.then(() => ending.delete(job.ended))
      void run(jobId, job, fileName, format)
      return ok({ jobId })
    },
    cancel(jobId) {
      running.get(jobId)?.cancel()
    },
    reveal(jobId) {
      const file = saved.get(jobId)
      if (!host.reveal || file === undefined) return fail('not-found', 'That file is no longer known here.')
      host.reveal(file)
      return ok(null)
    },
    take(jobId) {
      const download = waiting.get(jobId) ?? null
      waiting.delete(jobId)
      return download
    },
    async close() {
      for (const job of running.values()) job.cancel()
      await Promise.all([...ending, standby.stop()])
      if (scratch) await rm(await scratch, { recursive: true, force: true })
    },
  }
}
