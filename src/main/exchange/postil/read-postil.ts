import { ok, type Result } from '../../../shared/core/result'
import type { Original, ReadBundle, Reading } from '../bundle'
import { checkedBundle } from '../checked-bundle'
import { damaged } from './damaged'
import { decodeJson } from './decode-json'
import { fittingOriginals } from './fitting-originals'
import * as form from './form'
import { newer, readManifest } from './read-manifest'
import { openArchive, sha256, type Archive } from './unpack'

/** True for a file that says of itself that it is a `.postil`. */
export function isPostil(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 128))
  return start.toString('latin1', 0, 4) === 'PK\x03\x04' && start.includes(form.MIMETYPE + form.MEDIA_TYPE)
}

/**
 * The notebook in a `.postil` file. Nothing in it is believed: sizes are bounded, every checksum and hash is recomputed,
 * the schema and what points where are checked; an earlier schema is brought up to date. Errors: corrupt, newer-version,
 * too-large, bad-input.
 */
export async function readPostil(
  fileName: string,
  bytes: Uint8Array,
  { onProgress }: Pick<Reading, 'onProgress'> = {},
): Promise<Result<ReadBundle>> {
  const archive = await openArchive(fileName, bytes)
  if (!archive.ok) return archive
  const manifest = await readManifest(fileName, archive.value)
  if (!manifest.ok) return manifest
  const { entries, schemaVersion } = manifest.value
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0)

  let notebook: unknown
  const texts: unknown[] = []
  const originals: Original[] = []
  let done = 0
  for (const entry of entries) {
    const content = await readEntry(fileName, archive.value, entry)
    if (!content.ok) return content
    const name = form.parseName(entry.name)
    if (entry.name === form.NOTEBOOK) notebook = decodeJson(content.value)
    else if (name && 'text' in name) texts.push(decodeJson(content.value))
    else if (name) originals.push({ ...name.original, bytes: content.value })
    else return damaged(fileName, 'it lists a file that no notebook has')
    done += entry.bytes
    onProgress?.(done, total)
  }
  if (notebook === undefined) return damaged(fileName, 'the notebook is missing from it')
  const checked = checkedBundle(`“${fileName}”`, { schemaVersion, notebook, texts })
  if (!checked.ok) return checked.error.code === 'newer-version' ? newer(fileName) : checked
  const fitting = fittingOriginals(checked.value.notebook, originals)
  return ok({
    bundle: {
      notebook: checked.value.notebook,
      texts: checked.value.texts,
      originals: fitting.originals,
    },
    kind: 'a Postil notebook',
    notKept: [...checked.value.notKept, ...fitting.notKept],
  })
}

async function readEntry(
  fileName: string,
  archive: Archive,
  { name, bytes, sha256: checksum }: form.Manifest['entries'][number],
): Promise<Result<Uint8Array>> {
  const content = await archive.read(name)
  if (!content.ok) return content
  const isSound = content.value.byteLength === bytes && sha256(content.value) === checksum
  return isSound ? content : damaged(fileName, `“${name}” in it was changed after it was written`)
}
