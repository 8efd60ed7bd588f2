import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/core/result'
import type { TextVersion } from '../../../shared/document/text-version'
import { MIGRATIONS } from '../../../shared/notebook/migrations/all-migrations'
import { parsePart } from '../../../shared/notebook/migrations/migrations'
import { notebookSchema, type Notebook } from '../../../shared/notebook/notebook'
import type { Original, ReadBundle, Reading } from '../bundle'
import { countEntities, MOST_ENTITIES, whyNotWhole } from './check-whole'
import { damaged } from './damaged'
import { decodeJson } from './decode-json'
import * as form from './form'
import { newer, readManifest } from './read-manifest'
import { readText } from './read-text'
import { openArchive, sha256, type Archive } from './unpack'
import { withSoundParts } from './sound-parts'

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
  const total = manifest.value.entries.reduce((sum, entry) => sum + entry.bytes, 0)

  let notebook: Notebook | null = null
  const texts = new Map<string, TextVersion>()
  const originals: Original[] = []
  let done = 0
  for (const entry of manifest.value.entries) {
    const content = await readEntry(fileName, archive.value, entry)
    if (!content.ok) return content
    if (entry.name === form.NOTEBOOK) {
      const read = readNotebook(fileName, manifest.value.schemaVersion, content.value)
      if (!read.ok) return read
      notebook = read.value
    } else {
      const name = form.parseName(entry.name)
      if (!name) return damaged(fileName, 'it lists a file that no notebook has')
      if ('text' in name) {
        const text = readText(fileName, name.text, content.value)
        if (!text.ok) return text
        texts.set(name.text, text.value)
      } else originals.push({ ...name.original, bytes: content.value })
    }
    done += entry.bytes
    onProgress?.(done, total)
  }
  if (!notebook) return damaged(fileName, 'the notebook is missing from it')
  const sound = withSoundParts({ notebook, texts, originals })
  const problem = whyNotWhole(sound.bundle.notebook, texts)
  if (problem !== null) return damaged(fileName, problem)
  return ok({ ...sound, kind: 'a Postil notebook' })
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

function readNotebook(fileName: string, schemaVersion: number, bytes: Uint8Array): Result<Notebook> {
  const notebook = decodeJson(bytes)
  if (countEntities(notebook) > MOST_ENTITIES) {
    return fail(
      'too-large',
      `“${fileName}” holds more than ${MOST_ENTITIES.toLocaleString('en')} claims, passages and notes.`,
      'Postil opens no such notebook from a file. Copy the folder of the notebook instead.',
    )
  }
  // As a backup has it, so that what brings backups up to date brings this.
  const schema = z.strictObject({ schemaVersion: z.int(), notebook: notebookSchema })
  const parsed = parsePart('backup', schema, MIGRATIONS)({ schemaVersion, notebook })
  if (parsed.ok) return ok(parsed.value.notebook)
  return parsed.error.code === 'newer-version' ? newer(fileName) : damaged(fileName, parsed.error.message)
}
