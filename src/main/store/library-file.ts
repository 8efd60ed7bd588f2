import { Low } from 'lowdb'
import { join } from 'node:path'
import { z } from 'zod'
import { idSchema } from '../../shared/core/ids'
import { DEFAULT_PREFERENCES } from '../../shared/rpc/default-preferences'
import { preferencesSchema } from '../../shared/rpc/preferences'
import { DurableFile } from './durable-file'
import type { Files } from './files'
import { migrator, parsePart } from '../../shared/notebook/migrations/migrations'

/** One notebook in the list. */
const libraryEntrySchema = z.strictObject({
  id: idSchema('notebook'),
  title: z.string().max(2000),
  folder: z.string().min(1).max(4096),
  openedAt: z.iso.datetime(),
})
export type LibraryEntry = z.infer<typeof libraryEntrySchema>

const libraryFileSchema = z.strictObject({
  schemaVersion: z.int().positive(),
  notebooks: z.array(libraryEntrySchema),
  // A preference that is new in this version starts with its default; that needs no migration.
  preferences: z.preprocess(withDefaults, preferencesSchema),
})
export type LibraryData = z.infer<typeof libraryFileSchema>

/** Migrations of the library; it has versions of its own. */
const LIBRARY_MIGRATIONS = migrator([])

/** A library with nothing in it. */
export function emptyLibrary(): LibraryData {
  return { schemaVersion: LIBRARY_MIGRATIONS.current, notebooks: [], preferences: DEFAULT_PREFERENCES }
}

/** `library.json` in the data folder, as a lowdb database. `data` is there until it is read. */
export function libraryFile(dataDir: string, files: Files, data: LibraryData): Low<LibraryData> {
  const parse = parsePart('library', libraryFileSchema, LIBRARY_MIGRATIONS)
  return new Low(new DurableFile<LibraryData>(join(dataDir, 'library.json'), { parse, files }), data)
}

function withDefaults(stored: unknown): unknown {
  return typeof stored === 'object' ? { ...DEFAULT_PREFERENCES, ...stored } : stored
}
