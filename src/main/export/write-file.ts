import { ok, type Result } from '../../shared/core/result'
import { refuseDestination } from '../brief/destination'
import { expectedFailure } from '../brief/failure'
import { discard, OutputFile } from '../brief/output'
import type { Means } from './means'
import type { ExportedFile, WriteJob } from './messages'
import { contentsOfBrief } from './write-brief'
import { contentsOfNotebook } from './write-notebook-data'

/**
 * Writes a whole, synced file under its temporary name; the caller publishes it. Disk errors, a cancel, and a notebook
 * whose texts cannot be read come back as failures and leave no file.
 */
export async function writeFile(job: WriteJob, means: Means): Promise<Result<ExportedFile>> {
  const { order, output, temporary } = job
  let file: OutputFile | null = null
  const abandon = async () => {
    await file?.abandon()
    await discard(temporary)
  }
  try {
    means.checkpoint()
    const refused = await refuseDestination(output, order.format)
    if (refused) return { ok: false, error: refused }
    // The file first: a folder that cannot be written to should not cost a minute of work.
    file = new OutputFile(temporary)
    await file.opened()
    const contents =
      order.kind === 'brief'
        ? await contentsOfBrief(file, order, job.dir, means)
        : await contentsOfNotebook(file, order.format, job.dir, means)
    if (!contents.ok) {
      await abandon()
      return contents
    }
    means.onProgress({ phase: 'saving', done: 0, total: 1 })
    await file.finished()
    means.onProgress({ phase: 'saving', done: 1, total: 1 })
    return ok({ ...contents.value, path: output, bytes: file.bytes })
  } catch (error) {
    await abandon()
    const failure = expectedFailure(error, output)
    if (failure) return failure
    throw error
  }
}
