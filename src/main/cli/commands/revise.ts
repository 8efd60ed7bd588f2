import path from 'node:path'
import { isId } from '../../../shared/core/ids'
import { fail, ok, type Result } from '../../../shared/core/result'
import { planRevision } from '../../../shared/notebook/revision/plan-revision'
import { forkChild } from '../../documents/child/fork-child'
import { importInChild } from '../../documents/child/import-job'
import type { NotebookSession } from '../../services/notebook-session'
import { readNamedFile } from '../../services/read-file'
import { commitRevision, prepareRevision, type PreparedRevision } from '../../services/revise-document'
import { JSON_OPTION, NOTEBOOK_OPTION, type CliCommand, type CommandContext } from '../command'
import { printJson, reportError } from '../report'
import { printRevision, revisionView } from '../views/revision'
import { withNotebook } from '../with-notebook'

export const REVISE_COMMAND: CliCommand = {
  name: 'revise',
  summary: 'Import a newer version of a document and carry its highlights over.',
  usage: 'DOCUMENT FILE --notebook DIR [--dry-run] [--json]',
  details: [
    'DOCUMENT is the id of a document, FILE its newer text. All versions are kept. Each highlight is found for\ncertain, or listed for a person to look at in the app, or listed as not found; none is dropped.\nIn the app, the whole is one step of undo.',
  ],
  operands: { name: 'a document and a file', min: 2, max: 2 },
  options: [
    NOTEBOOK_OPTION,
    { name: 'dry-run', help: 'Compare and print, and change nothing.' },
    JSON_OPTION,
  ],
  async run(options, context) {
    const { io, json } = context
    const [documentId = '', file = ''] = options.operands
    const bytes = await readNamedFile(file)
    if (!bytes.ok) {
      reportError(io, json, bytes.error, { file })
      return 1
    }
    const dir = options.required('notebook')
    const isTrial = options.has('dry-run')
    return withNotebook(dir, { command: 'revise', newTitle: null }, context, async (session) => {
      const source = { fileName: path.basename(file), bytes: bytes.value }
      const prepared = await prepare(session, documentId, source, context)
      const done = prepared.ok && !isTrial ? await commit(session, prepared.value) : prepared
      if (!done.ok) {
        reportError(io, json, done.error)
        return 1
      }
      const view = revisionView(done.value, !isTrial)
      if (json) printJson(io, view)
      else printRevision(io, view)
      return 0
    })
  },
}

async function prepare(
  { store }: NotebookSession,
  documentId: string,
  file: PreparedRevision['file'],
  { product }: CommandContext,
): Promise<Result<PreparedRevision>> {
  if (!isId('document', documentId)) {
    return fail(
      'not-found',
      `“${documentId}” is not the id of a document.`,
      'It looks like doc_… and “postil import” prints it.',
    )
  }
  const imported = await importInChild(file, { launch: forkChild, modulePath: product.importChildPath })
  if (!imported.ok) return imported
  // Nothing waits for this process, so it may compare by itself.
  return prepareRevision(store, documentId, { file, imported: imported.value }, (input) =>
    Promise.resolve(ok(planRevision(input))),
  )
}

async function commit(
  { store }: NotebookSession,
  prepared: PreparedRevision,
): Promise<Result<PreparedRevision>> {
  const committed = await commitRevision(store, prepared, new Date().toISOString())
  return committed.ok ? ok(prepared) : committed
}
