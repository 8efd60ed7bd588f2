import { emptyBrief, FIRST_BRIEF } from '../brief'
import type { Migration } from './migrations'

type Fields = Readonly<Record<string, unknown>>

/**
 * Version 1 knew one brief, the settings of which were a field of the notebook. Version 2 knows several, in a table. The
 * one there was becomes the first of them, under an id that is the same in every file, so that the parts need not know
 * of each other.
 */
export const VERSION_TWO: Migration = {
  from: 1,
  parts: {
    notebook: (data) => withBriefs(fields(data)),
    backup: (data) => {
      const backup = fields(data)
      return { ...backup, notebook: withBriefs(fields(backup['notebook'])) }
    },
    change: (data) => {
      const change = fields(data)
      return change['kind'] === 'command'
        ? { ...change, command: inCommand(fields(change['command'])) }
        : data
    },
    history: (data) => {
      const file = fields(data)
      const { done, undone } = fields(file['history'])
      return { ...file, history: { done: list(done).map(inEntry), undone: list(undone).map(inEntry) } }
    },
  },
}

function withBriefs(notebook: Fields): Fields {
  const { brief, ...rest } = notebook
  return { ...rest, briefs: { [FIRST_BRIEF]: asBrief(fields(brief), String(notebook['createdAt'])) } }
}

function asBrief(settings: Fields, at: string): Fields {
  return { ...emptyBrief(FIRST_BRIEF, 'Brief', at), ...settings }
}

function inCommand(command: Fields): Fields {
  if (command['type'] === 'batch') {
    return { ...command, commands: list(command['commands']).map((one) => inCommand(fields(one))) }
  }
  return command['type'] === 'brief.update' ? { id: FIRST_BRIEF, ...command } : command
}

/** A step of the history; its patches replaced the settings as a whole. */
function inEntry(data: unknown): Fields {
  const entry = fields(data)
  const at = String(entry['at'])
  const moved = (patches: unknown) => list(patches).map((patch) => inPatch(fields(patch), at))
  return { ...entry, patches: moved(entry['patches']), inverse: moved(entry['inverse']) }
}

function inPatch(patch: Fields, at: string): Fields {
  const [table, ...path] = list(patch['path'])
  if (table !== 'brief') return patch
  const isWhole = path.length === 0
  return {
    ...patch,
    path: ['briefs', FIRST_BRIEF, ...path],
    ...(isWhole ? { value: asBrief(fields(patch['value']), at) } : {}),
  }
}

function fields(data: unknown): Fields {
  if (typeof data !== 'object' || data === null) throw new Error('a record was expected')
  return data as Fields
}

function list(data: unknown): readonly unknown[] {
  if (!Array.isArray(data)) throw new Error('a list was expected')
  return data
}
