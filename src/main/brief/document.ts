import PDFDocument from 'pdfkit'
import type { BriefModel } from '../../shared/brief/model'
import type { Composition } from './compose'
import { inGreys } from './draw/greys'
import { Outline } from './draw/outline'
import { attachFiles, type Attachment } from './draw/attachments'
import { PageMap } from './draw/pages'
import { Pen } from './draw/pen'
import { forgetWritten, gatherOutput } from './draw/thrift'
import { declareAccessible, escapeXmp } from './draw/xmp'
import { pagesOf, type PageLayout } from './flow/paginate'
import type { PageOf } from './pages/contents'
import { drawCover } from './pages/cover'
import type { Kit } from './pages/kit'
import { runningHead } from './pages/running'
import { singleLine } from './text/clean'

/**
 * `archive`: PDF/A-3a and PDF/UA-1, with attachments if there are any. `plain`: PDF/A-1b, older and without attachments,
 * which is the one kind that a free validator checks.
 */
export type Variant = 'archive' | 'plain'

/** An empty document with its metadata. pdfkit derives the file id from these, so equal input gives equal bytes. */
export function openDocument(
  model: BriefModel,
  attachments: readonly Attachment[] = [],
  variant: Variant = 'archive',
): PDFKit.PDFDocument {
  const created = dateOf(model.date)
  const subject = singleLine(model.subtitle)
  const author = singleLine(model.author)
  const options = {
    autoFirstPage: false,
    // Without this pdfkit opens Helvetica and lists it in the file, unused and not embedded.
    font: null,
    margin: 0,
    pdfVersion: variant === 'archive' ? '1.7' : '1.4',
    lang: languageTag(model.language),
    displayTitle: true,
    tagged: true,
    subset: variant === 'archive' ? 'PDF/A-3a' : 'PDF/A-1b',
    info: {
      Title: singleLine(model.title),
      // An empty entry here would have no counterpart in the XMP packet.
      ...(author ? { Author: author } : {}),
      ...(subject ? { Subject: subject } : {}),
      Creator: 'Postil',
      Producer: 'PDFKit',
      CreationDate: created,
    },
  }
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
  escapeXmp(doc)
  if (model.ink === 'print') inGreys(doc)
  if (variant === 'plain') return doc
  declareAccessible(doc)
  attachFiles(doc, attachments, created)
  return doc
}

/** A language the file may name; that of the brief's own words where the notebook's is none. */
function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

function dateOf(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}

/**
 * Draws every page as it is set and ends the document; answers where everything came to stand. `between` is called after
 * each page: it lets the file catch up, and throws when the work is cancelled.
 */
export async function drawDocument(
  doc: PDFKit.PDFDocument,
  kit: Kit,
  compose: (pageOf: PageOf) => Composition,
  between: () => Promise<void>,
): Promise<PageMap> {
  gatherOutput(doc)
  const keepAll = forgetWritten(doc)
  const { sheet } = kit
  const pen = new Pen(doc, sheet, kit.type)
  const outline = new Outline(pen)
  const map = new PageMap()
  const { hasCover, contents, body } = compose((name) => map.pageOf(name))
  const pages = () => map.count
  if (hasCover) {
    pen.newPage()
    map.add(null)
    drawCover(kit, pen)
    await between()
  }
  for (const list of [[contents], body]) {
    for (const layout of pagesOf(list, sheet.contentHeight)) {
      pen.newPage()
      const section = map.add(layout)
      drawLayout(pen, layout, outline)
      runningHead(kit, pen, { section, page: map.count, pages, isHeaded: map.count > 1 })
      await between()
    }
  }
  for (const _page of pen.drawLate()) await between()
  outline.finish()
  pen.finish(kit.root)
  keepAll()
  doc.end()
  return map
}

function drawLayout(pen: Pen, layout: PageLayout, outline: Outline): void {
  const { left, top } = pen.sheet
  for (const { decor, top: y1, bottom: y2, edges } of layout.decor) {
    pen.artifact()
    decor.draw(pen, left, top + y1, top + y2, edges)
  }
  for (const { box, y } of layout.boxes) {
    for (const place of box.anchors) outline.add(place, top + y)
    for (const draw of box.draws) draw(pen, left, top + y)
  }
  pen.endMark()
}
