import type { Mark } from '../../../shared/document/text-version'
import { InlineWriter, type OpenMark } from '../inline-writer'
import type { BlockShape, TextBuilder } from '../text-builder'

/** A mark that lasts until it is closed, over the ends of blocks. */
export interface FlowMark {
  readonly kind: Mark['kind']
  readonly to: string | undefined
  written: OpenMark
}

/**
 * Words and marks as they come, cut into blocks where the source starts a new line of its own: what a walk through
 * marked-up text writes to. Within a row of a table such cuts are line breaks of the cell.
 */
export class BlockFlow {
  private writer = new InlineWriter()
  private readonly marks: FlowMark[] = []
  private isRow = false

  constructor(private readonly builder: TextBuilder) {}

  get inRow(): boolean {
    return this.isRow
  }

  /** Whether something was written since the last block ended. */
  get hasText(): boolean {
    return this.writer.text !== ''
  }

  words(text: string): void {
    this.writer.words(text)
  }

  hardBreak(): void {
    this.writer.hardBreak()
  }

  /** Starts a mark; null when one of its kind is open already, for two say no more than one. */
  open(kind: Mark['kind'], to?: string): FlowMark | null {
    if (this.marks.some((mark) => mark.kind === kind)) return null
    const mark = { kind, to, written: this.writer.open(kind, to) }
    this.marks.push(mark)
    return mark
  }

  /** Whether a mark of this kind is open. */
  isOpen(kind: Mark['kind']): boolean {
    return this.marks.some((mark) => mark.kind === kind)
  }

  close(mark: FlowMark): void {
    const at = this.marks.indexOf(mark)
    if (at < 0) return
    this.marks.splice(at, 1)
    this.writer.close(mark.written)
  }

  /** Ends the block; within a table row only the line. True when a block was written. */
  end(shape: BlockShape): boolean {
    if (this.isRow) {
      this.writer.hardBreak()
      return false
    }
    if (!this.hasText) return false
    const { writer } = this
    this.renew()
    return this.builder.append(shape, writer)
  }

  /** Adds a block whose white space stays. What was written before must have been ended. */
  verbatim(shape: BlockShape, text: string): boolean {
    return this.builder.verbatim(shape, text)
  }

  /** Starts a row of a table. What was written before must have been ended. */
  beginRow(): void {
    this.isRow = true
  }

  openCell(): void {
    this.writer.openCell()
  }

  closeCell(): void {
    this.writer.closeCell()
  }

  endRow(header: boolean): void {
    if (!this.isRow) return
    this.isRow = false
    const { writer } = this
    this.renew()
    this.builder.append({ kind: 'table-row', header }, writer)
  }

  private renew(): void {
    for (const mark of this.marks) this.writer.close(mark.written)
    this.writer = new InlineWriter()
    for (const mark of this.marks) mark.written = this.writer.open(mark.kind, mark.to)
  }
}
