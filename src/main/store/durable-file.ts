import type { Adapter } from 'lowdb'
import { dirname } from 'node:path'
import { appError, fail, type Result } from '../../shared/core/result'
import { StoreFailure } from './disk-error'
import { nodeFiles, readIfThere, type Files } from './files'
import { moveOver, replaceFile, syncFolder } from './replace-file'
import { decodeUtf8, looksSealed, seal, unseal } from './seal'

export interface DurableFileOptions<T> {
  /** Parses the data from unknown. 'corrupt' lets the previous generation be tried; other errors end the read. */
  readonly parse: (data: unknown) => Result<T>
  readonly files?: Files
  readonly now?: () => number
  /** Only a generation with this checksum will do. */
  readonly wanted?: string
  /** Leave the current generation out of account: it was found not to fit with other files. */
  readonly skipCurrent?: boolean
  /** Keep the generation before; on unless the file is written once only. */
  readonly keepPrevious?: boolean
}

type Found<T> =
  | { readonly kind: 'sound'; readonly data: T; readonly checksum: string }
  | { readonly kind: 'missing' | 'other' }
  | { readonly kind: 'damaged'; readonly reason: string }

/** Where the generation before is kept: `annotations.json` → `annotations.previous.json`. */
export function previousName(path: string): string {
  return path.replace(/(\.[a-z0-9]+)$/, '.previous$1')
}

/**
 * lowdb adapter that survives crashes, power cuts, full disks and damaged files. `new Low(new DurableFile(…), default)`.
 *
 * Reading changes nothing on disk. When the current generation is missing or damaged the previous one is used; when
 * neither is sound it rejects with a `StoreFailure`; it gives null only when there is no file at all. Writing keeps a
 * sound current generation as the previous one, and a damaged one as evidence under `*.corrupt-<time>`, so the only
 * good copy is never overwritten. Writes are serialised; those that wait are coalesced into one.
 */
export class DurableFile<T> implements Adapter<T> {
  /** Which generation the data came from; 'current' after a write, null before anything was read or found. */
  generation: 'current' | 'previous' | null = null
  /** Checksum of what was last read or written. */
  checksum: string | null = null
  /** Why the current generation could not be used, for a warning. */
  damage: string | null = null

  readonly #files: Files
  readonly #options: DurableFileOptions<T>
  #next: T | null = null
  #pending: Promise<void> | null = null
  #last: Promise<void> = Promise.resolve()

  constructor(
    readonly path: string,
    options: DurableFileOptions<T>,
  ) {
    this.#options = options
    this.#files = options.files ?? nodeFiles
  }

  async read(): Promise<T | null> {
    const current: Found<T> = this.#options.skipCurrent
      ? { kind: 'damaged', reason: 'it does not fit with the other files of the notebook' }
      : await this.#find(this.path)
    if (current.kind === 'sound') return this.#take('current', current)
    if (current.kind === 'damaged') this.damage = current.reason
    const previous = await this.#find(previousName(this.path))
    if (previous.kind === 'sound') return this.#take('previous', previous)
    if (current.kind === 'missing' && previous.kind === 'missing' && this.#options.wanted === undefined) {
      return null
    }
    const reason = current.kind === 'damaged' ? current.reason : 'the version that belongs here is missing'
    throw new StoreFailure(appError('corrupt', `${this.path} is damaged: ${reason}.`))
  }

  write(data: T): Promise<void> {
    this.#next = data
    if (this.#pending) return this.#pending
    const turn = this.#last.then(() => this.#writeNext())
    this.#pending = turn
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /**
   * Makes the previous generation a copy of the current one, once no other file depends on what it was. A current
   * generation that turns out to be damaged is left for the next write to replace.
   */
  async mirror(): Promise<void> {
    const bytes = await readIfThere(this.#files, this.path)
    const sealed = readSealed(bytes ?? new Uint8Array())
    if (bytes && sealed.ok && sealed.value.checksum === this.checksum) {
      await replaceFile(this.#files, previousName(this.path), bytes)
    } else {
      this.damage = !sealed.ok ? sealed.error.message : 'it is not what was written'
      this.generation = 'previous'
    }
  }

  async #writeNext(): Promise<void> {
    this.#pending = null
    const { json, checksum, text } = seal(JSON.stringify(this.#next))
    this.#next = null
    // A file that refuses to be read back must not replace one that can be.
    const parsed = this.#options.parse(JSON.parse(json))
    if (!parsed.ok) throw new StoreFailure(parsed.error)
    if (this.damage !== null) await this.#setAside()
    const keep = this.generation !== 'previous' && this.#options.keepPrevious !== false
    await replaceFile(this.#files, this.path, Buffer.from(`${text}\n`), keep ? previousName(this.path) : null)
    this.generation = 'current'
    this.checksum = checksum
  }

  async #setAside(): Promise<void> {
    const time = this.#options.now?.() ?? Date.now()
    if ((await readIfThere(this.#files, this.path)) !== null) {
      await moveOver(this.#files, this.path, `${this.path}.corrupt-${String(time)}`)
      await syncFolder(this.#files, dirname(this.path))
    }
    this.damage = null
  }

  #take(generation: 'current' | 'previous', found: { data: T; checksum: string }): T {
    this.generation = generation
    this.checksum = found.checksum
    return found.data
  }

  async #find(path: string): Promise<Found<T>> {
    const bytes = await readIfThere(this.#files, path)
    if (bytes === null) return { kind: 'missing' }
    const read = readSealed(bytes)
    if (!read.ok) {
      this.#refuseNewer(bytes)
      return { kind: 'damaged', reason: read.error.message }
    }
    const { wanted } = this.#options
    const parsed = this.#options.parse(read.value.data)
    if (!parsed.ok && parsed.error.code !== 'corrupt') throw new StoreFailure(parsed.error)
    if (wanted !== undefined && wanted !== read.value.checksum) return { kind: 'other' }
    if (!parsed.ok) return { kind: 'damaged', reason: parsed.error.message }
    return { kind: 'sound', data: parsed.value, checksum: read.value.checksum }
  }

  /** A later version may seal its files in another way. That must read as "newer", never as "damaged". */
  #refuseNewer(bytes: Uint8Array): void {
    const data = looseJson(bytes)
    if (typeof data !== 'object' || data === null || !('schemaVersion' in data)) return
    const parsed = this.#options.parse(data)
    if (!parsed.ok && parsed.error.code === 'newer-version') throw new StoreFailure(parsed.error)
  }
}

/** Data and checksum of a sealed file; 'corrupt' when the bytes are anything else. */
export function readSealed(bytes: Uint8Array): Result<{ data: unknown; checksum: string }> {
  const text = decodeUtf8(bytes)
  if (text === null) return fail('corrupt', 'it is not valid UTF-8')
  if (!text.endsWith('\n')) return fail('corrupt', 'its end is missing')
  const sealed = unseal(text.slice(0, -1))
  if (!sealed.ok) return sealed
  return { ok: true, value: { data: JSON.parse(sealed.value.json), checksum: sealed.value.checksum } }
}

function looseJson(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString()
  if (looksSealed(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    const isEnvelope = typeof value === 'object' && value !== null && 'data' in value
    return isEnvelope ? value.data : value
  } catch {
    return null
  }
}
