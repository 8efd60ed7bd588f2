import { explain } from '../../shared/core/explain'
import { appError, fail, ok, type Result } from '../../shared/core/result'
import { changeSchema, reduce, type Change, type ChangeError } from '../../shared/notebook/reduce'
import type { NotebookState, Reduced } from '../../shared/notebook/reduce'
import { journalLine } from './journal'

/** A change that was tried and can be written. */
export interface Prepared {
  readonly reduced: Reduced
  /** Its line in the journal. */
  readonly line: string
}

/**
 * Tries a change on a state. What is reduced is exactly what a replay will read from the journal, so that memory and
 * disk cannot come to differ over an `undefined`, a default or anything else JSON does not keep.
 */
export function prepare(state: NotebookState, change: Change): Result<Prepared, ChangeError> {
  const plain: unknown = JSON.parse(JSON.stringify(change))
  const parsed = changeSchema.safeParse(plain)
  if (!parsed.success) return fail('bad-input', explain(parsed.error, plain))
  const json = JSON.stringify(parsed.data)
  const reduced = reduce(state, parsed.data)
  if (!reduced.ok) return reduced
  const clash = clashingFolders(state, reduced.value.state)
  if (clash) return { ok: false, error: clash }
  return ok({ reduced: reduced.value, line: journalLine(reduced.value.state.revision, json) })
}

/** Documents are folders, and on Windows and macOS `doc_A` and `doc_a` are the same folder. */
function clashingFolders(before: NotebookState, after: NotebookState) {
  const documents = Object.keys(after.notebook.documents)
  const old = before.notebook.documents
  const added = after.notebook.documents === old ? [] : documents.filter((id) => !Object.hasOwn(old, id))
  if (added.length === 0) return null
  const folders = new Map<string, string>()
  for (const id of documents) {
    const other = folders.get(id.toLowerCase())
    if (other !== undefined) {
      return appError('conflict', `The ids "${other}" and "${id}" differ only in upper and lower case.`)
    }
    folders.set(id.toLowerCase(), id)
  }
  return null
}
