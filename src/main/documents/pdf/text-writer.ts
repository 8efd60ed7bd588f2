import { headingTitle } from '../../../shared/document/headings'
import type { Heading } from '../../../shared/document/sections'
import type { Block, Mark, Page } from '../../../shared/document/text-version'
import { lineJoint, type Vocabulary } from './hyphens'
import type { Draft, Line, Span } from './layout-types'

/** A mark that waits for its footnote's place. */
interface Reference {
  readonly mark: { start: number; end: number }
  readonly sign: string
  readonly page: number
}

/** Writes blocks into one canonical text, with their marks and the places where pages begin. */
export class TextWriter {
  readonly blocks: Block[] = []
  readonly headings: Heading[] = []
  readonly pages: Page[] = []
  private readonly parts: string[] = []
  private readonly marks: Mark[] = []
  private readonly references: Reference[] = []
  private readonly notes = new Map<string, number>()
  private length = 0
  private page = -1

  constructor(
    private readonly labels: readonly string[],
    private readonly words: Vocabulary,
  ) {}

  get text(): string {
    return this.parts.join('')
  }

  write(draft: Draft): void {
    const before = {
      parts: this.parts.length,
      length: this.length,
      marks: this.marks.length,
      references: this.references.length,
    }
    if (this.blocks.length > 0) this.put('\n')
    const start = this.length
    if (draft.cells) this.writeCells(draft)
    else if (draft.kind === 'code') this.writeCode(draft.lines)
    else this.writeLines(draft.lines, draft.kind !== 'heading', markerLength(draft))
    const text = this.parts.slice(before.parts).join('')
    if (!/\S/.test(text)) {
      this.parts.length = before.parts
      this.marks.length = before.marks
      this.references.length = before.references
      this.length = before.length
      return
    }
    this.finish(draft, start, text)
  }

  private finish(draft: Draft, start: number, text: string): void {
    const { kind, level, depth, marker, header } = draft
    this.blocks.push({
      kind,
      start,
      end: this.length,
      ...(level === undefined ? {} : { level }),
      ...(depth === undefined ? {} : { depth }),
      ...(marker === undefined ? {} : { marker }),
      ...(header === undefined ? {} : { header }),
    })
    if (kind === 'heading' && level !== undefined) {
      this.headings.push({ start, end: this.length, level, title: headingTitle(text) })
    }
    const page = draft.lines[0]?.page
    if (kind === 'footnote' && marker !== undefined) this.notes.set(`${page ?? 0} ${marker}`, start)
  }

  /** All marks, sorted by start, the wider first. Signs without a footnote on their page are plain superscripts. */
  sortedMarks(): Mark[] {
    // The first such sign on the page is the footnote's; others may be powers, as in "10 m²".
    const taken = new Set<number>()
    const signs = this.references.map(({ mark, sign, page }): Mark => {
      const note = this.notes.get(`${page} ${sign}`)
      const target = note === undefined || taken.has(note) ? undefined : note
      if (target !== undefined) taken.add(target)
      return target === undefined
        ? { ...mark, kind: 'superscript' }
        : { ...mark, kind: 'footnote-ref', target }
    })
    return [...this.marks, ...signs].sort((a, b) => a.start - b.start || b.end - a.end)
  }

  private put(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  /** Notes that what is written next is on this page. */
  private turnTo(page: number): void {
    if (page === this.page) return
    this.page = page
    const label = this.labels[page] ?? String(page + 1)
    // A page whose first block was left out begins where the next one does.
    if (this.pages.at(-1)?.start === this.length) this.pages.pop()
    if (this.pages.at(-1)?.label !== label) this.pages.push({ start: this.length, label })
  }

  private writeLines(lines: readonly Line[], styled: boolean, skip = 0): void {
    const pieces: { span: Span; page: number }[] = []
    lines.forEach((line, index) => {
      const spans = index === 0 ? withoutStart(line.spans, skip) : [...line.spans]
      const last = pieces.at(-1)
      const [first] = spans
      if (last && first) {
        const { drop, space } = lineJoint(last.span.text, first.text, this.words)
        const end = drop === 1 ? last.span.text.slice(0, -1) : last.span.text
        pieces[pieces.length - 1] = { ...last, span: { ...last.span, text: space ? `${end} ` : end } }
      }
      for (const span of spans) pieces.push({ span, page: line.page })
    })
    this.writePieces(pieces, styled)
  }

  private writePieces(pieces: readonly { span: Span; page: number }[], styled: boolean): void {
    const open = new Map<string, { mark: Mark; ends: number }>()
    for (const { span, page } of pieces) {
      this.turnTo(page)
      const start = this.length
      this.put(span.text)
      const ink = span.text.trimEnd().length
      if (ink === 0) continue
      const lead = span.text.length - span.text.trimStart().length
      const range = { start: start + lead, end: start + ink }
      if (styled && span.shift === 'superscript' && /^[\d*∗†‡§¶#a-z]{1,3}$/.test(span.text.trim())) {
        this.references.push({ mark: range, sign: span.text.trim(), page })
      }
      for (const { kind, href } of kindsOf(span, styled)) {
        const key = `${kind} ${href ?? ''}`
        const known = open.get(key)
        // Across a line's end a mark goes on.
        if (known && !/\S/.test(this.tail(known.ends, start))) known.mark.end = range.end
        else {
          const mark: Mark = href === undefined ? { kind, ...range } : { kind, ...range, href }
          this.marks.push(mark)
          open.set(key, { mark, ends: range.end })
        }
        const current = open.get(key)
        if (current) current.ends = range.end
      }
    }
  }

  /** What was written from an offset of this block to another: a few characters. */
  private tail(from: number, to: number): string {
    let text = ''
    for (let i = this.parts.length - 1; i >= 0 && text.length < this.length - from; i -= 1)
      text = (this.parts[i] ?? '') + text
    return text.slice(text.length - (this.length - from), text.length - (this.length - to))
  }

  private writeCells({ cells = [], lines }: Draft): void {
    this.turnTo(lines[0]?.page ?? Math.max(0, this.page))
    cells.forEach((cell, index) => {
      if (index > 0) this.put('\t')
      const start = this.length
      const from = this.marks.length
      this.writeLines(cell, true)
      this.marks.splice(from, 0, { kind: 'cell', start, end: this.length })
    })
  }

  /** Code keeps its lines and how far each is set in, in characters of its font. */
  private writeCode(lines: readonly Line[]): void {
    const edge = Math.min(...lines.map(({ x0 }) => x0))
    lines.forEach((line, index) => {
      this.turnTo(line.page)
      const width = (line.x1 - line.x0) / Math.max(1, line.text.length)
      const indent = Math.max(0, Math.min(80, Math.round((line.x0 - edge) / Math.max(1, width))))
      this.put(`${index > 0 ? '\n' : ''}${' '.repeat(indent)}${line.text}`)
    })
  }
}

/** How many characters of the first line are its sign and the space after it. */
function markerLength({ kind, marker, lines }: Draft): number {
  if (marker === undefined || (kind !== 'list-item' && kind !== 'footnote')) return 0
  const text = lines[0]?.text ?? ''
  // A bullet that the file only draws is not among its words.
  if (!text.startsWith(marker)) return 0
  return text.length - text.slice(marker.length).trimStart().length
}

function withoutStart(spans: readonly Span[], skip: number): Span[] {
  let left = skip
  return spans.flatMap((span) => {
    const cut = Math.min(left, span.text.length)
    left -= cut
    return cut === span.text.length ? [] : [{ ...span, text: span.text.slice(cut) }]
  })
}

function kindsOf(span: Span, styled: boolean): { kind: Mark['kind']; href?: string }[] {
  const kinds: { kind: Mark['kind']; href?: string }[] = []
  if (span.href !== undefined) kinds.push({ kind: 'link', href: span.href })
  if (!styled) return kinds
  if (span.mono) kinds.push({ kind: 'code' })
  if (span.bold) kinds.push({ kind: 'strong' })
  if (span.italic) kinds.push({ kind: 'emphasis' })
  const isSign = span.shift === 'superscript' && /^[\d*∗†‡§¶#a-z]{1,3}$/.test(span.text.trim())
  if (span.shift !== 'none' && !isSign) kinds.push({ kind: span.shift })
  return kinds
}
