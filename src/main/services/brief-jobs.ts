import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BriefModel } from '../../shared/brief/model'
import { idSource, type JobId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { startBriefJob, type BriefJob } from '../brief/job'
import type { Download, EventBus, HostCapabilities } from './services'

const newId = idSource(randomUUID)

/** Exports at one time. Each is a thread with its own fonts, and a click that is repeated must not fill the machine. */
const MAX_RUNNING = 3

/** Finished briefs kept for a browser that has not fetched them yet. */
const MAX_WAITING = 10

export interface BriefJobsOptions {
  readonly fontsDir: string
  readonly stylesDir: string
  readonly workerPath: string
  readonly host: HostCapabilities
  readonly events: EventBus
}

/** Exports of briefs, each in a worker of its own. */
export interface BriefJobs {
  /** Starts writing a brief; null when the person cancelled the save dialog. Error: conflict, when three are under way. */
  start(model: BriefModel): Promise<Result<{ jobId: JobId } | null>>
  cancel(jobId: JobId): void
  reveal(jobId: JobId): Result<null>
  /** Hands over a finished brief on the web host, once; whoever takes it deletes the file. */
  take(jobId: string): Download | null
  close(): Promise<void>
}

/** Runs export jobs: on the desktop to where the person chose, on the web host to a folder a browser fetches from. */
export function createBriefJobs(options: BriefJobsOptions): BriefJobs {
  const { host, events } = options
  const running = new Map<JobId, BriefJob>()
  let starting = 0
  const saved = new Map<JobId, string>()
  const waiting = new Map<string, Download>()
  let scratch: Promise<string> | null = null

  const outputFor = async (jobId: JobId, suggested: string): Promise<string | null> => {
    if (host.pickSavePath) return host.pickSavePath(suggested)
    scratch ??= mkdtemp(path.join(tmpdir(), 'postil-briefs-'))
    return path.join(await scratch, `${jobId}.pdf`)
  }

  const keepForDownload = async (jobId: JobId, download: Download) => {
    waiting.set(jobId, download)
    const [oldest] = waiting
    if (!oldest || waiting.size <= MAX_WAITING) return
    waiting.delete(oldest[0])
    await rm(oldest[1].path, { force: true }).catch(() => undefined)
  }

  const run = async (jobId: JobId, job: BriefJob, fileName: string) => {
    const result = await job.done
    running.delete(jobId)
    if (!result.ok) {
      events.publish('export.done', { jobId, result })
      return
    }
    const { path: file, pages, bytes, warnings } = result.value
    saved.set(jobId, file)
    if (!host.pickSavePath)
      await keepForDownload(jobId, { path: file, fileName, contentType: 'application/pdf' })
    const download = host.pickSavePath ? null : `/files/${jobId}`
    const shownName = host.pickSavePath ? path.basename(file) : fileName
    events.publish('export.done', {
      jobId,
      result: ok({ fileName: shownName, pages, bytes, warnings, download }),
    })
  }

  return {
    async start(model) {
      if (running.size + starting >= MAX_RUNNING) {
        return fail(
          'conflict',
          'Three briefs are being written already.',
          'Wait for one of them, or cancel it.',
        )
      }
      const jobId = newId('job')
      const fileName = `${fileNameFor(model.title)}.pdf`
      starting += 1
      const output = await outputFor(jobId, fileName).finally(() => (starting -= 1))
      if (output === null) return ok(null)
      const job = startBriefJob(model, {
        output,
        fontsDir: options.fontsDir,
        stylesDir: options.stylesDir,
        workerPath: options.workerPath,
        onProgress: (progress) => {
          events.publish('export.progress', { jobId, ...progress })
        },
      })
      running.set(jobId, job)
      void run(jobId, job, fileName)
      return ok({ jobId })
    },
    cancel(jobId) {
      running.get(jobId)?.cancel()
    },
    reveal(jobId) {
      const file = saved.get(jobId)
      if (!host.reveal || file === undefined) return fail('not-found', 'That brief is no longer known here.')
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
      await Promise.all([...running.values()].map((job) => job.done))
      if (scratch) await rm(await scratch, { recursive: true, force: true })
    },
  }
}

/** A title as a file name that every system takes; letters of any script stay. */
export function fileNameFor(title: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name)
  return name === '' || name.startsWith('.') || reserved ? 'Brief' : name
}
