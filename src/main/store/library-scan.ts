import { join } from 'node:path'
import { isId } from '../../shared/core/ids'
import { DurableFile } from './durable-file'
import { listIfThere, type Files } from './files'
import { manifestSchema } from './format'
import { MANIFEST } from './layout'
import type { LibraryEntry } from './library-file'
import { MIGRATIONS, parsePart } from './migrations'

/** The folder in the data folder where the app keeps its notebooks. */
export const NOTEBOOKS = 'notebooks'

/** A notebook nobody is known to have opened comes last in the list. */
const NEVER = new Date(0).toISOString()

/** The notebooks that are in the data folder, whatever the library says. Reads only. */
export async function scanNotebooks(dataDir: string, files: Files): Promise<LibraryEntry[]> {
  const found: LibraryEntry[] = []
  for (const id of await listIfThere(files, join(dataDir, NOTEBOOKS))) {
    const folder = join(dataDir, NOTEBOOKS, id)
    if (!isId('notebook', id) || !(await holdsNotebook(folder, files))) continue
    found.push({ id, folder, title: (await titleOf(folder, files)) ?? id, openedAt: NEVER })
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

/** The title a notebook had at its last checkpoint; null when it cannot be read, which must not hide the notebook. */
async function titleOf(folder: string, files: Files): Promise<string | null> {
  const parse = parsePart('notebook', manifestSchema, MIGRATIONS)
  try {
    return (await new DurableFile(join(folder, MANIFEST), { parse, files }).read())?.title ?? null
  } catch {
    return null
  }
}
