import { imageWords } from '../image-words'
import { BlockFlow, type FlowMark } from '../markup/flow'
import type { XmlHandler } from '../markup/read-xml'
import { TreeElement, TreeText } from '../markup/tree'
import type { TextBuilder } from '../text-builder'
import { addressIn, Fields, openLink } from './fields'
import type { NoteCounter, NoteKind } from './note-counter'
import type { Numbering } from './numbering'
import { officeMathText } from './office-math'
import { Paragraph } from './paragraphs'
import { RunMarks } from './run-marks'
import type { Styles } from './styles'
import { TableRows } from './table-rows'

type Attributes = Readonly<Record<string, string>>

/** What is not text of the document as it now stands: what was deleted or moved away, earlier looks, second versions. */
const LEFT_OUT = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:sdtPr', 'w:object', 'mc:Fallback'],
  ...['w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange'],
  ...['w:numberingChange', 'w:rubyPr', 'w:footnoteRef', 'w:endnoteRef', 'm:oMathParaPr'],
])

/** What a document is written with. */
export interface DocxParts {
  readonly builder: TextBuilder
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: NoteCounter
  /** Addresses of links, by the id the document names them with. */
  readonly addresses: ReadonlyMap<string, string>
}

/** Writes the text of a Word document while its XML is read: the body, or the footnotes. */
export class DocumentHandler implements XmlHandler {
  /** The first paragraph of style Title. */
  title = ''
  readonly found = { contents: false, changes: false }
  private readonly flow: BlockFlow
  private readonly marks: RunMarks
  private readonly fields: Fields
  private readonly rows: TableRows
  private readonly paragraphs: Paragraph[] = []
  private readonly links: (FlowMark | null)[] = []
  private readonly code: string[] = []
  private skipping = 0
  private formula: TreeElement | null = null
  private inRun = false
  private inText = false
  private inParagraphProperties = false
  private titleWords = ''
  /** The footnote whose sign is the next words, where the writer chose the sign. */
  private customSign: string | null = null
  private note: { marker?: string; note?: string } | null = null
  private reading: FlowMark | null = null

  constructor(private readonly parts: DocxParts) {
    this.flow = new BlockFlow(parts.builder)
    this.marks = new RunMarks(this.flow, parts.styles)
    this.fields = new Fields(this.flow)
    this.rows = new TableRows(this.flow)
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0) {
      this.skipping += 1
      return
    }
    if (this.formula) return this.openFormula(name)
    if (LEFT_OUT.has(name)) {
      if (name === 'w:del' || name === 'w:moveFrom') this.found.changes = true
      this.skipping = 1
      return
    }
    if (this.inParagraphProperties && name !== 'w:pPr') {
      if (name === 'w:rPr') this.skipping = 1
      else this.paragraphs.at(-1)?.property(name, attributes['w:val'])
      return
    }
    this.rows.open(name, attributes, () => this.endBlock())
    this.openElement(name, attributes)
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1
      return
    }
    if (this.formula) return this.closeFormula()
    this.closeElement(name)
    this.rows.close(name)
  }

  text(text: string): void {
    if (this.skipping > 0) return
    if (this.formula) {
      this.formula.insert(new TreeText(text))
      return
    }
    if (!this.inText) return
    if (this.fields.inInstruction) this.fields.instruction(text)
    else this.words(text)
  }

  /** Ends what is still open. */
  finish(): void {
    this.endBlock()
    this.flushCode()
  }

  private openElement(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:p':
        this.endBlock()
        this.paragraphs.push(new Paragraph(this.parts.styles, this.parts.numbering, this.note))
        return
      case 'w:pPr':
        this.inParagraphProperties = this.paragraphs.length > 0
        return
      case 'w:r':
        this.inRun = true
        this.marks.beginRun()
        return
      case 'w:t':
      case 'w:instrText':
        this.inText = true
        return
      case 'w:tab':
        if (this.inRun) this.words(this.isCode ? '\t' : ' ')
        return
      case 'w:br':
      case 'w:cr':
        return this.breakLine(attributes['w:type'])
      case 'w:noBreakHyphen':
        return this.words('\u2011')
      case 'w:sym':
        return this.words(symbolOf(attributes['w:char'] ?? ''))
      case 'w:hyperlink':
        this.links.push(openLink(this.flow, this.parts.addresses.get(attributes['r:id'] ?? '') ?? ''))
        return
      case 'w:fldSimple':
        this.links.push(openLink(this.flow, addressIn(attributes['w:instr'] ?? '')))
        return
      case 'w:fldChar':
        return this.fields.step(attributes['w:fldCharType'])
      case 'w:rt':
        this.reading = this.flow.open('superscript')
        return
      case 'wp:docPr':
        if (attributes['descr']?.trim()) this.words(imageWords(attributes['descr']))
        return
      case 'w:ins':
      case 'w:moveTo':
        this.found.changes = true
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.sign(name === 'w:endnoteReference' ? 'endnote' : 'footnote', attributes)
      case 'w:footnote':
      case 'w:endnote':
        return this.openNote(name === 'w:endnote' ? 'endnote' : 'footnote', attributes['w:id'] ?? '')
      case 'm:oMath':
        this.formula = new TreeElement('oMath', new Map())
        return
      default:
        if (this.inRun) this.marks.property(name, attributes)
    }
  }

  private closeElement(name: string): void {
    switch (name) {
      case 'w:p':
        this.endBlock()
        this.marks.closeAll()
        this.paragraphs.pop()
        return
      case 'w:pPr':
        this.inParagraphProperties = false
        return
      case 'w:r':
        this.inRun = false
        this.customSign = null
        return
      case 'w:t':
      case 'w:instrText':
        this.inText = false
        return
      case 'w:hyperlink':
      case 'w:fldSimple': {
        const link = this.links.pop()
        if (link) this.flow.close(link)
        return
      }
      case 'w:rt':
        if (this.reading) this.flow.close(this.reading)
        this.reading = null
        return
      case 'w:footnote':
      case 'w:endnote':
        this.endBlock()
        this.note = null
        return
    }
  }

  private words(text: string): void {
    if (this.marks.isHidden || this.paragraph === undefined) return
    if (this.customSign !== null) {
      const key = this.customSign
      this.customSign = null
      return this.writeSign(key, text)
    }
    if (this.isContents) {
      this.found.contents = true
      return
    }
    if (this.isCode) {
      this.code.push(text)
      return
    }
    this.beginText()
    if (this.paragraph.role === 'title' && this.title === '' && this.titleWords.length < 2000)
      this.titleWords += text
    this.marks.apply()
    this.flow.words(text.replaceAll('\uFEFF', ''))
  }

  /** Before the first words of a paragraph: what came before as code, and the number of a heading. */
  private beginText(): void {
    this.flushCode()
    const { paragraph } = this
    if (!paragraph || this.flow.inRow || this.flow.hasText) return
    if (paragraph.shape.kind === 'heading' && paragraph.headingNumber !== '') {
      this.flow.words(`${paragraph.headingNumber} `)
      paragraph.headingNumber = ''
    }
  }

  private sign(kind: NoteKind, attributes: Attributes): void {
    const { key, marker } = this.parts.notes.refer(kind, attributes['w:id'] ?? '')
    if (attributes['w:customMarkFollows'] === '1' || attributes['w:customMarkFollows'] === 'true') {
      this.customSign = key
    } else this.writeSign(key, marker)
  }

  private writeSign(key: string, sign: string): void {
    if (this.isCode || this.isContents) return
    this.beginText()
    this.marks.closeAll()
    const mark = this.flow.open('footnote-ref', key)
    this.flow.words(sign)
    if (mark) this.flow.close(mark)
    this.parts.notes.call(key, sign.trim())
  }

  private openNote(kind: NoteKind, id: string): void {
    const note = this.parts.notes.noteOf(kind, id)
    if (!note) this.skipping = 1
    else this.note = { marker: note.marker, note: note.key }
  }

  private breakLine(type: string | undefined): void {
    if (type === 'page' || type === 'column') return
    if (this.isCode) this.code.push('\n')
    else this.flow.hardBreak()
  }

  private endBlock(): void {
    const { paragraph } = this
    if (!paragraph) return
    if (this.isCode) {
      this.code.push('\n')
      return
    }
    if (this.flow.inRow) {
      this.flow.end({ kind: 'paragraph' })
      return
    }
    if (!this.flow.hasText) return
    const isFirstOfNote = this.note?.note !== undefined
    if (this.flow.end(paragraph.shape) && isFirstOfNote) this.note = {}
    if (this.title === '') this.title = this.titleWords.replace(/\s+/g, ' ').trim()
  }

  private flushCode(): void {
    if (this.code.length === 0) return
    const text = this.code.splice(0).join('').replaceAll('\uFEFF', '')
    this.flow.verbatim({ kind: 'code' }, text)
  }

  private openFormula(name: string): void {
    const element = new TreeElement(name.slice(name.indexOf(':') + 1), new Map())
    this.formula?.insert(element)
    this.formula = element
  }

  private closeFormula(): void {
    const { formula } = this
    if (!formula) return
    this.formula = formula.parent
    if (this.formula) return
    // The words of a formula belong to no run of their own.
    this.marks.isHidden = false
    this.words(officeMathText(formula))
  }

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1)
  }

  private get isCode(): boolean {
    return this.paragraph?.role === 'code' && !this.flow.inRow
  }

  private get isContents(): boolean {
    return this.paragraph?.role === 'contents'
  }
}

/** A character of a symbol font that stands for itself; those of the private area mean something in that font only. */
function symbolOf(hex: string): string {
  const code = /^[0-9a-f]{1,5}$/i.test(hex) ? parseInt(hex, 16) : 0
  return code >= 0x20 && code < 0xd800 ? String.fromCodePoint(code) : ''
}
