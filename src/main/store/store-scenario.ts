import { initialState, reduce, type Change, type NotebookState } from '../../shared/notebook/reduce'
import { createNotebook, type NotebookStore } from './notebook-store'
import type { Files } from './files'
import { addDocument, addHighlight, addNote, AT, freshNotebook, OPTIONS, unwrap } from './store-fixtures'

const undo: Change = { kind: 'undo', at: AT }
const redo: Change = { kind: 'redo', at: AT }

/** A little work with three checkpoints: two documents, highlights, notes, undo and redo. */
const STEPS: readonly (Change | 'checkpoint')[] = [
  addDocument(1),
  addHighlight(1, 1),
  addNote(1),
  'checkpoint',
  addDocument(2),
  addHighlight(2, 2),
  addHighlight(3, 1),
  undo,
  'checkpoint',
  redo,
  addNote(2),
  undo,
]

/** What the notebook is at every revision, by the reducer alone. */
export const EXPECTED: readonly NotebookState[] = STEPS.reduce<NotebookState[]>(
  (states, step) => {
    const last = states.at(-1)
    if (step === 'checkpoint' || !last) return states
    return [...states, unwrap(reduce(last, step)).state]
  },
  [initialState(freshNotebook())],
)

/** How far the work came. */
export interface Outcome {
  /** Last acknowledged revision; -1 when making the notebook failed. */
  readonly acknowledged: number
  readonly store: NotebookStore | null
  readonly message: string | null
}

/**
 * Does the work over the given file functions until something fails, then closes, as a dying process would not but a
 * test must to free the lock. A close after a crash writes nothing.
 */
export async function work(dir: string, fs: Files): Promise<Outcome> {
  const created = await createNotebook(dir, freshNotebook(), { ...OPTIONS, fs })
  if (!created.ok) return { acknowledged: -1, store: null, message: created.error.message }
  const store = created.value
  let acknowledged = 0
  let message: string | null = null
  for (const step of STEPS) {
    const done = await (step === 'checkpoint' ? store.checkpoint() : store.commit(step))
    if (!done.ok) {
      message = done.error.message
      break
    }
    if (done.value && 'state' in done.value) acknowledged = done.value.state.revision
  }
  const closed = await store.close()
  if (!closed.ok) message ??= closed.error.message
  return { acknowledged, store, message }
}
