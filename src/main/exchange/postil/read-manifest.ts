import { fail, ok, type Result } from '../../../shared/core/result'
import { decodeJson } from './decode-json'
import { damaged } from './damaged'
import { FORM_VERSION, MANIFEST, manifestSchema, type Manifest } from './form'
import type { Archive } from './unpack'

/** Ten thousand entries take two megabytes. */
const MOST_BYTES = 8 * 1024 * 1024

/** What is said to be in the archive. Errors: corrupt, and newer-version for the form of a later program. */
export async function readManifest(fileName: string, archive: Archive): Promise<Result<Manifest>> {
  const bytes = await archive.read(MANIFEST, MOST_BYTES)
  if (!bytes.ok) return bytes
  const data = decodeJson(bytes.value)
  // The version first: what else there is may look otherwise one day.
  if (versionOf(data) > FORM_VERSION) return newer(fileName)
  const parsed = manifestSchema.safeParse(data)
  if (!parsed.success) return damaged(fileName, 'its list of contents cannot be read')
  const names = new Set(parsed.data.entries.map(({ name }) => name))
  return names.size === parsed.data.entries.length
    ? ok(parsed.data)
    : damaged(fileName, 'its list of contents names a file twice')
}

/** The refusal of what a later program wrote. */
export function newer(fileName: string) {
  return fail(
    'newer-version',
    `“${fileName}” was written by a newer version of Postil.`,
    'Update Postil to open it. Nothing was changed here.',
  )
}

function versionOf(data: unknown): number {
  const version = typeof data === 'object' && data !== null && 'formatVersion' in data && data.formatVersion
  return typeof version === 'number' ? version : 0
}
