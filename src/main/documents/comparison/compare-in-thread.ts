import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '../../../shared/core/result'
import type { RevisionInput, RevisionPlan } from '../../../shared/notebook/revision/plan-revision'

/**
 * Compares a new version with the texts before it on a thread of its own, since 5 MB take a second or more.
 * `workerPath` is the built entry (`comparison-worker`). A crash comes back as an `internal` failure.
 */
export function compareInThread(workerPath: string, input: RevisionInput): Promise<Result<RevisionPlan>> {
  return new Promise((resolve) => {
    const worker = new Worker(workerPath, { workerData: input })
    // After an answer these change nothing.
    worker.once('message', (plan: RevisionPlan) => resolve(ok(plan)))
    worker.once('error', (error) => resolve(crashed(error.message)))
    worker.once('exit', () => resolve(crashed('the comparison stopped before it was done')))
  })
}

function crashed(reason: string) {
  return fail(
    'internal',
    `The new version could not be compared: ${reason}`,
    'Try again. If it fails again, report it.',
  )
}
