import { clearSelection, selectRange } from '../../dom/selection'
import { currentReader, type ReaderContext } from '../reader/current-reader'
import { READER_COMMANDS, type ReaderCommand } from '../reader/reader-commands'
import { APP_COMMANDS } from './app-commands'
import type { Command } from './command'
import { VIEW_COMMANDS } from './view-commands'

/** Commands whose keys work anywhere in the window. */
export const WINDOW_COMMANDS: readonly Command[] = [...APP_COMMANDS, ...VIEW_COMMANDS]

/** What can be done now. `reader` is the text as it was before the palette took the focus, with what was selected. */
export function availableCommands(reader: ReaderContext | null): readonly Command[] {
  const inReader = READER_COMMANDS.filter(({ isHidden, isAvailable }) => {
    return reader && isHidden !== true && (isAvailable?.(reader) ?? true)
  })
  const onText = reader ? inReader.map((command) => asCommand(command, reader)) : []
  const onWindow = WINDOW_COMMANDS.filter(({ isAvailable }) => isAvailable?.() ?? true)
  // Who has selected something most likely wants something of it.
  return reader?.range ? [...onText, ...onWindow] : [...onWindow, ...onText]
}

function asCommand({ id, title, keys, words = '', run }: ReaderCommand, before: ReaderContext): Command {
  return {
    id,
    title,
    group: 'In the document',
    keys,
    words,
    run: () => {
      const { surface } = before.parts
      if (before.range) selectRange(surface, before.range)
      else clearSelection()
      const now = currentReader()
      if (now) run(now)
    },
  }
}
