import { appError, ok, type Result } from '../../shared/core/result'
import type { TextVersion } from '../../shared/document/text-version'
import type { Notebook } from '../../shared/notebook/notebook'
import { withoutDeleted } from '../../shared/notebook/without-deleted'
import type { NotebookBundle, Original } from '../exchange/bundle'
import { nodeFiles } from '../store/files'
import { sourceExtension } from '../store/layout'
import { openTexts } from '../store/texts'
import type { Means } from './means'

/** What of a notebook's folder is wanted besides the notebook. */
interface Wanted {
  readonly texts: boolean
  readonly originals: boolean
}

/**
 * A notebook without what was deleted, with its texts and originals from its folder. Originals that are not there are left
 * out. Errors: not-found and corrupt for a text, disk. Throws Cancelled between two files once that is wanted.
 */
export async function bundleOnDisk(
  all: Notebook,
  dir: string,
  wanted: Wanted,
  means: Pick<Means, 'checkpoint'>,
): Promise<Result<NotebookBundle>> {
  const notebook = withoutDeleted(all)
  const store = openTexts(dir, nodeFiles, () => appError('read-only', 'This thread only reads.'))
  const texts = new Map<string, TextVersion>()
  const originals: Original[] = []
  for (const { id, versions } of Object.values(notebook.documents)) {
    for (const [index, { hash, fileName }] of versions.entries()) {
      means.checkpoint()
      if (wanted.texts && !texts.has(hash)) {
        const text = await store.readVersion(id, hash)
        if (!text.ok) return text
        texts.set(hash, text.value)
      }
      if (!wanted.originals) continue
      const number = index + 1
      const extension = sourceExtension(fileName)
      const original = await store.readSource(id, extension, number)
      if (original.ok) originals.push({ documentId: id, number, extension, bytes: original.value })
      else if (original.error.code !== 'not-found') return original
    }
  }
  return ok({ notebook, texts, originals })
}
