import { join } from 'node:path'
import { isId } from '../../shared/core/ids'
import { DurableFile } from './durable-file'
import { listIfThere, type Files } from './files'
import { manifestSchema } from './format'
import { MANIFEST } from './layout'
import type { LibraryEntry } from './library-file'
import { MIGRATIONS } from '../../shared/notebook/migrations/all-migrations'
import { parsePart } from '../../shared/notebook/migrations/migrations'

/** The folder in the data folder where the app keeps its notebooks. */
export const NOTEBOOKS = 'notebooks'

/** A notebook nobody is known to have opened comes last in the list. */
const NEVER = new Date(0).toISOString()

/** The notebooks that are in the data folder, whatever the library says. Reads only. */
export async function scanNotebooks(dataDir: string, files: Files): Promise<LibraryEntry[]> {
  const found: LibraryEntry[] = []
  for (const name of await listIfThere(files, join(dataDir, NOTEBOOKS))) {
    const folder = join(dataDir, NOTEBOOKS, name)
    if (!(await holdsNotebook(folder, files))) continue
    const manifest = await manifestOf(folder, files)
    // The notebook knows its own id; the folder's name stands in only while the manifest cannot be read.
    const id = manifest?.id ?? (isId('notebook', name) ? name : null)
    if (id !== null) found.push({ id, folder, title: manifest?.title ?? name, openedAt: NEVER })
  }
  return found
}

/** The list with what was found on disk: new notebooks are added, moved ones get their new folder. */
export async function withFound(
  listed: readonly LibraryEntry[],
  found: readonly LibraryEntry[],
  files: Files,
): Promise<LibraryEntry[]> {
  const entries: LibraryEntry[] = []
  for (const entry of listed) {
    const here = found.find(({ id }) => id === entry.id)
    const hasMoved = here && !(await holdsNotebook(entry.folder, files))
    entries.push(hasMoved ? { ...entry, folder: here.folder } : entry)
  }
  return [...entries, ...found.filter((entry) => !listed.some(({ id }) => id === entry.id))]
}

async function holdsNotebook(folder: string, files: Files): Promise<boolean> {
  return (await listIfThere(files, folder)).includes(MANIFEST)
}

/** What a notebook was at its last checkpoint; null when that cannot be read, which must not hide the notebook. */
async function manifestOf(folder: string, files: Files) {
  const parse = parsePart('notebook', manifestSchema, MIGRATIONS)
  try {
    return await new DurableFile(join(folder, MANIFEST), { parse, files }).read()
  } catch {
    return null
  }
}
