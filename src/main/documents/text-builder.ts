import { headingTitle } from '../../shared/document/headings'
import type { Heading } from '../../shared/document/sections'
import type { Block, Mark } from '../../shared/document/text-version'
import { InlineWriter, type WrittenMark } from './inline-writer'

/** A block without its range. `note` is the key by which signs in the text name the footnote that starts here. */
export interface BlockShape extends Omit<Block, 'start' | 'end'> {
  readonly note?: string
}

/** Builds a canonical text block by block, with one line feed between two blocks. Blocks without ink are left out. */
export class TextBuilder {
  readonly blocks: Block[] = []
  readonly headings: Heading[] = []
  private readonly parts: string[] = []
  private readonly marks: WrittenMark[] = []
  private readonly notes = new Map<string, number>()
  private length = 0

  /** Adds a block of running text. False when it held no ink and was left out. */
  write(shape: BlockShape, write: (writer: InlineWriter) => void): boolean {
    const writer = new InlineWriter()
    write(writer)
    return this.append(shape, writer)
  }

  /** Adds what was written elsewhere as a block. False when it holds no ink and was left out. */
  append(shape: BlockShape, { text, marks }: InlineWriter): boolean {
    return this.add(shape, text, marks)
  }

  /** Adds a block whose white space stays as it is, but for empty lines around it. */
  verbatim(shape: BlockShape, text: string): boolean {
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0 && text.slice(start, end).trim() === '';) {
      start = end + 1
      end = text.indexOf('\n', start)
    }
    return this.add(shape, text.slice(start).trimEnd(), [])
  }

  get text(): string {
    return this.parts.join('\n')
  }

  /** All marks, sorted by start, the wider first. A sign whose footnote was never written is a raised word. */
  sortedMarks(): Mark[] {
    return this.marks.map((mark) => this.finished(mark)).sort((a, b) => a.start - b.start || b.end - a.end)
  }

  private finished({ to, ...mark }: WrittenMark): Mark {
    if (mark.kind === 'link') return to === undefined ? mark : { ...mark, href: to }
    if (mark.kind !== 'footnote-ref') return mark
    const target = this.notes.get(to ?? '')
    return target === undefined ? { ...mark, kind: 'superscript' } : { ...mark, target }
  }

  private add({ note, ...shape }: BlockShape, text: string, marks: readonly WrittenMark[]): boolean {
    if (text.trim() === '') return false
    const start = this.parts.length === 0 ? 0 : this.length + 1
    const end = start + text.length
    this.parts.push(text)
    this.length = end
    this.blocks.push({ ...shape, start, end })
    if (note !== undefined && !this.notes.has(note)) this.notes.set(note, start)
    for (const mark of marks) this.marks.push({ ...mark, start: mark.start + start, end: mark.end + start })
    if (shape.kind === 'heading' && shape.level !== undefined) {
      this.headings.push({ start, end, level: shape.level, title: headingTitle(text) })
    }
    return true
  }
}
