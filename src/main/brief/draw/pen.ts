import type { FileFaceKey } from '../fonts/catalogue'
import { node as structNode, type StructNode } from '../flow/struct'
import { MISSING_WIDTH } from '../fonts/shelf'
import { inReadingOrder, type Line, type Run } from '../text/line'
import type { LinkTarget } from '../text/style'
import type { Typesetter } from '../text/typesetter'
import type { Sheet } from '../theme'
import { listIds } from './element-ids'
import { LatePage } from './late-page'
import { drawMissing } from './missing'
import { WordWriter } from './show-text'
import { TextBuffer } from './text-buffer'

export type Artifact = 'Layout' | 'Pagination'

type Document = PDFKit.PDFDocument
type Element = ReturnType<Document['struct']>

/** The dictionary of an element, for attributes that pdfkit does not know. */
function dataOf(element: Element): Record<string, unknown> {
  return (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data
}

/** More than most pages have before they are compressed. */
const PAGE_BYTES = 1 << 17

/** Space above the sign of a footnote when a reader comes back to it. */
const ABOVE_SIGN = 30

function spokenLink(link: LinkTarget, words: string): string {
  if (link.kind === 'web') return `${words} (${link.url})`
  if (link.kind === 'footnote') return `Footnote ${link.number}`
  return link.label ?? `Go to ${words}`
}

/**
 * The font in use. A glyph reads as what it was first used for, and joiners are drawn as blanks: with the space
 * encoded first, a blank is a space whatever comes before it.
 */
function fontOf(doc: Document): { encode(text: string): unknown } {
  return (doc as unknown as { _font: { encode(text: string): unknown } })._font
}

/** The only thing that talks to pdfkit: draws on the current page and keeps the structure tree in step. */
export class Pen {
  private marked: StructNode | Artifact | null = null
  private fillColor = ''
  private readonly writer: WordWriter
  private readonly registered = new Set<string>()
  private page: LatePage | null = null
  private readonly latePages: LatePage[] = []
  private readonly pageText = new TextBuffer(PAGE_BYTES)
  private readonly ids = new Map<string, Element>()
  private readonly signs = new Set<string>()

  constructor(
    readonly doc: Document,
    readonly sheet: Sheet,
    readonly type: Typesetter,
  ) {
    this.writer = new WordWriter(doc, type.shelf)
  }

  newPage(): void {
    this.endMark()
    this.doc.addPage({ size: [this.sheet.width, this.sheet.height], margin: 0 })
    this.fillColor = ''
    this.page = new LatePage(this.doc, this.pageText)
  }

  /**
   * Draws on this page once the whole document is known, in faces that are named now. What it draws comes on top; the
   * elements it belongs to must be there already and stay open.
   */
  later(faces: readonly FileFaceKey[], draw: () => void): void {
    const { page } = this
    if (!page) throw new Error('There is no page to draw on.')
    for (const face of faces) {
      this.selectFont(face, 1)
      this.writer.declare()
    }
    if (!page.isLate) this.latePages.push(page)
    page.add(draw)
  }

  /** Draws what was left for later, page by page. */
  *drawLate(): Generator<void> {
    this.endMark()
    this.doc.flushPages()
    for (const page of this.latePages) {
      this.fillColor = ''
      page.finish(() => this.endMark())
      yield
    }
  }

  /** What is drawn next belongs to `node`. */
  content(node: StructNode): void {
    if (this.marked === node) return
    this.endMark()
    this.element(node).add(this.doc.markStructureContent(node.type))
    this.marked = node
  }

  /** What is drawn next is decoration a screen reader skips. */
  artifact(kind: Artifact = 'Layout'): void {
    if (this.marked === kind) return
    this.endMark()
    this.doc.markContent('Artifact', { type: kind })
    this.marked = kind
  }

  endMark(): void {
    if (this.marked === null) return
    this.doc.endMarkedContent()
    this.marked = null
  }

  /** The element of a node, made (with its parents) when first asked for: the tree is in drawing order. */
  element(node: StructNode): Element {
    if (node.drawn) return node.drawn as Element
    const { parent, options } = node
    const { numbering, id, inTurn } = options
    if (inTurn && parent) {
      if (parent.turn) this.close(parent.turn)
      parent.turn = node
    }
    const element = this.doc.struct(node.type, options)
    node.drawn = element
    if (id !== undefined) {
      dataOf(element)['ID'] = new String(id)
      this.ids.set(id, element)
    }
    if (numbering) dataOf(element)['A'] = { O: 'List', ListNumbering: numbering }
    if (parent) this.element(parent).add(element)
    else this.doc.addStructure(element)
    return element
  }

  /** Closes the whole structure tree. */
  finish(root: StructNode): void {
    listIds(this.doc, this.ids)
    this.close(root)
  }

  /** Closes an element and all it holds. A link must be closed on its own page, everything else may wait. */
  close(node: StructNode): void {
    if (this.marked === node) this.endMark()
    ;(node.drawn as Element | undefined)?.end()
  }

  fill(color: string): void {
    if (this.fillColor === color) return
    this.doc.fillColor(color)
    this.fillColor = color
  }

  /** Runs pdfkit calls that change colours or line styles, and forgets what they left behind. */
  sketch(draw: (doc: Document) => void): void {
    this.doc.save()
    draw(this.doc)
    this.doc.restore()
    this.fillColor = ''
  }

  rect(x: number, y: number, width: number, height: number, color: string, radius = 0): void {
    this.sketch((doc) => {
      if (radius) doc.roundedRect(x, y, width, height, radius).fill(color)
      else doc.rect(x, y, width, height).fill(color)
    })
  }

  rule(x1: number, x2: number, y: number, color: string, weight = 0.5): void {
    this.sketch((doc) => doc.lineWidth(weight).moveTo(x1, y).lineTo(x2, y).stroke(color))
  }

  /** Draws a line whose top is at `y`, as content of `node`, with its link areas. */
  line(line: Line, x: number, y: number, node: StructNode): void {
    const baseline = y + line.baseline
    this.grounds(line, x, baseline)
    for (const run of inReadingOrder(line.runs)) {
      const { link } = run.style
      if (link) this.linkedRun(run, link, x, baseline, node)
      else {
        this.content(node)
        this.run(run, x, baseline)
      }
    }
  }

  /** Draws the words of a line in whatever is marked now, its baseline at `baseline`; links are not made. */
  words(line: Line, x: number, baseline: number): void {
    for (const run of inReadingOrder(line.runs)) this.run(run, x, baseline)
  }

  /** A link area, as part of the structure element `node`. `label` is what a screen reader says. */
  linkArea(
    target: LinkTarget,
    label: string,
    area: readonly [number, number, number, number],
    node: StructNode,
  ) {
    const options = { Contents: new String(label), structParent: this.element(node) }
    const [x, y, width, height] = area
    // pdfkit takes these options; its types do not know them.
    if (target.kind === 'web') this.doc.link(x, y, width, height, target.url, options as object)
    else this.doc.goTo(x, y, width, height, target.name, options as object)
  }

  private grounds(line: Line, x: number, baseline: number): void {
    for (const { x: at, width, style } of line.runs) {
      if (!style.background) continue
      this.artifact()
      this.rect(x + at - 1.5, baseline - style.size * 0.86, width + 3, style.size * 1.18, style.background, 2)
    }
  }

  private linkedRun(run: Run, link: LinkTarget, x: number, baseline: number, parent: StructNode): void {
    const { size, color, rise = 0 } = run.style
    const holder = link.kind === 'footnote' ? structNode('Reference', parent) : parent
    const node = structNode('Link', holder)
    this.content(node)
    this.run(run, x, baseline)
    const area = [x + run.x, baseline - rise - size, run.width, size * 1.25] as const
    this.linkArea(link, spokenLink(link, run.text.trim()), area, node)
    this.close(node)
    if (link.kind === 'footnote') this.sign(link.sign, baseline)
    if (link.kind !== 'web') return
    this.artifact()
    const y = baseline + 1.6
    const inkWidth = run.width - (run.text.endsWith(' ') ? this.type.shelf.width(run.face, ' ') * size : 0)
    this.rule(x + run.x, x + run.x + inkWidth, y, color, 0.4)
  }

  /** Makes the sign of a footnote a place to lead back to, the first where there are several. */
  private sign(name: string, baseline: number): void {
    if (this.signs.has(name)) return
    this.signs.add(name)
    this.doc.addNamedDestination(name, 'XYZ', 0, Math.max(0, baseline - ABOVE_SIGN), 0)
  }

  private run(run: Run, left: number, line: number): void {
    const x = left + run.x
    const { style } = run
    const baseline = line - (style.rise ?? 0)
    if (run.actualText !== null) this.doc.markContent('Span', { actual: run.actualText })
    // Tells readers that do not reorder by themselves (ISO 32000-1, 14.8.2.3.3).
    if (run.isReversed) this.doc.markContent('ReversedChars')
    if (run.face === 'missing') {
      const step = style.size * MISSING_WIDTH
      ;[...run.text].forEach((character, i) => drawMissing(this, character, x + i * step, baseline, style))
    } else {
      this.selectFont(run.face, style.size)
      this.fill(style.color)
      if (run.rightToLeft || !this.writer.show(run.face, run.words, x, baseline, style.tracking ?? 0))
        this.shape(run, x, baseline)
    }
    if (run.actualText !== null || run.isReversed) this.doc.endMarkedContent()
    if (style.strike) this.rule(x, x + run.width, baseline - style.size * 0.28, style.color, 0.6)
  }

  /** Text that pdfkit shapes and places itself. */
  private shape(run: Run, x: number, baseline: number): void {
    this.doc.text(run.text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      // An explicit feature list makes pdfkit shape the run whole: word by word it would lose right-to-left order.
      ...(run.rightToLeft ? { features: [] } : {}),
      characterSpacing: run.style.tracking ?? 0,
      // Known already; without them pdfkit measures every run again.
      ...{ textWidth: run.width, wordCount: 1 },
    })
  }

  selectFont(key: Run['face'], size: number): void {
    const { font } = this.type.shelf.face(key)
    if (!font) return
    const isNew = !this.registered.has(key)
    if (isNew) {
      this.registered.add(key)
      // pdfkit accepts an opened fontkit font, which saves parsing the file twice; its types do not say so.
      this.doc.registerFont(key, font as unknown as Buffer)
    }
    this.doc.font(key).fontSize(size)
    if (isNew) fontOf(this.doc).encode(' ')
  }
}
