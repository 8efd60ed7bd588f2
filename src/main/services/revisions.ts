import { randomUUID } from 'node:crypto'
import { idSource, type DocumentId, type JobId, type NotebookId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { countOutcomes } from '../../shared/notebook/revision/plan-revision'
import type { ChangeError, Reduced } from '../../shared/notebook/reduce'
import type { RevisionPreview } from '../../shared/rpc/contract'
import { compareInThread } from '../documents/comparison/compare-in-thread'
import type { ImportedDocument, ImportFile } from '../documents/import'
import type { NotebookSession } from './notebook-session'
import { commitRevision, prepareRevision, type Compare, type PreparedRevision } from './revise-document'

const newId = idSource(randomUUID)

/** Compared versions kept while a person looks at what they would do; each holds a whole text. */
const MOST_WAITING = 2

/** Newer versions of documents: compared first, and made current when the person says so. */
export interface Revisions {
  prepare(
    session: NotebookSession,
    documentId: DocumentId,
    file: ImportFile,
    imported: ImportedDocument,
  ): Promise<Result<RevisionPreview>>
  /** Compares once more by itself when the document changed meanwhile. Error: not-found for one not kept any more. */
  commit(session: NotebookSession, revisionId: JobId): Promise<Result<Reduced, ChangeError>>
}

/** Makes the revisions of a host; `workerPath` is the built `comparison-worker`. */
export function createRevisions(workerPath: string): Revisions {
  const compare: Compare = (input) => compareInThread(workerPath, input)
  const waiting = new Map<JobId, { readonly notebookId: NotebookId; readonly prepared: PreparedRevision }>()

  return {
    async prepare({ store }, documentId, file, imported) {
      const prepared = await prepareRevision(store, documentId, { file, imported }, compare)
      if (!prepared.ok) return prepared
      const revisionId = newId('job')
      waiting.set(revisionId, { notebookId: store.state.notebook.id, prepared: prepared.value })
      const [oldest] = waiting.keys()
      if (waiting.size > MOST_WAITING && oldest !== undefined) waiting.delete(oldest)
      return ok({ revisionId, ...previewOf(prepared.value) })
    },
    async commit({ store }, revisionId) {
      const found = waiting.get(revisionId)
      if (found?.notebookId !== store.state.notebook.id) {
        return fail('not-found', 'The newer version is no longer at hand.', 'Import it again.')
      }
      const at = new Date().toISOString()
      let result = await commitRevision(store, found.prepared, at)
      if (!result.ok && result.error.code === 'conflict') {
        const again = await prepareRevision(store, found.prepared.documentId, found.prepared, compare)
        if (!again.ok) return again
        result = await commitRevision(store, again.value, at)
      }
      if (result.ok) waiting.delete(revisionId)
      return result
    },
  }
}

function previewOf({ file, imported, plan }: PreparedRevision): Omit<RevisionPreview, 'revisionId'> {
  return {
    fileName: file.fileName,
    counts: countOutcomes(plan.outcomes),
    goneSections: plan.sections
      .filter(({ isKept }) => !isKept)
      .map(({ oldTitle, newTitle }) => ({ oldTitle, newTitle })),
    warnings: imported.warnings,
  }
}
