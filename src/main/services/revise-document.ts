import type { DocumentId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { currentVersion, type SourceDocument, type VersionInfo } from '../../shared/document/source-document'
import type { ChangeError, Reduced } from '../../shared/notebook/reduce'
import {
  whatToCompare,
  type RevisionInput,
  type RevisionPlan,
} from '../../shared/notebook/revision/plan-revision'
import type { ImportedDocument, ImportFile } from '../documents/import'
import type { NotebookStore } from '../store/notebook-store'
import { sourceExtension } from '../store/layout'
import { versionInfoOf } from './version-info'

/** Compares a new version with the texts before it; see `planRevision`. */
export type Compare = (input: RevisionInput) => Promise<Result<RevisionPlan>>

/** A newer version of a document that was read and compared, and is not in the notebook yet. */
export interface PreparedRevision {
  readonly documentId: DocumentId
  readonly file: ImportFile
  readonly imported: ImportedDocument
  /** The version it was compared with. */
  readonly base: string
  readonly plan: RevisionPlan
}

/**
 * Compares a file that was read with the current version of a document. Changes nothing. Errors: not-found, conflict when
 * the document has this very text already, corrupt, internal.
 */
export async function prepareRevision(
  store: NotebookStore,
  documentId: DocumentId,
  { file, imported }: Pick<PreparedRevision, 'file' | 'imported'>,
  compare: Compare,
): Promise<Result<PreparedRevision>> {
  const document = documentOf(store, documentId)
  const toCompare = document && whatToCompare(store.state.notebook, documentId)
  if (!document || !toCompare)
    return fail('not-found', `There is no document "${documentId}" in this notebook.`)
  const info = currentVersion(document)
  if (info.hash === imported.version.hash) {
    return fail(
      'conflict',
      `“${file.fileName}” has the very text that “${document.bibliography.title}” has now.`,
      'Choose the file of a newer version.',
    )
  }
  const { hashes, annotations, sectionIds } = toCompare
  const texts: Record<string, string> = {}
  let blocks: RevisionInput['current']['blocks'] = []
  for (const hash of hashes) {
    const version = await store.texts.readVersion(documentId, hash)
    if (!version.ok) return version
    texts[hash] = version.value.text
    if (hash === info.hash) ({ blocks } = version.value)
  }
  const { version, headings, firstInk } = imported
  const plan = await compare({
    texts,
    annotations,
    sectionIds,
    current: {
      hash: info.hash,
      headings: info.headings,
      length: info.length,
      firstInk: info.firstInk,
      blocks,
    },
    next: { hash: version.hash, text: version.text, blocks: version.blocks, headings, firstInk },
  })
  return plan.ok ? ok({ documentId, file, imported, base: info.hash, plan: plan.value }) : plan
}

/**
 * Makes a prepared version the current one, as one change. Errors: those of the store, and conflict when the document
 * changed since the comparison; then prepare it again.
 */
export async function commitRevision(
  store: NotebookStore,
  { documentId, file, imported, base, plan }: PreparedRevision,
  at: string,
): Promise<Result<Reduced, ChangeError>> {
  const document = documentOf(store, documentId)
  if (!document) return fail('not-found', 'The document was removed.')
  // Texts first: a command that names a text must never be on disk before the text is.
  const number = document.versions.length + 1
  const source = await store.texts.writeSource(documentId, sourceExtension(file.fileName), file.bytes, number)
  if (!source.ok) return source
  const text = await store.texts.writeVersion(documentId, imported.version)
  if (!text.ok) return text
  const version: VersionInfo = { ...versionInfoOf(file, imported, at), headings: [...plan.headings] }
  return store.commit({
    kind: 'command',
    at,
    command: {
      type: 'document.revise',
      id: documentId,
      base,
      version,
      outcomes: [...plan.outcomes],
      sections: plan.sections.map(({ from, to }) => ({ from, to })),
    },
  })
}

function documentOf(store: NotebookStore, id: DocumentId): SourceDocument | null {
  const { documents } = store.state.notebook
  const document = Object.hasOwn(documents, id) ? documents[id] : undefined
  return document && document.deletedAt === undefined ? document : null
}
