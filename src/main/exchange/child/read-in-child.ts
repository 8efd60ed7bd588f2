import type { Result } from '../../../shared/core/result'
import { workInChild, type ImportJobOptions } from '../../documents/child/import-job'
import type { ImportFile } from '../../documents/import'
import type { ReadBundle } from '../bundle'

/**
 * `readBundle` in a process of its own, so that no file can hold, fill or end this one. Errors besides those of
 * `readBundle`: cancelled; too-large, when it takes too long or more memory than a child has; bad-input, when a reader
 * broke on the file. Never rejects. No process is left behind. `options.modulePath` is the built `exchange-child`.
 */
export function readBundleInChild(file: ImportFile, options: ImportJobOptions): Promise<Result<ReadBundle>> {
  return workInChild({ kind: 'bundle', file }, options)
}
