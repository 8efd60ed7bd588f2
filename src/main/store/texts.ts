import { join } from 'node:path'
import type { DocumentId } from '../../shared/core/ids'
import { appError, fail, ok, type AppError, type Result } from '../../shared/core/result'
import { hashSchema, textVersionSchema, type TextVersion } from '../../shared/document/text-version'
import { diskError } from './disk-error'
import { previousName, readSealed } from './durable-file'
import { readIfThere, type Files } from './files'
import { ABSENT, documentFolder, sourceName } from './layout'
import { ensureFolder, replaceFile } from './replace-file'
import { seal, sha256 } from './seal'

/** Texts kept in memory: the one being read, those it is compared with, and a few more. */
const KEPT = 4

const ABSENT_WORDS = Buffer.from('The file that this notebook was opened from did not hold this original.\n')

/** The immutable texts of a notebook and the files they were imported from. */
export interface TextStore {
  /** Makes a text durable, before the command that names it is committed. Writing the same text again does nothing. */
  writeVersion(documentId: DocumentId, version: TextVersion): Promise<Result<void>>
  /** Fails with 'not-found', or with 'corrupt' when the file is not exactly what its name says. */
  readVersion(documentId: DocumentId, hash: string): Promise<Result<TextVersion>>
  /** Keeps the original file. `extension` is 1 to 10 letters or digits ("md"). Gives the name of the file it made. */
  writeSource(
    documentId: DocumentId,
    extension: string,
    bytes: Uint8Array,
    /** Which version of the document it is, from 1, the one it was added with. */
    number?: number,
  ): Promise<Result<string>>
  /** Notes that the original of a version never was at hand, so that it is not missed. */
  noteAbsentSource(documentId: DocumentId, number: number): Promise<Result<string>>
  /** The original file with that extension, of a version counted from 1, byte for byte. Error: not-found. */
  readSource(documentId: DocumentId, extension: string, number?: number): Promise<Result<Uint8Array>>
}

/** Opens the texts in a notebook's folder. `refusal` says why nothing may be written now, or null. */
export function openTexts(dir: string, files: Files, refusal: () => AppError | null): TextStore {
  const kept = new Map<string, TextVersion>()
  const keep = (path: string, version: TextVersion) => {
    kept.delete(path)
    kept.set(path, version)
    const oldest = kept.keys().next().value
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  }

  async function write(documentId: DocumentId, path: string, bytes: Uint8Array, keepAs: string | null) {
    try {
      await ensureFolder(files, documentFolder(dir, documentId))
      await replaceFile(files, path, bytes, keepAs)
      return ok(undefined)
    } catch (error) {
      return { ok: false as const, error: diskError(error, 'The document') }
    }
  }

  async function writeSource(
    documentId: DocumentId,
    extension: string,
    bytes: Uint8Array,
    number = 1,
  ): Promise<Result<string>> {
    const refused = refusal()
    if (refused) return { ok: false, error: refused }
    const path = sourcePath(dir, documentId, extension, number)
    if (!path.ok) return path
    const existing = await readFile(files, path.value.path)
    if (!existing.ok) return existing
    if (existing.value && Buffer.compare(existing.value, bytes) === 0) return ok(path.value.name)
    const written = await write(documentId, path.value.path, bytes, previousName(path.value.path))
    return written.ok ? ok(path.value.name) : written
  }

  return {
    async writeVersion(documentId, version) {
      const refused = refusal()
      if (refused) return { ok: false, error: refused }
      const path = versionPath(dir, documentId, version.hash)
      if (!path.ok) return path
      const sound = checkVersionFile(version, version.hash)
      if (!sound.ok) return fail('bad-input', `This text cannot be stored: ${sound.error.message}.`)
      const existing = await readVersionFile(files, path.value, version.hash)
      if (existing.ok) return ok(undefined)
      if (existing.error.code === 'disk') return existing
      const bytes = Buffer.from(`${seal(JSON.stringify(sound.value)).text}\n`)
      const written = await write(documentId, path.value, bytes, null)
      if (written.ok) keep(path.value, sound.value)
      return written
    },
    async readVersion(documentId, hash) {
      const path = versionPath(dir, documentId, hash)
      if (!path.ok) return path
      const known = kept.get(path.value)
      const version = known ? ok(known) : await readVersionFile(files, path.value, hash)
      if (version.ok) keep(path.value, version.value)
      return version
    },
    writeSource,
    noteAbsentSource: (documentId, number) => writeSource(documentId, ABSENT, ABSENT_WORDS, number),
    async readSource(documentId, extension, number = 1) {
      const path = sourcePath(dir, documentId, extension, number)
      if (!path.ok) return path
      const found = await readFile(files, path.value.path)
      if (!found.ok) return found
      return found.value
        ? ok(found.value)
        : fail('not-found', 'The original file of this document is not in the notebook.')
    },
  }
}

/** Reads and verifies one text version file. */
export async function readVersionFile(
  files: Files,
  path: string,
  expectedHash: string,
): Promise<Result<TextVersion>> {
  const found = await readFile(files, path)
  if (!found.ok) return found
  if (!found.value) return fail('not-found', 'A text of this document is missing from the notebook.')
  const sealed = readSealed(found.value)
  const version = sealed.ok ? checkVersionFile(sealed.value.data, expectedHash) : sealed
  return version.ok
    ? version
    : fail(
        'corrupt',
        `The stored text of this document is damaged: ${version.error.message}.`,
        'Import the document again: its highlights and claims are kept.',
      )
}

function checkVersionFile(data: unknown, expectedHash: string): Result<TextVersion> {
  const parsed = textVersionSchema.safeParse(data)
  if (!parsed.success) return fail('corrupt', 'it does not have the form of a text')
  const { text, hash } = parsed.data
  if (!text.isWellFormed()) return fail('corrupt', 'it holds half a character')
  return hash === expectedHash && sha256(text) === hash
    ? ok(parsed.data)
    : fail('corrupt', 'its words do not match its name')
}

async function readFile(files: Files, path: string): Promise<Result<Uint8Array | null>> {
  try {
    return ok(await readIfThere(files, path))
  } catch (error) {
    return { ok: false, error: diskError(error, 'The document', 'read') }
  }
}

/** The file of a text version. Anything but a SHA-256 is refused, so no name can lead out of the folder. */
export function versionPath(dir: string, documentId: DocumentId, hash: string): Result<string> {
  if (!hashSchema.safeParse(hash).success)
    return { ok: false, error: appError('bad-input', 'Not the name of a text.') }
  return ok(join(documentFolder(dir, documentId), `${hash}.json`))
}

function sourcePath(
  dir: string,
  documentId: DocumentId,
  extension: string,
  number = 1,
): Result<{ readonly name: string; readonly path: string }> {
  if (!/^[A-Za-z0-9]{1,10}$/.test(extension))
    return fail('bad-input', 'This kind of file name is not supported.')
  const name = `${sourceName(number)}.${extension.toLowerCase()}`
  return ok({ name, path: join(documentFolder(dir, documentId), name) })
}
