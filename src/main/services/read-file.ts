import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '../../shared/core/error-code'
import { fail, ok, type Result } from '../../shared/core/result'
import { MAX_IMPORT_BYTES } from '../../shared/document/limits'
import { isBundleName, MAX_BUNDLE_BYTES } from '../../shared/notebook/bundle-file'

/**
 * Reads a file that the person named or picked. The size is checked first, so that a wrong file does not fill the memory.
 * Errors: not-found, too-large, disk.
 */
export async function readNamedFile(
  file: string,
  most = isBundleName(file) ? MAX_BUNDLE_BYTES : MAX_IMPORT_BYTES,
): Promise<Result<Uint8Array>> {
  const name = `“${path.basename(file)}”`
  try {
    const { size } = await stat(file)
    if (size > most) {
      const limit = most / 1024 / 1024
      return fail('too-large', `${name} is larger than ${limit} MB.`, 'Split it and take the parts.')
    }
    return ok(await readFile(file))
  } catch (error) {
    const code = errorCode(error)
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
    return fail(isMissing ? 'not-found' : 'disk', `${name} could not be read: ${REASONS[code] ?? code}.`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you are not allowed to read it',
  EPERM: 'you are not allowed to read it',
}
