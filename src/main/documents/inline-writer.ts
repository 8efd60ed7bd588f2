import type { Mark } from '../../shared/document/text-version'

/** A mark whose offsets count from the start of its block. `to` is a link's address or a sign's footnote, by its key. */
export interface WrittenMark {
  readonly kind: Mark['kind']
  readonly start: number
  readonly end: number
  readonly to?: string
}

/** A mark being written. It starts at its first ink, so it never covers the space in front of it. */
export interface OpenMark {
  readonly kind: Mark['kind']
  readonly to: string | undefined
  start: number | null
}

/**
 * Writes the text of one block. White space is set as a browser sets it: runs become one space, none at the start or
 * end of the block or of a line. Offsets of the marks count from the start of the block.
 */
export class InlineWriter {
  readonly marks: WrittenMark[] = []
  private out = ''
  /** Nothing is written yet on this line or in this cell. Kept apart: asking a growing string for its end copies it. */
  private fresh = true
  private pending = ''
  private waiting: OpenMark[] = []
  private cells = 0
  private cellStart = 0

  get text(): string {
    return this.out
  }

  /** Writes words; line ends within them are spaces. */
  words(text: string): void {
    if (text === '') return
    // In one piece: word by word, a text of fifty megabytes would be ten million strings.
    const line = /[\t\r\n\f\v]| {2}/.test(text) ? text.replace(/[ \t\r\n\f\v]+/g, ' ') : text
    const start = line.startsWith(' ') ? 1 : 0
    if (start > 0) this.pending ||= ' '
    const end = line.length - (line.endsWith(' ') ? 1 : 0)
    if (end <= start) return
    this.ink(line.slice(start, end))
    if (end < line.length) this.pending = ' '
  }

  /** Writes text with its spaces as they are, as in a code span. */
  verbatim(text: string): void {
    const line = text.replace(/[\t\r\n\f\v]/g, ' ')
    if (line.trim() === '') this.words(line)
    else this.ink(line)
  }

  /** Ends the line within the block. */
  hardBreak(): void {
    this.pending = '\n'
  }

  /** Starts a mark. Links have an address, footnote signs the key of their footnote. */
  open(kind: Mark['kind'], to?: string): OpenMark {
    const mark: OpenMark = { kind, to, start: null }
    this.waiting.push(mark)
    return mark
  }

  /** Ends a mark here; one that covers no ink is dropped. */
  close(mark: OpenMark): void {
    this.waiting = this.waiting.filter((other) => other !== mark)
    if (mark.start === null || mark.start >= this.out.length) return
    const range = { kind: mark.kind, start: mark.start, end: this.out.length }
    this.marks.push(mark.to === undefined ? range : { ...range, to: mark.to })
  }

  /** Writes one cell of a table row; a tab stands between cells, and an empty cell has an empty mark. */
  cell(write: () => void): void {
    this.openCell()
    write()
    this.closeCell()
  }

  /** Starts a cell, for those who cannot write one in one go. */
  openCell(): void {
    if (this.cells > 0) this.out += '\t'
    this.cells += 1
    this.pending = ''
    this.fresh = true
    this.cellStart = this.out.length
  }

  closeCell(): void {
    this.pending = ''
    this.marks.push({ kind: 'cell', start: this.cellStart, end: this.out.length })
  }

  private ink(text: string): void {
    if (!this.fresh) this.out += this.pending
    this.fresh = false
    this.pending = ''
    for (const mark of this.waiting) mark.start = this.out.length
    this.waiting = []
    this.out += text
  }
}
