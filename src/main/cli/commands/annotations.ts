import path from 'node:path'
import { isId } from '../../../shared/core/ids'
import { appError, type AppError } from '../../../shared/core/result'
import { applyAnnotationImport, planAnnotationImport } from '../../services/annotation-import'
import { annotationImportView } from '../../services/annotation-import-view'
import { readNamedFile } from '../../services/read-file'
import { JSON_OPTION, NOTEBOOK_OPTION, type CliCommand } from '../command'
import { printJson, reportError } from '../report'
import { printAnnotations } from '../views/annotations'
import { withNotebook } from '../with-notebook'

export const ANNOTATIONS_COMMAND: CliCommand = {
  name: 'annotations',
  summary: 'Import annotations of Hypothesis or of another W3C program onto a document.',
  usage: 'FILE --document ID --notebook DIR [--source URI] [--dry-run] [--json]',
  details: [
    'FILE holds W3C Web Annotations (JSON-LD) or the JSON of Hypothesis: its export, or an answer of its API. Each\nquote is found for certain, or listed for a person to look at in the app, or kept as not found. What is known\nalready is left as it is. Everything else that is not kept is named with its number in the file.',
    'A file with annotations of several pages, or of a page with another address than the document’s, needs to be told\nwhich ones are meant.',
  ],
  operands: { name: 'a file', min: 1, max: 1 },
  options: [
    {
      name: 'document',
      value: 'ID',
      required: true,
      help: 'The document that the annotations are on.',
    },
    NOTEBOOK_OPTION,
    { name: 'source', value: 'URI', help: 'Address of the page whose annotations are meant, or “all”.' },
    { name: 'dry-run', help: 'Say what would be added, and change nothing.' },
    JSON_OPTION,
  ],
  async run(options, context) {
    const { io, json } = context
    const [file = ''] = options.operands
    const documentId = options.required('document')
    const bytes = await readNamedFile(file)
    const isDocument = isId('document', documentId)
    if (!bytes.ok || !isDocument) {
      const error = bytes.ok ? noDocument(documentId) : bytes.error
      reportError(io, json, error, bytes.ok ? {} : { file })
      return 1
    }
    const isTrial = options.has('dry-run')
    const dir = options.required('notebook')
    return withNotebook(dir, { command: 'annotations', newTitle: null }, context, async (session) => {
      const source = { fileName: path.basename(file), bytes: bytes.value }
      const { notebook } = session.store.state
      const plan = async (asked: readonly string[] | null) =>
        planAnnotationImport(session, documentId, source, asked)
      const wanted = options.value('source')
      let planned = await plan(wanted === undefined || wanted === 'all' ? null : [wanted])
      if (planned.ok && wanted === 'all') planned = await plan(planned.value.sources.map(({ uri }) => uri))
      if (!planned.ok) {
        reportError(io, json, planned.error, { file })
        return 1
      }
      const view = annotationImportView(notebook, planned.value)
      const isUnasked = !isTrial && !view.sources.some(({ isChosen }) => isChosen)
      const applied = isTrial || isUnasked ? planned : await applyAnnotationImport(session, planned.value)
      if (isUnasked || !applied.ok) {
        reportError(io, json, applied.ok ? whichPage(view.sources) : applied.error, { file })
        return 1
      }
      if (json) printJson(io, { documentId, applied: !isTrial, ...view })
      else printAnnotations(io, view, { file, isTrial })
      return 0
    })
  },
}

function noDocument(id: string): AppError {
  return appError(
    'not-found',
    `“${id}” is not the id of a document.`,
    'It looks like doc_… and “postil import” prints it.',
  )
}

function whichPage(sources: readonly { readonly uri: string }[]): AppError {
  const shown = sources.slice(0, 10).map(({ uri }) => uri)
  return appError(
    'conflict',
    'The annotations are of other pages, and nothing says which of them this document is.',
    `Give --source with one of these addresses, or “all”: ${shown.join(' ')}`,
  )
}
