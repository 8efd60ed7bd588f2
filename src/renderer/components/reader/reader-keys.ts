import { isForExpectedField } from '../../state/expected-field'
import { isPressed } from '../commands/keys'
import type { ReaderContext } from './current-reader'
import { READER_COMMANDS } from './reader-commands'

/** Carries out the command of a key. Answers whether the key was one of the reader's. */
export function handleReaderKey(event: KeyboardEvent, context: ReaderContext): boolean {
  if (event.isComposing) return false
  if (isForExpectedField(event)) return true
  const command = READER_COMMANDS.find(({ keys }) => keys.some((written) => isPressed(written, event)))
  return command?.run(context) ?? false
}
