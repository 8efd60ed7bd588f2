import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/** The ports nobody registers (RFC 6335). */
const FIRST = 49_152
const COUNT = 16_384

/**
 * The port a data folder is served on unless it is taken: the same one each time. What a browser keeps for an unsaved
 * note belongs to an origin, port included, and could not be offered again from another port after a crash.
 */
export function homePort(dataDir: string): number {
  const digest = createHash('sha256').update(resolve(dataDir)).digest()
  return FIRST + (digest.readUInt32BE(0) % COUNT)
}
