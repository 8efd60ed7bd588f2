import { readFile, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '../../shared/core/result'
import { MAX_IMPORT_BYTES } from '../../shared/rpc/contract'

/** Reads a file that the person named. The size is checked first, so that a wrong file does not fill the memory. */
export async function readNamedFile(file: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file)
    if (size > MAX_IMPORT_BYTES) {
      const limit = MAX_IMPORT_BYTES / 1024 / 1024
      return fail('too-large', `The file is larger than ${limit} MB.`, 'Split it and take the parts.')
    }
    return ok(await readFile(file))
  } catch (error) {
    return fail('disk', `It could not be read: ${whyNot(error)}.`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you are not allowed to read it',
  EPERM: 'you are not allowed to read it',
}

function whyNot(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return REASONS[code] ?? code
}
