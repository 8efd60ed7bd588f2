import { join } from 'node:path'
import type { DocumentId } from '../../shared/core/ids'
import { checkVersion } from '../../shared/document/invariants'
import type { Notebook } from '../../shared/notebook/notebook'
import { listIfThere, readIfThere } from './files'
import { documentFolder, DOCUMENTS } from './layout'
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
    const size = versions.at(-1)?.byteLength
    problems.push(...(await checkOriginal(context, id, size)))
  }
  return { problems, texts, known }
}

/** The original of the newest version must be there, and as long as it was on the day of its import. */
async function checkOriginal(
  { dir, files }: SnapshotContext,
  id: DocumentId,
  byteLength: number | undefined,
): Promise<Problem[]> {
  const folder = documentFolder(dir, id)
  const name = (await listIfThere(files, folder)).find((entry) => /^source\.[a-z0-9]+$/.test(entry))
  if (name === undefined) {
    return [{ file: `${DOCUMENTS}/${id}`, message: 'The original file is missing.' }]
  }
  const bytes = await readIfThere(files, join(folder, name))
  if (bytes?.byteLength === byteLength) return []
  return [{ file: `${DOCUMENTS}/${id}/${name}`, message: 'The original file was changed after its import.' }]
}
