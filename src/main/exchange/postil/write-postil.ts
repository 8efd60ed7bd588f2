import { hash } from 'node:crypto'
import { MIGRATIONS } from '../../../shared/notebook/migrations/all-migrations'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import type { NotebookBundle, Original, WrittenFile } from '../bundle'
import * as form from './form'
import { pack, type Entry } from './pack'
import { stableJson } from './stable-json'
import { MOST_IN_FILE, MOST_IN_PDF, whichOriginals } from './which-originals'

/**
 * The whole notebook as a `.postil` file: what is not deleted, every text, and originals up to 96 MB; without the history
 * of undo. The same notebook gives the same bytes. Throws when a text is missing from the bundle.
 */
export function writePostil(bundle: NotebookBundle): Promise<WrittenFile> {
  return write(bundle, MOST_IN_FILE, 'the file')
}

/** The same for a PDF to carry, with originals up to 12 MB. */
export function writeCarriedPostil(bundle: NotebookBundle): Promise<WrittenFile> {
  return write(bundle, MOST_IN_PDF, 'a PDF')
}

async function write(bundle: NotebookBundle, most: number, place: string): Promise<WrittenFile> {
  const { originals, notKept } = whichOriginals(bundle, most, place)
  const entries = entriesOf(bundle, originals)
  const manifest: form.Manifest = {
    format: 'postil-notebook',
    formatVersion: form.FORM_VERSION,
    schemaVersion: MIGRATIONS.current,
    entries: entries.map(({ name, bytes }) => ({
      name,
      bytes: bytes.byteLength,
      sha256: hash('sha256', bytes, 'hex'),
    })),
  }
  const bytes = await pack([
    { name: form.MIMETYPE, bytes: Buffer.from(form.MEDIA_TYPE), isStored: true },
    { name: form.MANIFEST, bytes: Buffer.from(stableJson(manifest)) },
    ...entries,
  ])
  return { bytes, notKept }
}

/** Everything but the manifest, sorted by name. */
function entriesOf(bundle: NotebookBundle, originals: readonly Original[]): Entry[] {
  const notebook = withoutDeleted(bundle.notebook)
  const hashes = new Set(
    Object.values(notebook.documents).flatMap(({ versions }) => versions.map((version) => version.hash)),
  )
  const texts = [...hashes].map((name): Entry => {
    const text = bundle.texts.get(name)
    if (!text) throw new Error(`the text ${name} is not in the bundle`)
    return { name: form.textName(name), bytes: Buffer.from(stableJson(text)) }
  })
  return [
    { name: form.NOTEBOOK, bytes: Buffer.from(stableJson(notebook)) },
    ...texts,
    ...originals.map((original) => ({ name: form.originalName(original), bytes: original.bytes })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1))
}
