import { fail } from '../../../shared/core/result'

/** A file that is not what it was written as. `reason` reads on after a colon. */
export function damaged(fileName: string, reason: string) {
  return fail(
    'corrupt',
    `“${fileName}” is damaged: ${reason}.`,
    'Fetch or export it again, or use an older copy. Nothing was changed here.',
  )
}
