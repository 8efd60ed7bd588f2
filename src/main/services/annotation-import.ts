import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { CodePoints } from '../../shared/annotation/code-points'
import { QuoteFinder } from '../../shared/annotation/find-quote'
import { idSource, type DocumentId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { importCommands, importLabel } from '../../shared/notebook/annotation-import/plan-commands'
import { placeForeign } from '../../shared/notebook/annotation-import/place-foreign'
import {
  planAnnotations,
  type AnnotationPlan,
} from '../../shared/notebook/annotation-import/plan-annotations'
import type { SingleCommand } from '../../shared/notebook/command'
import type { ChangeError, Reduced } from '../../shared/notebook/reduce'
import { readAnnotationFile } from '../documents/annotations/read-annotations'
import type { ImportFile } from '../documents/import'
import type { NotebookSession } from './notebook-session'

const newId = idSource(randomUUID)

/** Longest stretch of finding passages, in ms, before others have their turn. */
const STRETCH = 20

/**
 * Reads a file of annotations and says what bringing it into a document would do. Changes nothing. `asked` names the
 * pages whose annotations are wanted; null leaves it to the file and the document. Errors: those of
 * `readAnnotationFile`, and not-found, corrupt for the document.
 */
export async function planAnnotationImport(
  session: NotebookSession,
  documentId: DocumentId,
  file: ImportFile,
  asked: readonly string[] | null,
): Promise<Result<AnnotationPlan>> {
  const version = await session.text(documentId)
  if (!version.ok) return version
  const read = await readAnnotationFile(file.fileName, file.bytes)
  if (!read.ok) return read
  const { notebook } = session.store.state
  const document = notebook.documents[documentId]
  if (!document) return fail('not-found', `There is no document "${documentId}" in this notebook.`)
  const { text, hash } = version.value
  const into = { documentId, version: hash, finder: new QuoteFinder(text), points: new CodePoints(text) }
  let since = performance.now()
  const plan = await planAnnotations(notebook, document, read.value, {
    asked,
    async place({ passage }) {
      if (performance.now() - since > STRETCH) {
        await nextTurn()
        since = performance.now()
      }
      return passage && placeForeign(into, passage)
    },
  })
  return ok(plan)
}

/**
 * Carries out a plan as one change; null when there is nothing to add. Errors: those of the store, and conflict when the
 * document changed since it was planned.
 */
export async function applyAnnotationImport(
  { store }: NotebookSession,
  plan: AnnotationPlan,
): Promise<Result<Reduced | null, ChangeError>> {
  const commands = importCommands(store.state.notebook, plan, newId)
  if (commands.length === 0) return ok(null)
  // Every change is parsed by the store before it is tried.
  const command = { type: 'batch' as const, label: importLabel(plan), commands: commands as SingleCommand[] }
  return store.commit({ kind: 'command', at: new Date().toISOString(), command })
}
