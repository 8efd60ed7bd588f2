import { Low } from 'lowdb'
import { join } from 'node:path'
import { z } from 'zod'
import { idSchema } from '../../shared/core/ids'
import { DurableFile } from './durable-file'
import type { Files } from './files'
import { migrator, parsePart } from './migrations'
import { DEFAULT_PREFERENCES, preferencesSchema } from './preferences'

/** One notebook in the list. `openedAt` is null when it was found on disk and never opened from this list. */
export const libraryEntrySchema = z.strictObject({
  id: idSchema('notebook'),
  title: z.string().max(2000),
  folder: z.string().min(1).max(4096),
  openedAt: z.iso.datetime().nullable(),
})
export type LibraryEntry = z.infer<typeof libraryEntrySchema>

const libraryFileSchema = z.strictObject({
  schemaVersion: z.int().positive(),
  notebooks: z.array(libraryEntrySchema),
  preferences: preferencesSchema,
})
export type LibraryData = z.infer<typeof libraryFileSchema>

/** Migrations of the library; it has versions of its own. */
const LIBRARY_MIGRATIONS = migrator([])

/** A library with nothing in it. */
export function emptyLibrary(): LibraryData {
  return { schemaVersion: LIBRARY_MIGRATIONS.current, notebooks: [], preferences: DEFAULT_PREFERENCES }
}

/** `library.json` in the data folder, as a lowdb database. */
export function libraryFile(dataDir: string, files: Files): Low<LibraryData> {
  const parse = parsePart('library', libraryFileSchema, LIBRARY_MIGRATIONS)
  return new Low(
    new DurableFile<LibraryData>(join(dataDir, 'library.json'), { parse, files }),
    emptyLibrary(),
  )
}
