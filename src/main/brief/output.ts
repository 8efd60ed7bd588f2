import { createWriteStream, type WriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** A name beside `output` that no other export uses; hidden, so that a folder view does not flicker. */
export function temporaryName(output: string): string {
  return join(dirname(output), `.${basename(output).slice(0, 80)}.${randomUUID()}.tmp`)
}

/** A new file that a document streams into. Its errors come out of whichever call waits for it. */
export class OutputFile {
  private readonly stream: WriteStream
  private readonly failed: Promise<never>
  private readonly closed: Promise<void>
  bytes = 0

  constructor(path: string) {
    // `flush` makes Node fsync before it closes: the rename must not come before the data.
    this.stream = createWriteStream(path, { flags: 'wx', flush: true })
    this.failed = new Promise<never>((_, reject) => this.stream.once('error', reject))
    this.closed = new Promise((resolve) => this.stream.once('close', resolve))
    // Whoever waits hears of it; nobody may be waiting just then.
    this.failed.catch(() => {})
  }

  /** Waits until the file exists. */
  async opened(): Promise<void> {
    await Promise.race([
      new Promise<void>((resolve) => this.stream.once('open', () => resolve())),
      this.failed,
    ])
  }

  receive(source: Readable): void {
    source.on('data', (chunk: Uint8Array) => (this.bytes += chunk.length))
    source.pipe(this.stream)
  }

  /** Waits until the disk has caught up. */
  async ready(): Promise<void> {
    if (this.stream.errored) throw this.stream.errored
    if (!this.stream.writableNeedDrain) return
    await Promise.race([new Promise<void>((resolve) => this.stream.once('drain', resolve)), this.failed])
  }

  /** Waits until everything is written and synced. Call it once the source has ended. */
  async finished(): Promise<void> {
    await Promise.race([this.closed, this.failed])
    if (this.stream.errored) throw this.stream.errored
  }

  /** Stops writing. The file is closed when this returns, and may be removed. */
  async abandon(): Promise<void> {
    if (!this.stream.closed) {
      this.stream.destroy()
      await this.closed
    }
  }
}

/** Puts a finished file in its place, in one step, and syncs the folder so that the new name survives a power cut. */
export async function publish(temporary: string, output: string): Promise<void> {
  await rename(temporary, output)
  // Windows cannot open a folder; there the rename itself is all there is.
  if (process.platform === 'win32') return
  const folder = await open(dirname(output), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Removes a temporary file; one that is not there is fine. */
export async function discard(temporary: string): Promise<void> {
  await rm(temporary, { force: true })
}
