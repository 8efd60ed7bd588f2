import type { DocumentId } from '../../../shared/core/ids'
import { fail, ok, type Result } from '../../../shared/core/result'
import type { NotebookBundle, Original } from '../../exchange/bundle'
import type { TextStore } from '../../store/texts'

/**
 * Makes the texts and originals of documents durable, before the change that names them is. `documents` says which, by
 * their ids in the bundle, and what they are called where they go. Errors: those of the store.
 */
export async function writeBundleFiles(
  texts: TextStore,
  bundle: NotebookBundle,
  documents: ReadonlyMap<DocumentId, DocumentId>,
): Promise<Result<void>> {
  for (const [theirs, ours] of documents) {
    for (const [index, { hash }] of (bundle.notebook.documents[theirs]?.versions ?? []).entries()) {
      const text = bundle.texts.get(hash)
      if (!text) return fail('corrupt', 'A text of a document is missing from the file.')
      const written = await texts.writeVersion(ours, text)
      if (!written.ok) return written
      const source = await writeOriginal(texts, ours, index + 1, bundle.originals, theirs)
      if (!source.ok) return source
    }
  }
  return ok(undefined)
}

function writeOriginal(
  texts: TextStore,
  ours: DocumentId,
  number: number,
  originals: readonly Original[],
  theirs: DocumentId,
): Promise<Result<string>> {
  const found = originals.find((original) => original.documentId === theirs && original.number === number)
  return found
    ? texts.writeSource(ours, found.extension, found.bytes, number)
    : texts.noteAbsentSource(ours, number)
}
