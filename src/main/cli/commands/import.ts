import path from 'node:path'
import { ok, type AppError, type Result } from '../../../shared/core/result'
import { forkChild } from '../../documents/child/fork-child'
import { importInChild } from '../../documents/child/import-job'
import { isListBytes } from '../../documents/references/is-list'
import type { NotebookSession } from '../../services/notebook-session'
import { JSON_OPTION, NOTEBOOK_OPTION, type CliCommand, type CommandContext } from '../command'
import { readNamedFile } from '../../services/read-file'
import { importList, listJson, printList, type ListReport } from '../import-list'
import type { Io } from '../io'
import { printJson, reportError } from '../report'
import { documentView, type DocumentView } from '../views/documents'
import { withNotebook } from '../with-notebook'

export const IMPORT_COMMAND: CliCommand = {
  name: 'import',
  summary: 'Import files as documents: plain text, Markdown, HTML, DOCX, EPUB and PDF.',
  usage: 'FILE… --notebook DIR [--json]',
  details: [
    'Makes a notebook when the folder has none. Prints each new document with its sections; offsets count\nUTF-16 units. A file that cannot be imported is reported and does not stop the others; the exit code is then 1.\nLists of references are imported as “postil references” does.',
  ],
  operands: { name: 'a file to import', min: 1, max: Infinity },
  options: [NOTEBOOK_OPTION, JSON_OPTION],
  async run(options, context) {
    const { io, json } = context
    const read = await Promise.all(
      options.operands.map(async (file) => ({ file, bytes: await readNamedFile(file) })),
    )
    const failed: { readonly file: string; readonly error: AppError }[] = []
    const readable = read.flatMap(({ file, bytes }) => {
      if (bytes.ok) return [{ file, bytes: bytes.value }]
      failed.push({ file, error: bytes.error })
      return []
    })
    const reportFailed = () => {
      for (const { file, error } of failed) reportError(io, json, error, { file })
    }
    if (readable.length === 0) {
      // No notebook should be made for files that are not there.
      reportFailed()
      return 1
    }
    const dir = options.required('notebook')
    const newTitle = path.basename(path.resolve(dir)) || 'Notebook'
    return withNotebook(dir, { command: 'import', newTitle }, context, async (session) => {
      const documents: DocumentView[] = []
      const lists: ListReport[] = []
      for (const { file, bytes } of readable) {
        if (isListBytes(file, bytes)) {
          const list = await importList(session, file, bytes, context, false)
          if (list.ok) lists.push(list.value)
          else failed.push({ file, error: list.error })
          continue
        }
        const imported = await importOne(session, file, bytes, context)
        if (imported.ok) documents.push(imported.value)
        else failed.push({ file, error: imported.error })
      }
      if (json) printJson(io, { documents, lists: lists.map(listJson) })
      else {
        for (const document of documents) printDocument(io, document)
        for (const list of lists) printList(io, list, false)
      }
      reportFailed()
      return failed.length === 0 && lists.every(({ problems }) => problems.length === 0) ? 0 : 1
    })
  },
}

async function importOne(
  session: NotebookSession,
  file: string,
  bytes: Uint8Array,
  { product, io, json }: CommandContext,
): Promise<Result<DocumentView>> {
  const source = { fileName: path.basename(file), bytes }
  const imported = await importInChild(source, {
    launch: forkChild,
    modulePath: product.importChildPath,
  })
  if (!imported.ok) return imported
  const added = await session.addDocument(source, imported.value)
  if (!added.ok) return added
  if (!json) for (const warning of imported.value.warnings) io.err(`postil: ${source.fileName}: ${warning}\n`)
  const document = session.store.state.notebook.documents[added.value]
  if (!document) throw new Error(`document ${added.value} was imported and is not there`)
  return ok(documentView(document))
}

function printDocument(io: Io, { id, title, fileName, length, sections }: DocumentView): void {
  io.out(`${title}\n  ${id}, from ${fileName}, ${length.toLocaleString('en')} characters\n`)
  for (const section of sections) {
    const indent = '  '.repeat(Math.max(1, section.level))
    io.out(`  ${indent}${section.title}  [${section.id}, ${section.start} to ${section.end}]\n`)
  }
}
