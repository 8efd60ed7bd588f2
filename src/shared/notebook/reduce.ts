import { applyPatches, enablePatches, type Patch } from 'immer'
import { z } from 'zod'
import { appError, fail, ok, type AppError, type Result } from '../core/result'
import { commandSchema, definitionOf, type Command, type SingleCommand } from './command'
import { NotebookDraft } from './draft'
import { EMPTY_HISTORY, record, type History } from './history'
import type { Notebook } from './notebook'

enablePatches()

/** A notebook with its past. `revision` counts the changes ever made, undo and redo included. */
export interface NotebookState {
  readonly notebook: Notebook
  readonly history: History
  readonly revision: number
}

/**
 * One line of the journal: a command, or a step back or forth through the history, and when it was issued. A command
 * that is not `undoable` is something Postil set up, which the person should not meet as a step of their own.
 */
export type Change =
  | {
      readonly kind: 'command'
      readonly at: string
      readonly command: Command
      readonly undoable?: false | undefined
    }
  | { readonly kind: 'undo'; readonly at: string }
  | { readonly kind: 'redo'; readonly at: string }

/** Schema of a change, for the journal. */
export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    at: z.iso.datetime(),
    command: commandSchema,
    undoable: z.literal(false).optional(),
  }),
  z.strictObject({ kind: z.literal('undo'), at: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('redo'), at: z.iso.datetime() }),
])

/** A state after a change, with the patches that lead there from the state before (for mirrors of the notebook). */
export interface Reduced {
  readonly state: NotebookState
  readonly patches: readonly Patch[]
  readonly label: string
}

/** A failed command: `index` says which one of a batch. */
export interface ChangeError extends AppError {
  readonly index?: number
}

/** The state of a new notebook. */
export function initialState(notebook: Notebook): NotebookState {
  return { notebook, history: EMPTY_HISTORY, revision: 0 }
}

/**
 * The one place where a notebook changes. Pure: the same state and change give the same result, which is what lets
 * the journal be replayed. On an error the state is as it was.
 */
export function reduce(state: NotebookState, change: Change): Result<Reduced, ChangeError> {
  switch (change.kind) {
    case 'command':
      return execute(state, change)
    case 'undo':
      return step(state, 'undo')
    case 'redo':
      return step(state, 'redo')
  }
}

function execute(
  state: NotebookState,
  { command, at, undoable }: Extract<Change, { kind: 'command' }>,
): Result<Reduced, ChangeError> {
  const commands = command.type === 'batch' ? command.commands : [command]
  const draft = new NotebookDraft(state.notebook)
  for (const [index, single] of commands.entries()) {
    const error = applySingle(draft, single, at)
    if (error) return { ok: false, error: command.type === 'batch' ? { ...error, index } : error }
  }
  const { notebook, patches, inverse } = draft.finish()
  const label = labelOf(command, state.notebook)
  const mergeKey = command.type === 'batch' ? null : mergeKeyOf(command)
  const history =
    undoable === false ? state.history : record(state.history, { label, at, mergeKey, patches, inverse })
  return ok({ state: { notebook, history, revision: state.revision + 1 }, patches, label })
}

function applySingle(draft: NotebookDraft, command: SingleCommand, at: string): AppError | undefined {
  const definition = definitionOf(command.type)
  if (!definition) return appError('bad-input', `There is no command "${command.type}".`)
  return definition.apply(draft, command, { at })
}

function step(state: NotebookState, direction: 'undo' | 'redo'): Result<Reduced, ChangeError> {
  const { done, undone } = state.history
  const entry = direction === 'undo' ? done.at(-1) : undone.at(-1)
  if (!entry) return fail('conflict', direction === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.')
  const patches = direction === 'undo' ? entry.inverse : entry.patches
  // A merged or undone entry must never absorb the next keystroke, or redo would skip it.
  const settled = { ...entry, mergeKey: null }
  const history =
    direction === 'undo'
      ? { done: done.slice(0, -1), undone: [...undone, settled] }
      : { done: [...done, settled], undone: undone.slice(0, -1) }
  const notebook = applyPatches(state.notebook, [...patches])
  return ok({ state: { notebook, history, revision: state.revision + 1 }, patches, label: entry.label })
}

/** The name of a change in "Undo: …". */
function labelOf(command: Command, before: Notebook): string {
  if (command.type === 'batch') {
    const first = command.commands[0]
    return command.label ?? (first ? labelOf(first, before) : 'Change')
  }
  const definition = definitionOf(command.type)
  return definition?.labelFor?.(command, before) ?? definition?.label ?? command.type
}

function mergeKeyOf(command: SingleCommand): string | null {
  return definitionOf(command.type)?.mergeKey?.(command) ?? null
}
