import { randomUUID } from 'node:crypto'
import { idSource } from '../../../shared/core/ids'
import type { Result } from '../../../shared/core/result'
import type { ToChild } from '../../documents/child/messages'
import type { OnReadProgress } from '../../documents/read-document'
import { readBundle } from '../read-bundle'

/** Reads the notebook in the file that a child was given. */
export function doWork({ file }: ToChild, onProgress: OnReadProgress): Promise<Result<unknown>> {
  const reading = { newId: idSource(randomUUID), at: new Date().toISOString(), onProgress }
  return readBundle(file.fileName, file.bytes, reading)
}
