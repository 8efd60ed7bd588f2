import { join } from 'node:path'
import { isId, type DocumentId } from '../../shared/core/ids'

/** Names inside the folder of a notebook. They are part of the file format. */
export const MANIFEST = 'notebook.json'
export const HISTORY = 'history.json'
export const JOURNAL = 'journal.ndjson'
export const PREVIOUS_JOURNAL = 'journal.previous.ndjson'
export const DOCUMENTS = 'documents'
export const BACKUPS = 'backups'

/** The folder of one document. Throws on anything that is not an id, so no id can lead out of the notebook. */
export function documentFolder(dir: string, id: DocumentId): string {
  if (!isId('document', id)) throw new Error('not a document id')
  return join(dir, DOCUMENTS, id)
}

/** Name, without its extension, of the original that a document's version was imported from; `number` is from 1. */
export function sourceName(number: number): string {
  return number === 1 ? 'source' : `source-${String(number)}`
}

/** The extension that an original of this name is kept under; a name without a plain one is kept as text. */
export function sourceExtension(fileName: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'txt'
}

/**
 * Extension of the file that stands in for an original that a notebook never had: the file it was opened from, such as a
 * PDF that carried it, had no room for it.
 */
export const ABSENT = 'absent'

/** The snapshot file of what is filed under a document, relative to the notebook's folder, with `/` everywhere. */
export function shardName(id: DocumentId): string {
  return `${DOCUMENTS}/${id}/annotations.json`
}

/** The document a snapshot file belongs to; null for any other name. */
export function shardDocument(name: string): DocumentId | null {
  const id = /^documents\/([^/]+)\/annotations\.json$/.exec(name)?.[1]
  return isId('document', id) ? id : null
}
