/**
 * Text that grows piece by piece and is taken as bytes. Thousands of small strings joined to one are slow to make flat, and
 * leave much to clear up.
 */
export class TextBuffer {
  private bytes: Buffer
  private length = 0

  /** Has room for so many bytes, and makes more when they do not do. */
  constructor(private readonly room: number) {
    this.bytes = Buffer.allocUnsafe(room)
  }

  get isEmpty(): boolean {
    return this.length === 0
  }

  get isFull(): boolean {
    return this.length >= this.room
  }

  /** Adds a line, each of whose code units is a byte. */
  line(text: string): void {
    const end = this.length + text.length + 1
    if (end > this.bytes.length) this.grow(end)
    this.bytes.write(text, this.length, 'latin1')
    this.bytes[end - 1] = 0x0a
    this.length = end
  }

  /** What there is, good until the next line; it starts anew then. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length)
    this.length = 0
    return taken
  }

  private grow(least: number): void {
    const larger = Buffer.allocUnsafe(Math.max(least, 2 * this.bytes.length))
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
  }
}
