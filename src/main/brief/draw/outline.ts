import type { Anchor } from '../flow/items'
import type { Pen } from './pen'

type OutlineItem = PDFKit.PDFDocument['outline']

/** What pdfkit's types leave out. */
interface CountedItem {
  readonly children: readonly unknown[]
  readonly outlineData: { Count?: number }
}

/** Space above a place when a reader jumps to it. */
const HEADROOM = 14

/** Makes named destinations and nested bookmarks as the pages are drawn. */
export class Outline {
  private readonly open: OutlineItem[]
  private readonly items: OutlineItem[] = []

  constructor(private readonly pen: Pen) {
    this.open = [pen.doc.outline]
  }

  /** `y` is where the place stands on the current page. */
  add(place: Anchor, y: number): void {
    const { doc, sheet } = this.pen
    const top = Math.max(0, y - HEADROOM)
    doc.addNamedDestination(place.name, 'XYZ', 0, top, 0)
    if (!place.bookmark) return
    const { title, level } = place.bookmark
    const depth = Math.min(level, this.open.length - 1)
    const parent = this.open[depth] ?? doc.outline
    // pdfkit subtracts `left` from the page width; its default Fit would zoom out at every jump.
    const options = { fit: false, left: sheet.width, top, zoom: 0, expanded: false }
    const item = parent.addItem(title, options)
    this.open.length = depth + 1
    this.open.push(item)
    this.items.push(item)
  }

  /** Counts what each bookmark holds, which pdfkit leaves out for those that start closed. Call it after the last. */
  finish(): void {
    const counted = [this.pen.doc.outline, ...this.items] as unknown as CountedItem[]
    counted.forEach(({ children, outlineData }, index) => {
      // Negative says closed (ISO 32000-1, 12.3.3); the root is always open.
      if (children.length) outlineData.Count = index === 0 ? children.length : -children.length
    })
  }
}
