import { join } from 'node:path'
import type { DocumentId } from '../../shared/core/ids'
import { checkVersion } from '../../shared/document/invariants'
import type { VersionInfo } from '../../shared/document/source-document'
import type { Notebook } from '../../shared/notebook/notebook'
import { listIfThere, readIfThere } from './files'
import { ABSENT, documentFolder, DOCUMENTS, sourceName } from './layout'
import type { SnapshotContext } from './snapshot'
import { readVersionFile, versionPath } from './texts'

/** Something wrong with a notebook. `file` is relative to its folder. */
export interface Problem {
  readonly file: string
  readonly message: string
}

/** The texts of a notebook, by `<document>/<hash>`; `known` also holds those that could not be read. */
export interface CheckedDocuments {
  readonly problems: readonly Problem[]
  /** Originals that never were at hand, in a sentence. */
  readonly remarks: readonly string[]
  readonly texts: ReadonlyMap<string, string>
  readonly known: ReadonlySet<string>
}

/** Verifies every text version of every document, and that its original is there. */
export async function checkDocuments(
  context: SnapshotContext,
  notebook: Notebook,
): Promise<CheckedDocuments> {
  const { dir, files } = context
  const problems: Problem[] = []
  const texts = new Map<string, string>()
  const known = new Set<string>()
  let absent = 0
  for (const { id, versions } of Object.values(notebook.documents)) {
    for (const { hash, headings } of versions) {
      const file = `${DOCUMENTS}/${id}/${hash}.json`
      known.add(`${id}/${hash}`)
      const path = versionPath(dir, id, hash)
      const version = path.ok ? await readVersionFile(files, path.value, hash) : path
      if (!version.ok) {
        problems.push({ file, message: version.error.message })
        continue
      }
      texts.set(`${id}/${hash}`, version.value.text)
      for (const message of checkVersion(version.value, headings)) problems.push({ file, message })
    }
    const originals = await checkOriginals(context, id, versions)
    problems.push(...originals.problems)
    absent += originals.absent
  }
  return { problems, remarks: absentRemark(absent), texts, known }
}

/**
 * The original of each version must be there, and as long as it was on the day of its import, unless the notebook was
 * opened from a file without it.
 */
async function checkOriginals(
  { dir, files }: SnapshotContext,
  id: DocumentId,
  versions: readonly VersionInfo[],
): Promise<{ readonly problems: readonly Problem[]; readonly absent: number }> {
  const folder = documentFolder(dir, id)
  const entries = await listIfThere(files, folder)
  const problems: Problem[] = []
  let absent = 0
  for (const [index, { byteLength }] of versions.entries()) {
    const prefix = `${sourceName(index + 1)}.`
    const all = entries.filter(
      (entry) => entry.startsWith(prefix) && /^[a-z0-9]+$/.test(entry.slice(prefix.length)),
    )
    const names = all.filter((entry) => entry !== `${prefix}${ABSENT}`)
    const [name] = names
    if (name === undefined && all.length > 0) {
      absent += 1
      continue
    }
    if (name === undefined) {
      const which = versions.length === 1 ? '' : ` of version ${String(index + 1)}`
      problems.push({ file: `${DOCUMENTS}/${id}`, message: `The original file${which} is missing.` })
      continue
    }
    // A version that was taken back can have left a file of its own beside the one that came after it.
    const sizes = await Promise.all(names.map((one) => readIfThere(files, join(folder, one))))
    if (sizes.some((bytes) => bytes?.byteLength === byteLength)) continue
    problems.push({
      file: `${DOCUMENTS}/${id}/${name}`,
      message: 'The original file was changed after its import.',
    })
  }
  return { problems, absent }
}

function absentRemark(count: number): string[] {
  if (count === 0) return []
  const originals = count === 1 ? '1 original file was' : `${String(count)} original files were`
  return [`${originals} not in the file that this was opened from. The texts are here.`]
}
