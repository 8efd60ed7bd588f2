import { dirname } from 'node:path'
import { errorCode } from '../../shared/core/error-code'
import { fail, type Result } from '../../shared/core/result'
import { Cancelled } from './cancelled'
import { FontError } from './fonts/shelf'

/** An error of the disk, the fonts or a cancel as a failure a person can act on; null for a bug. */
export function expectedFailure(
  error: unknown,
  output: string,
): Extract<Result<never>, { ok: false }> | null {
  if (error instanceof Cancelled) return fail('cancelled', 'The export was cancelled. No file was written.')
  if (error instanceof FontError)
    return fail('disk', error.message, 'Install Postil again to bring its fonts back.')
  const folder = dirname(output)
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('disk', `The folder ${folder} does not exist.`, 'Choose another folder.')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('disk', `Postil may not write to ${folder}.`, 'Choose a folder you can write to.')
    case 'EISDIR':
      return fail('disk', `${output} is a folder.`, 'Choose another name.')
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk',
        `There is no room left on the disk of ${folder}.`,
        'Free some space, then export again.',
      )
    case 'ENAMETOOLONG':
      return fail('disk', 'The name of the file is too long.', 'Choose a shorter name.')
    case 'EBUSY':
    case 'ETXTBSY':
      return fail('disk', `${output} is open in another program.`, 'Close it there, then export again.')
    case 'EIO':
    case 'EFBIG':
    case 'EMFILE':
      return fail('disk', `The file could not be written to ${folder} (${errorCode(error)}).`)
    default:
      return null
  }
}
