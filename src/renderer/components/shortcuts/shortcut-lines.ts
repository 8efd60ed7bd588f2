import { WINDOW_COMMANDS } from '../commands/all-commands'
import type { CommandGroup } from '../commands/command'
import { READER_COMMANDS } from '../reader/reader-commands'

export interface ShortcutLine {
  /** As the registry writes them. */
  readonly keys: readonly string[]
  readonly does: string
}

/** The shortcuts of a group, from the registry of commands. */
export function shortcutLines(group: CommandGroup): readonly ShortcutLine[] {
  const commands =
    group === 'In the document'
      ? READER_COMMANDS
      : WINDOW_COMMANDS.filter((command) => command.group === group)
  return commands
    .filter(({ keys }) => keys.length > 0)
    .map(({ title, keys }) => ({
      does: title,
      keys: keys.filter((key) => key !== 'ContextMenu'),
    }))
}

/** What keys do inside of fields and cards; no commands, as they belong to what has the focus. */
export const FIELD_LINES: readonly ShortcutLine[] = [
  { keys: ['Enter'], does: 'Edit the claim or note in focus' },
  { keys: ['Escape'], does: 'Take back what was typed in a claim; leave a field' },
]
