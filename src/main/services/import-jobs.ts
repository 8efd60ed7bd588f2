import type { Result } from '../../shared/core/result'
import type { JobId } from '../../shared/core/ids'
import type { ImportOutcome } from '../../shared/rpc/contract'
import { importInChild, readListInChild, type ImportJobOptions } from '../documents/child/import-job'
import type { LaunchChild } from '../documents/child/messages'
import type { ImportedDocument, ImportFile } from '../documents/import'
import type { ReadBundle } from '../exchange/bundle'
import { readBundleInChild } from '../exchange/child/read-in-child'
import type { ReferenceList } from '../documents/references/reference-list'
import type { NotebookSession } from './notebook-session'
import type { EventBus } from './services'

export interface ImportJobsOptions {
  readonly launch: LaunchChild
  /** The built entry of the child (`import-child`). */
  readonly modulePath: string
  /** The built entry of the child that reads notebooks (`exchange-child`). */
  readonly exchangeModulePath: string
  readonly events: EventBus
}

/** Where one file stands among those of its job. */
export interface JobPlace {
  readonly jobId: JobId
  /** From 0. */
  readonly index: number
  readonly count: number
}

/** Imports under way, each file in a process of its own. */
export interface ImportJobs {
  /** Adds files to a notebook one after the other; one that fails does not stop the others. */
  addAll(session: NotebookSession, files: readonly ImportFile[], jobId: JobId): Promise<ImportOutcome[]>
  /** Reads one file and adds nothing; tells of progress as part of its job. */
  read(file: ImportFile, place: JobPlace): Promise<Result<ImportedDocument>>
  /** Reads one list of references in the same way. */
  readList(file: ImportFile, place: JobPlace): Promise<Result<ReferenceList>>
  /** Reads a notebook out of a file in the same way. */
  readBundle(file: ImportFile, place: JobPlace): Promise<Result<ReadBundle>>
  /** Stops a job after the file it has added last. Nothing happens when it is over. */
  cancel(jobId: JobId): void
  close(): Promise<void>
}

/** Makes the import jobs of a host; `launch` is how it starts processes. */
export function createImportJobs(host: ImportJobsOptions): ImportJobs {
  const { launch, modulePath, exchangeModulePath, events } = host
  const running = new Map<JobId, AbortController>()
  const ends = new Set<Promise<unknown>>()

  /** How a child is run for a file; tells that the file is on its way. */
  const options = (file: ImportFile, { jobId, index, count }: JobPlace): ImportJobOptions => {
    const place = { jobId, fileName: file.fileName, index, count }
    events.publish('import.progress', { ...place, done: 0, total: 0 })
    return {
      launch,
      modulePath,
      signal: running.get(jobId)?.signal,
      onProgress: (done, total) => events.publish('import.progress', { ...place, done, total }),
    }
  }
  const read = (file: ImportFile, place: JobPlace) => importInChild(file, options(file, place))

  const addAll = async (session: NotebookSession, files: readonly ImportFile[], jobId: JobId) => {
    const outcomes: ImportOutcome[] = []
    for (const [index, file] of files.entries()) {
      const { fileName } = file
      const imported = await read(file, { jobId, index, count: files.length })
      if (!imported.ok) {
        outcomes.push({ fileName, error: imported.error })
        continue
      }
      const added = await session.addDocument(file, imported.value)
      const { warnings } = imported.value
      outcomes.push(
        added.ok ? { fileName, documentId: added.value, warnings } : { fileName, error: added.error },
      )
    }
    return outcomes
  }

  /** Runs something as a job that can be cancelled. */
  const during = async <T>(jobId: JobId, run: () => Promise<T>): Promise<T> => {
    running.set(jobId, new AbortController())
    const end = run().finally(() => running.delete(jobId))
    ends.add(end)
    return end.finally(() => ends.delete(end))
  }

  return {
    addAll: (session, files, jobId) => during(jobId, () => addAll(session, files, jobId)),
    read: (file, place) => during(place.jobId, () => read(file, place)),
    readList: (file, place) => during(place.jobId, () => readListInChild(file, options(file, place))),
    readBundle: (file, place) =>
      during(place.jobId, () =>
        readBundleInChild(file, { ...options(file, place), modulePath: exchangeModulePath }),
      ),
    cancel: (jobId) => running.get(jobId)?.abort(),
    async close() {
      for (const job of running.values()) job.abort()
      await Promise.allSettled(ends)
    },
  }
}
