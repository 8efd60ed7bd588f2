import { isSafeAddress } from '../addresses'
import { imageWords } from '../image-words'
import { BlockFlow, type FlowMark } from '../markup/flow'
import { TreeText, walk, wordsOf, type Step, type TreeElement, type TreeNode } from '../markup/tree'
import type { BlockShape, TextBuilder } from '../text-builder'
import { headingLevel, isBlock, isLeftOut, isList, isPreformatted, marksOf } from './elements'
import { ListCounter } from './lists'
import { mathText } from './math'
import { findNotes, type HtmlPart, type Notes } from './notes'
import { Tables } from './tables'

/** Where words stand: what surrounds them says what their block is. */
interface Place {
  readonly kind: 'document' | 'heading' | 'list' | 'quote' | 'note'
  readonly level: number
  readonly lists: number
  readonly quotes: number
  /** Lists around the document or the footnote it stands in, which do not indent it. */
  readonly listsAround: number
  /** Of the list item or footnote whose first line is still to come. */
  marker: string | undefined
  note: string | undefined
}

/** What has to be undone when an element ends. */
interface Open {
  readonly element: TreeElement
  readonly marks: readonly FlowMark[]
  readonly place: Place | null
}

/** "[1] ", "(a) ", "1. " or "* " in front of a footnote's words. A bare figure could be one of its words. */
const LEADING_SIGN =
  /^\s*(?:[[(]\s*([^\s[\]().:]{1,12})\s*[\])][.:]?|([\p{L}\p{N}]{1,12}(?=[.):])|[*†‡§¶#]{1,4})[.):]?)\s+/u

const DOCUMENT: Place = {
  kind: 'document',
  level: 0,
  lists: 0,
  quotes: 0,
  listsAround: 0,
  marker: undefined,
  note: undefined,
}

/**
 * Writes the visible text of marked-up files, in order, as blocks and marks. `skip` names elements to pass over besides
 * those nobody sees. Footnotes are found over all files.
 */
export function writeHtml(
  builder: TextBuilder,
  parts: readonly HtmlPart[],
  skip: (element: TreeElement) => boolean = () => false,
): void {
  const writer = new HtmlWriter(builder, findNotes(parts), skip)
  for (const { root } of parts) writer.write(root)
}

class HtmlWriter {
  private readonly flow: BlockFlow
  private readonly open: Open[] = []
  private places: Place[] = [{ ...DOCUMENT }]
  private readonly lists: ListCounter[] = []
  private readonly tables: Tables
  private brokeLine = false
  /** The sign a footnote may begin with, once more: the marker says it already. */
  private leadingSign = ''
  private passedBackLink = false

  constructor(
    builder: TextBuilder,
    private readonly notes: Notes,
    private readonly skip: (element: TreeElement) => boolean,
  ) {
    this.flow = new BlockFlow(builder)
    this.tables = new Tables(this.flow)
  }

  write(root: TreeElement): void {
    walk(
      root,
      (node) => (node instanceof TreeText ? this.text(node) : this.enter(node)),
      (element) => this.leave(element),
    )
    this.endBlock()
  }

  private text({ text }: TreeText): Step {
    let words = text.replaceAll('\uFEFF', '')
    if (this.leadingSign !== '') words = this.withoutSign(words)
    if (/[^ \t\r\n\f]/.test(words)) this.brokeLine = false
    this.flow.words(words)
    return 'over'
  }

  private enter(element: TreeElement): Step {
    if (isLeftOut(element) || this.skip(element)) return 'over'
    if (this.notes.backLinks.has(element)) {
      this.passedBackLink = true
      return 'over'
    }
    if (isPreformatted(element) && this.writePreformatted(element)) return 'over'
    switch (element.name) {
      case 'br':
        this.breakLine()
        return 'over'
      case 'img':
        if (element.get('alt') !== '') this.flow.words(imageWords(element.get('alt')))
        return 'over'
      case 'math':
        this.flow.words(mathText(element))
        return 'over'
    }
    if (this.isRepeatedSign(element) || this.isPermalink(element)) return 'over'
    if (element.name === 'q') this.flow.words('“')
    if (isBlock(element) || headingLevel(element) !== null) this.enterBlock(element)
    else this.open.push({ element, marks: this.openMarks(element), place: null })
    return 'into'
  }

  private leave(element: TreeElement): void {
    const open = this.open.at(-1)
    if (open?.element !== element) return
    this.open.pop()
    if (element.name === 'q') this.flow.words('”')
    for (const mark of [...open.marks].reverse()) this.flow.close(mark)
    if (!isBlock(element) && headingLevel(element) === null) return
    if (!this.tables.leave(element)) this.endBlock()
    if (open.place) this.places.pop()
    if (isList(element)) this.lists.pop()
    if (this.notes.bodies.has(element)) this.leadingSign = ''
  }

  private enterBlock(element: TreeElement): void {
    const isCell = this.tables.enter(element, () => this.endBlock())
    if (!isCell) this.endBlock()
    const place = this.flow.inRow ? null : this.placeIn(element)
    if (place) this.places.push(place)
    if (isList(element)) this.lists.push(new ListCounter(element))
    this.open.push({ element, marks: isCell ? [] : this.openMarks(element), place })
  }

  /** The place an element makes for what it holds; null when it changes nothing. */
  private placeIn(element: TreeElement): Place | null {
    const place = this.place
    const note = this.notes.bodies.get(element)
    if (note) {
      this.leadingSign = note.marker
      this.passedBackLink = false
      return {
        ...DOCUMENT,
        listsAround: this.lists.length,
        kind: 'note',
        marker: note.marker,
        note: note.key,
      }
    }
    const level = headingLevel(element)
    if (level !== null) return place.kind === 'document' ? { ...DOCUMENT, kind: 'heading', level } : null
    switch (element.name) {
      case 'li': {
        const marker = this.lists.at(-1)?.markerOf(element) ?? '•'
        // Lists are also written straight into lists, without an item around them.
        const lists = Math.max(place.lists + 1, this.lists.length - place.listsAround)
        return { ...place, kind: 'list', lists, marker, note: undefined }
      }
      case 'dd':
        return { ...place, kind: 'list', lists: place.lists + 1, marker: undefined, note: undefined }
      case 'blockquote':
        // A quotation within a note is a line of the note.
        return place.kind === 'note'
          ? null
          : { ...place, kind: 'quote', quotes: place.quotes + 1, marker: undefined, note: undefined }
      default:
        return null
    }
  }

  private openMarks(element: TreeElement): FlowMark[] {
    const opened: (FlowMark | null)[] = []
    const note = this.notes.signs.get(element)
    if (note) opened.push(this.flow.open('footnote-ref', note.key))
    if (this.flow.isOpen('footnote-ref')) return opened.filter((mark) => mark !== null)
    const href = element.name === 'a' ? element.get('href').replace(/[\t\r\n]/g, '') : ''
    if (href !== '' && isSafeAddress(href)) opened.push(this.flow.open('link', href))
    for (const kind of marksOf(element)) opened.push(this.flow.open(kind))
    return opened.filter((mark) => mark !== null)
  }

  private breakLine(): void {
    // Two line breaks in running text are how old pages part their paragraphs.
    if (this.brokeLine && this.place.kind !== 'heading' && !this.flow.inRow) this.endBlock()
    else this.flow.hardBreak()
    this.brokeLine = true
  }

  private endBlock(): void {
    this.brokeLine = false
    const { place } = this
    if (!this.flow.end(shapeAt(place))) return
    place.marker = undefined
    place.note = undefined
  }

  /** False within a table or a heading, where text cannot keep its lines. */
  private writePreformatted(element: TreeElement): boolean {
    if (this.flow.inRow || this.place.kind === 'heading') return false
    this.endBlock()
    this.flow.verbatim({ kind: 'code' }, this.preformattedText(element))
    return true
  }

  private preformattedText(root: TreeElement): string {
    const parts: string[] = []
    walk(root, (node: TreeNode) => {
      if (node instanceof TreeText) parts.push(node.text)
      else if (isLeftOut(node) || this.skip(node)) return 'over'
      else if (node.name === 'br') parts.push('\n')
      return 'into'
    })
    return parts
      .join('')
      .replaceAll('\uFEFF', '')
      .replace(/\r\n?/g, '\n')
      .replace(/[\v\f]/g, '\n')
  }

  /** Whether an element at the start of a footnote says its marker once more, raised. */
  private isRepeatedSign(element: TreeElement): boolean {
    if (this.leadingSign === '' || element.name !== 'sup' || this.flow.hasText) return false
    const { first, last } = element
    return first === last && first instanceof TreeText && bareSign(first.text) === bareSign(this.leadingSign)
  }

  /** A sign beside a heading whose only use is to be copied as a link to it. */
  private isPermalink(element: TreeElement): boolean {
    if (element.name !== 'a' || this.notes.signs.has(element)) return false
    return element.get('href').includes('#') && /^[¶#\u{1f517}]$/u.test(wordsOf(element, 10))
  }

  private withoutSign(text: string): string {
    if (text.trim() === '') return text
    const bare = bareSign(this.leadingSign)
    this.leadingSign = ''
    // What is left of "1." when its figure was a link back.
    if (this.passedBackLink) return text.replace(/^\s*[.:\])]+\s*/, '')
    const [start, bracketed, plain] = LEADING_SIGN.exec(text) ?? ['']
    return (bracketed ?? plain) === bare ? text.slice(start.length) : text
  }

  private get place(): Place {
    return this.places.at(-1) ?? DOCUMENT
  }
}

function bareSign(sign: string): string {
  return sign.replace(/[[\]().:\s]/g, '')
}

function shapeAt({ kind, level, lists, quotes, marker, note }: Place): BlockShape {
  const markerField = marker === undefined ? {} : { marker }
  switch (kind) {
    case 'document':
      return { kind: 'paragraph' }
    case 'heading':
      return { kind: 'heading', level }
    case 'list':
      return { kind: 'list-item', depth: lists - 1, ...markerField }
    case 'quote':
      return { kind: 'quote', depth: quotes - 1 }
    case 'note':
      return { kind: 'footnote', ...markerField, ...(note === undefined ? {} : { note }) }
  }
}
