import { hash } from 'node:crypto'
import type { Entry, ZipFile } from 'yauzl'
import { fail, ok, type Result } from '../../../shared/core/result'
import { MAX_ENTRIES, MAX_EXPANDED_BYTES } from '../../documents/limits'
import { inflate, type Budget } from '../../documents/packed/inflate'
import { damaged } from './damaged'

/** An archive, open for reading. Of all its entries no more may come out than a document may unpack. */
export interface Archive {
  has(name: string): boolean
  /** An entry's bytes, at most `most` of them. Errors: corrupt when it is missing or damaged, too-large, bad-input when encrypted. */
  read(name: string, most?: number): Promise<Result<Uint8Array>>
}

/**
 * Opens a zip more strictly than a document is: names that lead out of a folder and names that are there twice are
 * refused, since whoever reads it with another program might see another notebook. Errors: corrupt, too-large.
 */
export async function openArchive(fileName: string, bytes: Uint8Array): Promise<Result<Archive>> {
  const { fromBufferPromise } = await import('yauzl')
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    })
    let count = 0
    for await (const entry of zip.eachEntry()) {
      count += 1
      if (count > MAX_ENTRIES) return tooMany(fileName)
      if (entries.has(entry.fileName)) return damaged(fileName, 'it holds two files of one name')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    const isName = error instanceof Error && /relative path|absolute path|characters in/.test(error.message)
    return damaged(fileName, isName ? 'a file in it has a name that is not safe' : 'it cannot be unpacked')
  }
  const budget: Budget = { left: MAX_EXPANDED_BYTES }
  return ok({
    has: (name) => entries.has(name),
    async read(name, most = MAX_EXPANDED_BYTES) {
      const entry = entries.get(name)
      if (!entry) return damaged(fileName, `“${name}” is missing from it`)
      const parts: Uint8Array[] = []
      const own: Budget = { left: Math.min(most, budget.left) }
      const read = await inflate(fileName, name, zip, entry, own, (part) => {
        budget.left -= part.length
        parts.push(part)
      })
      return read.ok ? ok(Buffer.concat(parts)) : read
    },
  })
}

/** Lower-case hex SHA-256. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex')
}

function tooMany(fileName: string) {
  return fail(
    'too-large',
    `“${fileName}” packs more than 10,000 files; Postil opens no such notebook.`,
    'A file like this was not written by Postil. Ask whoever sent it.',
  )
}
