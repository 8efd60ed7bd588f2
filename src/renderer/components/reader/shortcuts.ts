import { ariaKeys } from '../commands/keys'
import { READER_COMMANDS } from './reader-commands'

/** For `aria-keyshortcuts` of the text. */
export const READER_KEYS = ariaKeys(READER_COMMANDS.flatMap(({ keys }) => keys))
