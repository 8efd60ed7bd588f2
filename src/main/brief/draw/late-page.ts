import { deflateSync } from 'node:zlib'
import { innerOf, type InnerPage, type InnerReference } from './inner'
import type { TextBuffer } from './text-buffer'

/** Of zlib, of 9. */
const LEVEL = 4

/** Fewer bytes than this hardly get fewer. */
const WORTH_PACKING = 200

/**
 * The page that a document draws on, as two streams: what is drawn in its turn, and what is drawn once the whole document
 * is known, such as the number of its pages. The first is written with the page, so that no page must be kept.
 */
export class LatePage {
  private readonly page: InnerPage
  private late: InnerReference | null = null
  private readonly draws: (() => void)[] = []

  /** `text` is free: only one page is drawn on at a time. */
  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly text: TextBuffer,
  ) {
    this.page = innerOf(doc).page
    const { page } = this
    const { content } = page
    // What pdfkit began the page with.
    text.line(Buffer.concat(content.buffer).toString('latin1').trimEnd())
    content.buffer = []
    page.write = (chunk) => text.line(chunk)
    const end = page.end.bind(page)
    page.end = () => {
      if (this.late) page.dictionary.data['Contents'] = [content, this.late]
      this.fill(content)
      // It is written now: a font that is asked for later would not be in the file.
      Object.defineProperty(page, 'fonts', { value: Object.freeze({ ...page.fonts }) })
      end()
    }
  }

  /** True when something is to be drawn later. */
  get isLate(): boolean {
    return this.late !== null
  }

  /** Has something drawn on this page later, with fonts that the page uses by then. */
  add(draw: () => void): void {
    this.late ??= innerOf(this.doc).ref()
    this.draws.push(draw)
  }

  /** Draws what is to be drawn later, calls `endDrawing`, and writes it. The page was written before. */
  finish(endDrawing: () => void): void {
    if (!this.late) return
    innerOf(this.doc).page = this.page
    for (const draw of this.draws) draw()
    endDrawing()
    this.fill(this.late)
    this.late.end()
  }

  /** pdfkit would write each step for itself, and take twice as long to make a page two in a hundred smaller. */
  private fill(stream: InnerReference): void {
    const bytes = this.text.take()
    stream.compress = false
    if (bytes.length < WORTH_PACKING) stream.buffer = [Buffer.from(bytes)]
    else {
      stream.data['Filter'] = 'FlateDecode'
      stream.buffer = [deflateSync(bytes, { level: LEVEL })]
    }
  }
}
