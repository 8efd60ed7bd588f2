import type { Result } from '../../shared/core/result'
import type { ReadBundle, Reading } from './bundle'
import { isPostilJsonLd, readJsonLd } from './json-ld/read-json-ld'
import { isRefiXml, readQdpx, readRefiXml } from './refi/reading/read-refi'

/**
 * Reads a notebook in a format that is not Postil's own archive, told by its content; null when it is none of them. Errors:
 * `too-large`, `newer-version`, `corrupt`, `bad-input`, each with a message that names the file.
 */
export async function readOthers(
  fileName: string,
  bytes: Uint8Array,
  reading: Reading,
): Promise<Result<ReadBundle> | null> {
  if (isRefiXml(bytes)) return readRefiXml(fileName, bytes, reading)
  if (isPostilJsonLd(bytes)) return readJsonLd(fileName, bytes)
  return readQdpx(fileName, bytes, reading)
}
