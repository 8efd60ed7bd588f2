import { z } from 'zod'
import type { DocumentId } from '../../../shared/core/ids'
import { hashSchema } from '../../../shared/document/text-version'
import { EXPORT_TERMS } from '../../../shared/notebook/export-formats'
import type { Original } from '../bundle'

// The form of a `.postil` file; docs/adr/0014-notebook-archive.md says why it is so.

/** First in the file and not compressed, so that a look at the first bytes tells what it is, as in an e-book. */
export const MIMETYPE = 'mimetype'
export const MEDIA_TYPE = EXPORT_TERMS.postil.mediaType
export const MANIFEST = 'manifest.json'
export const NOTEBOOK = 'notebook.json'

/** Counts changes of this form. What the notebook in it looks like has a count of its own, the store's. */
export const FORM_VERSION = 1

/** The entry of a text. */
export function textName(hash: string): string {
  return `texts/${hash}.json`
}

/** The entry of an original, named as the store names its file. */
export function originalName({ documentId, number, extension }: Omit<Original, 'bytes'>): string {
  return `originals/${documentId}/source${number === 1 ? '' : `-${String(number)}`}.${extension}`
}

/** What an entry's name says; null for one that is none of ours. */
export function parseName(
  name: string,
): { readonly text: string } | { readonly original: Omit<Original, 'bytes'> } | null {
  const text = /^texts\/([0-9a-f]{64})\.json$/.exec(name)?.[1]
  if (text !== undefined) return { text }
  const parts =
    /^originals\/(doc_[A-Za-z0-9_-]{1,64})\/source(?:-([2-9]|[1-9]\d{1,3}))?\.([a-z0-9]{1,10})$/.exec(name)
  if (!parts) return null
  const [, documentId = '', number = '1', extension = ''] = parts
  return { original: { documentId: documentId as DocumentId, number: Number(number), extension } }
}

/** `manifest.json`: what is in the file, with the checksum of each entry. */
export const manifestSchema = z.strictObject({
  format: z.literal('postil-notebook'),
  formatVersion: z.int().positive(),
  /** Of `notebook.json`, as in the store. */
  schemaVersion: z.int().positive(),
  /** By name. All there are but `mimetype` and this one. */
  entries: z.array(
    z.strictObject({ name: z.string().max(200), bytes: z.int().nonnegative(), sha256: hashSchema }),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>
