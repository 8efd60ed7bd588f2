import { dirname, join } from 'node:path'
import type { Files, OpenFile } from './files'
import { JOURNAL, PREVIOUS_JOURNAL } from './layout'
import {
  keepCopy,
  moveOver,
  replaceFile,
  syncFolder,
  temporaryName,
  writeFully,
  writeNewFile,
} from './replace-file'
import { seal } from './seal'

/** One journal line, with its line break, for a change (as JSON) that leads to `revision`. */
export function journalLine(revision: number, changeJson: string): string {
  return `${seal(`{"revision":${String(revision)},"change":${changeJson}}`).text}\n`
}

function headerLine(schemaVersion: number, base: number): Buffer {
  return Buffer.from(`${seal(JSON.stringify({ format: 'postil-journal', schemaVersion, base })).text}\n`)
}

/**
 * The file of changes since the snapshot, open for appending. All methods reject with what the disk said; after that
 * the journal must not be used again, because what is on disk is no longer known.
 */
export class Journal {
  #length: number
  #file: OpenFile | null

  private constructor(
    readonly dir: string,
    private readonly files: Files,
    private readonly schemaVersion: number,
    opened: { file: OpenFile | null; length: number },
  ) {
    this.#file = opened.file
    this.#length = opened.length
  }

  /** Length of the journal in bytes. */
  get length(): number {
    return this.#length
  }

  /** Starts a journal at a revision, in place of whatever is there. */
  static async create(dir: string, files: Files, schemaVersion: number, base: number): Promise<Journal> {
    const header = headerLine(schemaVersion, base)
    await replaceFile(files, join(dir, JOURNAL), header)
    const file = await files.open(join(dir, JOURNAL), 'r+')
    return new Journal(dir, files, schemaVersion, { file, length: header.length })
  }

  /**
   * Opens a journal that was read. A torn tail is first kept as evidence in a file of its own, whose name is given
   * back, then cut off. `length` is the length up to the end of the last sound line.
   */
  static async open(
    dir: string,
    files: Files,
    found: { schemaVersion: number; length: number; tail: Uint8Array; time: number },
  ): Promise<{ journal: Journal; evidence: string | null }> {
    const path = join(dir, JOURNAL)
    const evidence = found.tail.length > 0 ? `${JOURNAL}.torn-${String(found.time)}` : null
    if (evidence !== null) await replaceFile(files, join(dir, evidence), found.tail)
    const file = await files.open(path, 'r+')
    try {
      if (evidence !== null) await file.truncate(found.length)
      // What was read may still be only in memory, left there by a program that was killed.
      await file.sync()
    } catch (error) {
      await file.close()
      throw error
    }
    const journal = new Journal(dir, files, found.schemaVersion, { file, length: found.length })
    return { journal, evidence }
  }

  /** Appends lines and makes them durable. On failure the end is rolled back as well as the disk allows. */
  async append(lines: readonly string[]): Promise<void> {
    if (!this.#file) throw new Error('the journal is closed')
    const bytes = Buffer.from(lines.join(''))
    try {
      await writeFully(this.#file, bytes, this.#length)
      await this.#file.datasync()
    } catch (error) {
      await this.#rollBack(this.#file)
      throw error
    }
    this.#length += bytes.length
  }

  /**
   * Starts a new segment after a snapshot at revision `base`; the old one stays as the previous segment, so that the
   * snapshot before can still be brought up to date. There is a journal at every moment in between.
   */
  async rotate(base: number): Promise<void> {
    const path = join(this.dir, JOURNAL)
    const header = headerLine(this.schemaVersion, base)
    const temporary = temporaryName(path)
    await writeNewFile(this.files, temporary, header)
    // Windows does not let an open file be replaced.
    await this.close()
    await keepCopy(this.files, path, join(this.dir, PREVIOUS_JOURNAL))
    await moveOver(this.files, temporary, path)
    await syncFolder(this.files, dirname(path))
    this.#file = await this.files.open(path, 'r+')
    this.#length = header.length
  }

  /** Closes the file. May be called again. */
  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close()
  }

  async #rollBack(file: OpenFile): Promise<void> {
    try {
      await file.truncate(this.#length)
      await file.datasync()
    } catch {
      // The next opening finds the torn tail and cuts it off; nothing in it was acknowledged.
    }
  }
}
