import { join } from 'node:path'
import { explain } from '../../shared/core/explain'
import { isId, type NotebookId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import type { LibraryView } from '../../shared/rpc/contract'
import { preferencesSchema, type Preferences } from '../../shared/rpc/preferences'
import { diskError, StoreFailure } from './disk-error'
import { nodeFiles, type Files } from './files'
import { emptyLibrary, libraryFile, type LibraryData, type LibraryEntry } from './library-file'
import { NOTEBOOKS, scanNotebooks, withFound } from './library-scan'
import { LibraryWriter } from './library-writer'
import { ensureFolder } from './replace-file'

/** The notebooks a person has, and what that person prefers. Several programs may have it open at once. */
export interface Library {
  /** True on the very first run: there was no library and no notebook. */
  readonly isNew: boolean
  /** What was found and put right, for the person to know. */
  readonly warnings: readonly string[]
  /** Notebooks, last opened first, and preferences. */
  view(): LibraryView
  /** The folder for a notebook the app makes: `<data>/notebooks/<id>`. */
  newFolder(id: NotebookId): string
  /** The folder of a listed notebook; null when the list has none of that id. */
  folderOf(id: NotebookId): string | null
  titleOf(id: NotebookId): string | null
  /** Lists a notebook, opened now. `folder` is where the app makes it unless it lies elsewhere. */
  add(id: NotebookId, title: string, folder?: string): Promise<Result<void>>
  rename(id: NotebookId, title: string): Promise<Result<void>>
  /** Notes that a notebook was opened now, and last of all. */
  touch(id: NotebookId): Promise<Result<void>>
  /** Changes some preferences; answers with all. */
  setPreferences(changes: Partial<Preferences>): Promise<Result<Preferences>>
  /** Waits until everything is written. */
  close(): Promise<Result<void>>
}

/** For tests. */
export interface LibraryOptions {
  readonly fs?: Files
  readonly now?: () => number
}

/**
 * Opens the library of a data folder, which is made when it does not exist. A library that is lost or damaged is made
 * anew from the notebooks found in the folder. Errors: 'disk', 'newer-version'.
 */
export async function openLibrary(
  dataDir: string,
  { fs: files = nodeFiles, now = Date.now }: LibraryOptions = {},
): Promise<Result<Library>> {
  try {
    await ensureFolder(files, join(dataDir, NOTEBOOKS))
    const warnings: string[] = []
    const nothing = emptyLibrary()
    const low = libraryFile(dataDir, files, nothing)
    await low.read().catch((error: unknown) => {
      if (!(error instanceof StoreFailure) || error.failure.code !== 'corrupt') throw error
      warnings.push(`${error.failure.message} The list of notebooks was made anew from those in the folder.`)
    })
    const found = await scanNotebooks(dataDir, files)
    const isNew = low.data === nothing && found.length === 0 && warnings.length === 0
    const data = { ...low.data, notebooks: await withFound(low.data.notebooks, found, files) }
    return ok(libraryOver(new LibraryWriter(dataDir, files, data), { dataDir, isNew, warnings, now }))
  } catch (error) {
    return { ok: false, error: diskError(error, 'The list of notebooks', 'read') }
  }
}

interface Setting {
  readonly dataDir: string
  readonly isNew: boolean
  readonly warnings: readonly string[]
  readonly now: () => number
}

function libraryOver(writer: LibraryWriter, { dataDir, isNew, warnings, now }: Setting): Library {
  const entry = (id: NotebookId) => writer.data.notebooks.find((notebook) => notebook.id === id)
  const openedNow = () => new Date(now()).toISOString()
  const change = (id: NotebookId, changes: Partial<LibraryEntry>) =>
    writer.update((data) => withEntry(data, id, (known) => known && { ...known, ...changes }))
  const newFolder = (id: NotebookId) => {
    if (!isId('notebook', id)) throw new Error('not a notebook id')
    return join(dataDir, NOTEBOOKS, id)
  }

  return {
    isNew,
    warnings,
    view: () => ({
      notebooks: writer.data.notebooks
        .map(({ id, title, openedAt }) => ({ id, title, openedAt }))
        .sort((a, b) => b.openedAt.localeCompare(a.openedAt)),
      preferences: writer.data.preferences,
    }),
    newFolder,
    folderOf: (id) => entry(id)?.folder ?? null,
    titleOf: (id) => entry(id)?.title ?? null,
    add: (id, title, folder = newFolder(id)) =>
      writer.update((data) => withEntry(data, id, () => ({ id, title, folder, openedAt: openedNow() }))),
    rename: (id, title) => change(id, { title }),
    touch: (id) =>
      writer.update((data) => ({
        ...withEntry(data, id, (known) => known && { ...known, openedAt: openedNow() }),
        // Together, so that a window that closes right after opening a notebook starts with it the next time.
        preferences: { ...data.preferences, lastNotebook: id },
      })),
    async setPreferences(changes) {
      const parsed = preferencesSchema.partial().safeParse(changes)
      if (!parsed.success) return fail('bad-input', explain(parsed.error, changes))
      const written = await writer.update((data) => ({
        ...data,
        preferences: { ...data.preferences, ...parsed.data },
      }))
      return written.ok ? ok(writer.data.preferences) : written
    },
    close: () => writer.settled(),
  }
}

function withEntry(
  data: LibraryData,
  id: NotebookId,
  next: (known: LibraryEntry | undefined) => LibraryEntry | undefined,
): LibraryData {
  const entry = next(data.notebooks.find((notebook) => notebook.id === id))
  const others = data.notebooks.filter((notebook) => notebook.id !== id)
  return { ...data, notebooks: entry ? [...others, entry] : others }
}
