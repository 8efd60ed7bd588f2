import { ok, type Result } from '../../shared/core/result'
import { diskError, StoreFailure } from './disk-error'
import type { Files } from './files'
import { libraryFile, type LibraryData } from './library-file'
import { acquireLock, type Lock } from './lock'
import { sweep } from './replace-file'

type Update = (data: LibraryData) => LibraryData

/** Another program holds the library for a few milliseconds at a time. */
const TRIES = 100
const PAUSE_MS = 20

/** The data of the library in memory, and its way to disk. */
export class LibraryWriter {
  #data: LibraryData
  #updates: Update[] = []
  #pending: Promise<Result<void>> | null = null
  #last: Promise<Result<void>> = Promise.resolve(ok(undefined))

  constructor(
    private readonly dataDir: string,
    private readonly files: Files,
    data: LibraryData,
  ) {
    this.#data = data
  }

  get data(): LibraryData {
    return this.#data
  }

  /** Changes the data at once and writes it. Updates that come before their turn go into one write. */
  update(update: Update): Promise<Result<void>> {
    this.#data = update(this.#data)
    this.#updates.push(update)
    if (!this.#pending) {
      this.#pending = this.#last.then(() => this.#write())
      this.#last = this.#pending
    }
    return this.#pending
  }

  /** Waits for the writes under way. */
  settled(): Promise<Result<void>> {
    return this.#last
  }

  /** Applies the updates to what is on disk now: another program may have changed it meanwhile. */
  async #write(): Promise<Result<void>> {
    this.#pending = null
    const updates = this.#updates
    this.#updates = []
    const lock = await this.#lock()
    if (!lock.ok) return lock
    try {
      await sweep(this.files, this.dataDir)
      const mine = this.#data
      const low = libraryFile(this.dataDir, this.files, mine)
      await low.read().catch((error: unknown) => {
        if (!(error instanceof StoreFailure) || error.failure.code !== 'corrupt') throw error
      })
      // Notebooks found in the folder are in no update; they are written with the first one.
      const found = mine.notebooks.filter(({ id }) => !low.data.notebooks.some((entry) => entry.id === id))
      const theirs = { ...low.data, notebooks: [...low.data.notebooks, ...found] }
      low.data = updates.reduce((data, update) => update(data), theirs)
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
    for (let attempt = 1; ; attempt += 1) {
      const lock = await acquireLock(this.dataDir, 'Postil', 'The list of notebooks')
      if (lock.ok || attempt === TRIES) return lock
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}
