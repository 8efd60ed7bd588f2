import { selectorsFor } from '../annotation/selectors'
import type { DocumentId } from '../core/ids'
import { emptyBibliography, type VersionInfo } from '../document/source-document'
import { commandSchema, type Command } from './command'
import { emptyNotebook, notebookSchema } from './notebook'
import { initialState, reduce, type NotebookState } from './reduce'

// Shared by the tests of this folder and of the brief; never part of the app.

const HASH = 'a'.repeat(64)
export const DOC: DocumentId = 'doc_1'

/** Two headed sections after a lead; the offsets below are those of the words. */
export const TEXT = [
  'Trees cool the street.',
  'Health',
  'Shade lowers heat stress. It also lowers noise.',
  'Cost',
  'Planting is cheap.',
].join('\n')

const VERSION: VersionInfo = {
  hash: HASH,
  format: 'plain-text',
  fileName: 'trees.txt',
  byteLength: TEXT.length,
  importedAt: '2026-01-01T00:00:00.000Z',
  length: TEXT.length,
  firstInk: 0,
  headings: ['Health', 'Cost'].map((title) => {
    const start = TEXT.indexOf(title)
    return { start, end: start + title.length, level: 1, title }
  }),
}

/** A complete target for words that stand once in the text. */
export function targetOf(words: string, documentId: DocumentId = DOC) {
  const start = TEXT.indexOf(words)
  return { documentId, version: HASH, ...selectorsFor(TEXT, { start, end: start + words.length }) }
}

/** An instant `seconds` after the fixture's beginning. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString()
}

/** A notebook's state with one document in it. */
export function withDocument(): NotebookState {
  const empty = initialState(emptyNotebook('nb_1', 'Street trees', at(0)))
  return run(empty, [addDocument(DOC, 'Shade')])
}

/** The command that adds a document with the fixture's text. */
export function addDocument(id: DocumentId, title: string) {
  return { type: 'document.add', id, bibliography: emptyBibliography(title), version: VERSION }
}

/** Runs commands (as a script would write them, defaults left out), ten seconds apart; throws when one fails. */
export function run(state: NotebookState, commands: readonly object[]): NotebookState {
  return commands.reduce<NotebookState>((current, command) => {
    const result = attempt(current, command)
    if (!result.ok) throw new Error(`${JSON.stringify(command)}: ${result.error.message}`)
    // What a command makes must be what the next start accepts from disk.
    notebookSchema.parse(result.value.state.notebook)
    return result.value.state
  }, state)
}

/** Runs one command and answers what came of it. */
export function attempt(state: NotebookState, command: object) {
  return reduce(state, { kind: 'command', at: at(state.revision * 10), command: parse(command) })
}

function parse(command: object): Command {
  return commandSchema.parse(command)
}

/** Takes the last change back. */
export function undo(state: NotebookState): NotebookState {
  const result = reduce(state, { kind: 'undo', at: at(state.revision * 10) })
  return result.ok ? result.value.state : state
}

/** Does again what was undone last. */
export function redo(state: NotebookState): NotebookState {
  const result = reduce(state, { kind: 'redo', at: at(state.revision * 10) })
  return result.ok ? result.value.state : state
}
