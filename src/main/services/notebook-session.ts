import { randomUUID } from 'node:crypto'
import { idSource, type DocumentId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { currentVersion } from '../../shared/document/source-document'
import type { TextVersion } from '../../shared/document/text-version'
import { emptyNotebook } from '../../shared/notebook/notebook'
import { briefOf } from '../../shared/notebook/queries'
import type { Change, ChangeError, Reduced } from '../../shared/notebook/reduce'
import type { ImportedDocument, ImportFile } from '../documents/import'
import type { ExportSource } from '../export/export-job'
import { sourceExtension } from '../store/layout'
import { createNotebook, openNotebook, type NotebookStore } from '../store/notebook-store'
import { completeCommand } from './complete-command'
import { versionInfoOf } from './version-info'

const newId = idSource(randomUUID)

/** One open notebook: its store, and everything that can be done to it. The app, the web host and the CLI share it. */
export interface NotebookSession {
  readonly store: NotebookStore
  /** Carries out one command; see `completeCommand` for what may be left out. Answers once it is on disk. */
  apply(command: unknown): Promise<Result<Reduced, ChangeError>>
  /** Several commands as one change: all or nothing. `error.index` says which one failed, from 0. */
  applyBatch(commands: readonly unknown[], label: string): Promise<Result<Reduced, ChangeError>>
  undo(): Promise<Result<Reduced, ChangeError>>
  redo(): Promise<Result<Reduced, ChangeError>>
  /** Adds what was read of a file as a document of the notebook. On failure the notebook is as it was. */
  addDocument(file: ImportFile, imported: ImportedDocument, options?: AddOptions): Promise<Result<DocumentId>>
  /** The current text of a document. */
  text(documentId: DocumentId): Promise<Result<TextVersion>>
  /** The notebook as it is now and where it is, for an export. */
  source(): ExportSource
  close(): Promise<Result<void>>
}

export interface AddOptions {
  /** False for what Postil imports by itself. */
  readonly undoable?: false | undefined
}

export interface SessionOptions {
  /** How this process is named to others that want the same notebook. */
  readonly holder: string
  /** Make a new notebook when the folder holds none. */
  readonly create: boolean
  /** Title of a new notebook. */
  readonly title?: string
}

/** Opens the notebook in a folder, or makes one there when asked to. Errors: not-found, locked, newer-version, corrupt, disk. */
export async function openSession(dir: string, options: SessionOptions): Promise<Result<NotebookSession>> {
  const opened = await openNotebook(dir, { holder: options.holder })
  if (opened.ok) return ok(sessionOver(opened.value))
  if (!options.create || opened.error.code !== 'not-found') return opened
  const notebook = emptyNotebook(newId('notebook'), options.title ?? 'Notebook', new Date().toISOString())
  const created = await createNotebook(dir, notebook, { holder: options.holder })
  return created.ok ? ok(sessionOver(created.value)) : created
}

function sessionOver(store: NotebookStore): NotebookSession {
  const now = () => new Date().toISOString()

  const text = async (documentId: DocumentId): Promise<Result<TextVersion>> => {
    const { documents } = store.state.notebook
    const document = Object.hasOwn(documents, documentId) ? documents[documentId] : undefined
    if (!document || document.deletedAt !== undefined) {
      return fail('not-found', `There is no document "${documentId}" in this notebook.`)
    }
    return store.texts.readVersion(documentId, currentVersion(document).hash)
  }

  const apply = async (command: unknown): Promise<Result<Reduced, ChangeError>> => {
    const completed = await completeCommand(command, {
      newId,
      text,
      firstBrief: () => briefOf(store.state.notebook).id,
    })
    if (!completed.ok) return completed
    return store.commit({ kind: 'command', at: now(), command: completed.value })
  }

  const step = (kind: 'undo' | 'redo') => store.commit({ kind, at: now() } satisfies Change)

  return {
    store,
    apply,
    applyBatch: (commands, label) => apply({ type: 'batch', label, commands }),
    undo: () => step('undo'),
    redo: () => step('redo'),
    text,
    addDocument: (file, imported, options) => addTo(store, file, imported, { at: now(), ...options }),
    source: () => ({ opened: store.state, dir: store.dir }),
    close: () => store.close(),
  }
}

async function addTo(
  store: NotebookStore,
  file: ImportFile,
  imported: ImportedDocument,
  { at, undoable }: AddOptions & { readonly at: string },
): Promise<Result<DocumentId>> {
  const { version, bibliography, language } = imported
  const id = newId('document')
  // Texts first: a command that names a text must never be on disk before the text is.
  const source = await store.texts.writeSource(id, sourceExtension(file.fileName), file.bytes)
  if (!source.ok) return source
  const text = await store.texts.writeVersion(id, version)
  if (!text.ok) return text
  const committed = await store.commit({
    kind: 'command',
    at,
    ...(undoable === false ? { undoable } : {}),
    command: {
      type: 'document.add',
      id,
      bibliography,
      language,
      version: versionInfoOf(file, imported, at),
    },
  })
  return committed.ok ? ok(id) : committed
}
