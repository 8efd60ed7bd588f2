import { ZipFile } from 'yazl'

/** A file to pack. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
  /** Left as it is. */
  readonly isStored?: boolean
}

/**
 * Packs files as a zip, in the order given. Times, rights and the rest say nothing, so that the same files give the same
 * bytes.
 */
export async function pack(entries: readonly Entry[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  // A zip writes local time without its zone, so this is the same everywhere.
  const mtime = new Date(2000, 0, 1)
  for (const { name, bytes, isStored = false } of entries) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    zip.addBuffer(buffer, name, { mtime, mode: 0o100644, compress: !isStored, forceDosTimestamp: true })
  }
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}
