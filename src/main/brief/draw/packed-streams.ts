import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { InnerReference } from './inner'

const pack = promisify(deflate)

interface Waiting {
  readonly packed: Promise<Uint8Array>
  readonly stream: InnerReference
}

/** Streams of a document that are compressed on another thread, and written in the order in which they came. */
export class PackedStreams {
  private waiting: Waiting[] = []

  /** Takes all that a stream holds; it is ended once it is written. */
  add(stream: InnerReference, text: string): void {
    stream.compress = false
    stream.data['Filter'] = 'FlateDecode'
    this.waiting.push({ stream, packed: pack(Buffer.from(text, 'latin1')) })
  }

  /** Writes streams until no more than `most` wait. Where one comes in the file does not depend on how long it took. */
  async settle(most: number): Promise<void> {
    while (this.waiting.length > most) {
      const first = this.waiting.shift()
      first?.stream.end(await first.packed)
    }
  }
}
