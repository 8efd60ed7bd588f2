import type { Entry, ZipFile } from 'yauzl'
import { fail, ok, type Result } from '../../../shared/core/result'
import { MAX_ENTRIES, MAX_EXPANDED_BYTES } from '../limits'
import { inflate, type Budget } from './inflate'

const GET_A_NEW_ONE = 'Save it anew in the program that made it, or fetch it again, and import that.'

/** A packed document, open for reading. Names of files are paths with "/", as the package gives them. */
export interface PackedFile {
  readonly names: readonly string[]
  has(name: string): boolean
  /** A file's bytes. `bad-input` when it is missing, damaged or encrypted, `too-large` beyond what may come out. */
  read(name: string): Promise<Result<Uint8Array>>
  /** The same in pieces, for files too large to hold. */
  stream(name: string, take: (part: Uint8Array) => void): Promise<Result<null>>
}

/**
 * Opens a packed document (zip). Only names are read at first. Files with unsafe names (absolute, or with "..") are left
 * alone, and of two with one name the first counts. `bad-input` when the package is damaged, `too-large` for too many files.
 */
export async function openPacked(fileName: string, bytes: Uint8Array): Promise<Result<PackedFile>> {
  const { fromBufferPromise, getFileNameLowLevel, validateFileName } = await import('yauzl')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = fail('bad-input', `“${fileName}” is damaged: it cannot be unpacked.`, GET_A_NEW_ONE)
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(buffer, {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    })
    if (zip.entryCount > MAX_ENTRIES) return tooMany(fileName)
    let count = 0
    for await (const entry of zip.eachEntry()) {
      count += 1
      if (count > MAX_ENTRIES) return tooMany(fileName)
      const name = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      )
      if (validateFileName(name) === null && !entries.has(name)) entries.set(name, entry)
    }
  } catch {
    return damaged
  }
  const budget: Budget = { left: MAX_EXPANDED_BYTES }
  const stream: PackedFile['stream'] = async (name, take) => {
    const entry = entries.get(name)
    return entry ? inflate(fileName, name, zip, entry, budget, take) : damaged
  }
  return ok({
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    stream,
    read: async (name) => {
      const parts: Uint8Array[] = []
      const read = await stream(name, (part) => void parts.push(part))
      return read.ok ? ok(Buffer.concat(parts)) : read
    },
  })
}

function tooMany(fileName: string) {
  return fail(
    'too-large',
    `“${fileName}” packs more than 10,000 files; Postil opens no such package.`,
    'If it is a document, save it anew in the program that made it.',
  )
}
