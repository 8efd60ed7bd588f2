import type { Result } from '../../shared/core/result'
import type { ReadBundle } from './bundle'
import { isPostilJsonLd, readJsonLd } from './json-ld/read-json-ld'

/**
 * Reads a notebook in a format that is not Postil's own archive, told by its content; null when it is none of them. Errors:
 * `too-large`, `newer-version`, `corrupt`, `bad-input`, each with a message that names the file.
 */
export function readOthers(fileName: string, bytes: Uint8Array): Promise<Result<ReadBundle> | null> {
  return Promise.resolve(isPostilJsonLd(bytes) ? readJsonLd(fileName, bytes) : null)
}
