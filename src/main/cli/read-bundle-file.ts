import path from 'node:path'
import type { Result } from '../../shared/core/result'
import { MAX_BUNDLE_BYTES } from '../../shared/notebook/bundle-file'
import { forkChild } from '../documents/child/fork-child'
import type { ReadBundle } from '../exchange/bundle'
import { readBundleInChild } from '../exchange/child/read-in-child'
import { readNamedFile } from '../services/read-file'
import type { CommandContext } from './command'

/** Reads the notebook in a file that was named. Errors: those of `readNamedFile` and `readBundleInChild`. */
export async function readBundleFile(file: string, { product }: CommandContext): Promise<Result<ReadBundle>> {
  const bytes = await readNamedFile(file, MAX_BUNDLE_BYTES)
  if (!bytes.ok) return bytes
  const source = { fileName: path.basename(file), bytes: bytes.value }
  return readBundleInChild(source, { launch: forkChild, modulePath: product.exchangeChildPath })
}
