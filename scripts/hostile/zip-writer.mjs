import { crc32, deflateRawSync } from 'node:zlib'

/**
 * An entry of a packed file, and the lies told about it.
 * @typedef {{
 *   readonly name: string,
 *   readonly data?: Buffer | string,
 *   readonly packed?: Buffer,
 *   readonly stored?: boolean,
 *   readonly claimedSize?: number,
 *   readonly encrypted?: boolean,
 * }} ZipEntry
 * `packed`: bytes that are compressed already, for entries too large to hold. `claimedSize`: the size the headers give,
 * where it is not the true one. `stored`: not compressed.
 */

/**
 * Packs entries as a zip, with headers as honest as the entries ask.
 * @param {readonly ZipEntry[]} entries
 * @returns {Buffer}
 */
export function zipOf(entries) {
  /** @type {Buffer[]} */
  const parts = []
  /** @type {Buffer[]} */
  const directory = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '')
    const packed = entry.packed ?? (entry.stored ? data : deflateRawSync(data))
    const name = Buffer.from(entry.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | (entry.encrypted ? 1 : 0), 2)
    common.writeUInt16LE(entry.stored ? 0 : 8, 4)
    common.writeUInt32LE(0x21_00_00, 6)
    common.writeUInt32LE(entry.packed ? 0 : checksum(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(entry.claimedSize ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, central, name]),
    )
    parts.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length & 0xffff, 8)
  end.writeUInt16LE(entries.length & 0xffff, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** @param {Buffer} data */
function checksum(data) {
  // Older versions of Node 20 have no crc32.
  if (typeof crc32 === 'function') return crc32(data)
  let crc = -1
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/**
 * Compressed bytes that expand to `megabytes` of one letter, between two pieces of text.
 * @param {number} megabytes
 * @param {string} [before]
 * @param {string} [after]
 */
export function bomb(megabytes, before = '', after = '') {
  // Compressed twice would be smaller still; this is a thousand to one.
  return deflateRawSync(
    Buffer.concat([Buffer.from(before), Buffer.alloc(megabytes * 1024 * 1024, 0x61), Buffer.from(after)]),
    { level: 9 },
  )
}
