import { join } from 'node:path'
import { z } from 'zod'
import { isId, type NotebookId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { diskError, StoreFailure } from './disk-error'
import { nodeFiles, type Files } from './files'
import { libraryEntrySchema, libraryFile, type LibraryData, type LibraryEntry } from './library-file'
import { NOTEBOOKS, scanNotebooks, withFound } from './library-scan'
import { acquireLock, type Lock } from './lock'
import { preferencesSchema, type Preferences } from './preferences'
import { ensureFolder, sweep } from './replace-file'

/** The notebooks a person has, and what that person prefers. Several programs may have it open at once. */
export interface Library {
  /** Last opened first; those never opened come last. */
  readonly notebooks: readonly LibraryEntry[]
  readonly preferences: Preferences
  /** What was found and put right, for the person to know. */
  readonly warnings: readonly string[]
  /** The folder for a notebook the app makes: `<data>/notebooks/<id>`. */
  folderFor(id: NotebookId): string
  /** Adds a notebook to the list, or replaces what the list says of it. */
  remember(entry: LibraryEntry): Promise<Result<void>>
  /** Takes a notebook off the list. Its files stay; one in the data folder is listed again at the next start. */
  forget(id: NotebookId): Promise<Result<void>>
  setPreferences(changes: Partial<Preferences>): Promise<Result<void>>
  /** Waits until everything is written. */
  close(): Promise<Result<void>>
}

type Update = (data: LibraryData) => LibraryData

/**
 * Opens the library of a data folder, which is made when it does not exist. A library that is lost or damaged is made
 * anew from the notebooks found in the folder. Errors: 'disk', 'newer-version'.
 */
export async function openLibrary(dataDir: string, files: Files = nodeFiles): Promise<Result<Library>> {
  try {
    await ensureFolder(files, join(dataDir, NOTEBOOKS))
    const warnings: string[] = []
    const low = libraryFile(dataDir, files)
    await low.read().catch((error: unknown) => {
      if (!(error instanceof StoreFailure) || error.failure.code !== 'corrupt') throw error
      warnings.push(`${error.failure.message} The list of notebooks was made anew from those in the folder.`)
    })
    const found = await scanNotebooks(dataDir, files)
    low.data = { ...low.data, notebooks: await withFound(low.data.notebooks, found, files) }
    return ok(new OpenLibrary(dataDir, files, low.data, warnings))
  } catch (error) {
    return { ok: false, error: diskError(error, 'The list of notebooks', 'read') }
  }
}

class OpenLibrary implements Library {
  #data: LibraryData
  #updates: Update[] = []
  #pending: Promise<Result<void>> | null = null
  #last: Promise<Result<void>> = Promise.resolve(ok(undefined))

  constructor(
    private readonly dataDir: string,
    private readonly files: Files,
    data: LibraryData,
    readonly warnings: readonly string[],
  ) {
    this.#data = data
  }

  get notebooks(): readonly LibraryEntry[] {
    return [...this.#data.notebooks].sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''))
  }

  get preferences(): Preferences {
    return this.#data.preferences
  }

  folderFor(id: NotebookId): string {
    if (!isId('notebook', id)) throw new Error('not a notebook id')
    return join(this.dataDir, NOTEBOOKS, id)
  }

  remember(entry: LibraryEntry): Promise<Result<void>> {
    const parsed = libraryEntrySchema.safeParse(entry)
    if (!parsed.success) return Promise.resolve(fail('bad-input', z.prettifyError(parsed.error)))
    return this.#update((data) => ({
      ...data,
      notebooks: [...data.notebooks.filter(({ id }) => id !== entry.id), parsed.data],
    }))
  }

  forget(id: NotebookId): Promise<Result<void>> {
    return this.#update((data) => ({ ...data, notebooks: data.notebooks.filter((entry) => entry.id !== id) }))
  }

  setPreferences(changes: Partial<Preferences>): Promise<Result<void>> {
    const parsed = preferencesSchema.safeParse({ ...this.preferences, ...changes })
    if (!parsed.success) return Promise.resolve(fail('bad-input', z.prettifyError(parsed.error)))
    const checked = preferencesSchema.partial().parse(changes)
    return this.#update((data) => ({ ...data, preferences: { ...data.preferences, ...checked } }))
  }

  close(): Promise<Result<void>> {
    return this.#pending ?? this.#last
  }

  #update(update: Update): Promise<Result<void>> {
    this.#data = update(this.#data)
    this.#updates.push(update)
    // Those that come before its turn go into one write.
    this.#pending ??= this.#last = this.#last.then(() => this.#write())
    return this.#pending
  }

  /** Applies the updates to what is on disk now, since another program may have changed it meanwhile. */
  async #write(): Promise<Result<void>> {
    this.#pending = null
    const updates = this.#updates
    this.#updates = []
    const lock = await this.#lock()
    if (!lock.ok) return lock
    try {
      await sweep(this.files, this.dataDir)
      const low = libraryFile(this.dataDir, this.files)
      low.data = this.#data
      await low.read().catch((error: unknown) => {
        if (!(error instanceof StoreFailure) || error.failure.code !== 'corrupt') throw error
      })
      low.data = updates.reduce((data, update) => update(data), low.data)
      await low.write()
      this.#data = this.#updates.reduce((data, update) => update(data), low.data)
      return ok(undefined)
    } catch (error) {
      return { ok: false, error: diskError(error, 'The list of notebooks') }
    } finally {
      await lock.value.release()
    }
  }

  async #lock(): Promise<Result<Lock>> {
    for (let attempt = 0; ; attempt += 1) {
      const lock = await acquireLock(this.dataDir, 'Postil', 'The list of notebooks')
      if (lock.ok || attempt === 100) return lock
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
