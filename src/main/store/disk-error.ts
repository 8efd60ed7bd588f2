import { errorCode } from '../../shared/core/error-code'
import { appError, type AppError } from '../../shared/core/result'

/** An expected failure on its way through an interface that can only reject, such as lowdb's. */
export class StoreFailure extends Error {
  constructor(readonly failure: AppError) {
    super(failure.message)
    this.name = 'StoreFailure'
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS'])

/**
 * What a failed file operation means to the person. `what` names the thing that was not saved or read, such as
 * "The notebook". A `StoreFailure` gives back the failure it carries.
 */
export function diskError(error: unknown, what: string, deed: 'saved' | 'read' = 'saved'): AppError {
  if (error instanceof StoreFailure) return error.failure
  const code = errorCode(error)
  if (FULL.has(code)) {
    return appError(
      'disk',
      `The disk is full. ${what} could not be ${deed}.`,
      'Free some space on the disk, then open the notebook again.',
    )
  }
  if (FORBIDDEN.has(code)) {
    return appError(
      'disk',
      `${what} could not be ${deed}: permission was denied (${code}).`,
      'Check that you may read and write this folder, then open the notebook again.',
    )
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return appError('not-found', `${what} could not be ${deed}: there is a file where its folder should be.`)
  }
  if (code === '') {
    const fault = error instanceof Error ? error.message : String(error)
    return appError('internal', `${what} could not be ${deed} because of a fault in Postil: ${fault}`)
  }
  return appError(
    'disk',
    `${what} could not be ${deed} (${code}).`,
    'Check the disk, then open the notebook again.',
  )
}
