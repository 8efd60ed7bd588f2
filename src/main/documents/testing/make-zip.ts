import { crc32 } from 'node:zlib'
import { deflateRawSync } from 'node:zlib'

/** A file to pack. The last three are lies and locks for tests of hostile packages. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  /** Said instead of the true size. */
  readonly statedSize?: number
  readonly isEncrypted?: boolean
  /** Not compressed. */
  readonly isStored?: boolean
}

/** Packs files as zip. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const content =
      typeof entry.content === 'string' ? Buffer.from(entry.content) : Buffer.from(entry.content)
    const packed = entry.isStored === true ? content : deflateRawSync(content)
    const name = Buffer.from(entry.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800 | (entry.isEncrypted === true ? 1 : 0), 2)
    fields.writeUInt16LE(entry.isStored === true ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(entry.statedSize ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from('PK\x03\x04'), fields, name, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, tail, name)
    offset += 4 + fields.length + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Math.min(0xffff, entries.length), 8)
  end.writeUInt16LE(Math.min(0xffff, entries.length), 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
