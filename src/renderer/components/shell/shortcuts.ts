import type { Command } from '../commands/command'
import { isPressed, worksWhileTyping, type KeyPress } from '../commands/keys'
import { isMac } from '../ui/words'

/** What the window is doing when a key is pressed. */
export interface Situation {
  readonly isTyping: boolean
  readonly hasDialog: boolean
}

/** The command whose key this is, when it may be carried out now. */
export function commandOf(
  commands: readonly Command[],
  press: KeyPress,
  { isTyping, hasDialog }: Situation,
  mac: boolean = isMac(),
): Command | null {
  for (const command of commands) {
    const written = command.keys.find((keys) => isPressed(keys, press, mac))
    if (written === undefined) continue
    if (isTyping && !worksWhileTyping(written)) return null
    if (hasDialog && command.inDialogs !== true) return null
    return (command.yields?.() ?? false) ? null : command
  }
  return null
}
