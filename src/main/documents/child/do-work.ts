import { fail, type Result } from '../../../shared/core/result'
import { importDocument } from '../import'
import type { OnReadProgress } from '../read-document'
import { readReferenceFile } from '../references/read-references'
import type { ToChild } from './messages'

/** Does what a child was asked for. */
export function doWork({ kind, file }: ToChild, onProgress: OnReadProgress): Promise<Result<unknown>> {
  switch (kind) {
    case 'document':
      return importDocument(file, onProgress)
    case 'references':
      return readReferenceFile(file.fileName, file.bytes, onProgress)
    default:
      return Promise.resolve(fail('unsupported', `Nothing reads a file as “${kind}”.`))
  }
}
