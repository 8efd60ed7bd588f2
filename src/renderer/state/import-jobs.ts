import { create } from 'zustand'
import type { JobId } from '../../shared/core/ids'
import type { Events } from '../../shared/rpc/contract'
import { client } from './connection'
import { newId } from './new-id'

/** An import under way. */
export interface ImportJob {
  readonly jobId: JobId
  /** Null before the first file is on its way to main. */
  readonly progress: Events['import.progress'] | null
}

/** The imports under way, oldest first. */
export const useImports = create<{ readonly jobs: readonly ImportJob[] }>()(() => ({ jobs: [] }))

/** Follows the progress of imports; called once at start. */
export function followImports(): void {
  client().on('import.progress', (progress) => {
    useImports.setState(({ jobs }) => ({
      jobs: jobs.map((job) => (job.jobId === progress.jobId ? { ...job, progress } : job)),
    }))
  })
}

/** Shows an import as under way; `forgetImport` must end it. */
export function startImport(): JobId {
  const jobId = newId('job')
  useImports.setState(({ jobs }) => ({ jobs: [...jobs, { jobId, progress: null }] }))
  return jobId
}

/** Ends showing an import. */
export function forgetImport(jobId: JobId): void {
  useImports.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.jobId !== jobId) }))
}

/** False once an import was cancelled or is over. */
export function isUnderWay(jobId: JobId): boolean {
  return useImports.getState().jobs.some((job) => job.jobId === jobId)
}
