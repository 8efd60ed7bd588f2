import path from 'node:path'
import { isBundleName, seemsToCarry } from '../../shared/notebook/bundle-file'
import type { ImportOutcome } from '../../shared/rpc/contract'
import type { ImportFile } from '../documents/import'
import { isListBytes } from '../documents/references/is-list'
import { readNamedFile } from './read-file'

/**
 * Reads the files a person picked. Lists of references, and files with a notebook in them, go back to the window, which
 * shows them first.
 */
export async function readPicked(paths: readonly string[]) {
  const files: ImportFile[] = []
  const others: ImportOutcome[] = []
  for (const file of paths) {
    const fileName = path.basename(file)
    const read = await readNamedFile(file)
    if (!read.ok) {
      others.push({ fileName, error: read.error })
      continue
    }
    const bytes = Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength)
    if (isListBytes(fileName, bytes)) others.push({ fileName, listBase64: bytes.toString('base64') })
    else if (isBundle(fileName, bytes)) others.push({ fileName, bundleBase64: bytes.toString('base64') })
    else files.push({ fileName, bytes })
  }
  return { files, others }
}

function isBundle(fileName: string, bytes: Buffer): boolean {
  if (isBundleName(fileName)) return true
  return fileName.toLowerCase().endsWith('.pdf') && seemsToCarry(bytes.toString('latin1'))
}
