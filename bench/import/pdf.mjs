import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import PDFDocument from 'pdfkit'

/** @typedef {import('../reader/document.mjs').Block} Block */

/** Small enough for about 2,600 characters a page. */
const SIZE = 10

/**
 * Writes a document as pages of one column with running heads and page numbers, in fonts every reader has.
 * @param {string} file
 * @param {readonly Block[]} blocks
 * @returns {Promise<number>} how many pages
 */
export async function writePdf(file, blocks) {
  const document = new PDFDocument({
    size: [440, 640],
    margins: { top: 72, bottom: 64, left: 56, right: 56 },
    info: { CreationDate: new Date(0) },
  })
  const target = createWriteStream(file)
  document.pipe(target)
  let pages = 0
  const furnish = () => {
    pages += 1
    const { x, y } = document
    document.font('Times-Roman').fontSize(8)
    // Text below the margin would start another page.
    const { bottom } = document.page.margins
    document.page.margins.bottom = 0
    document.text('A LEDGER OF THE PARISH', 56, 40, { lineBreak: false })
    document.text(String(pages), 210, 600, { lineBreak: false })
    document.page.margins.bottom = bottom
    document.x = x
    document.y = y
  }
  furnish()
  document.x = 56
  document.y = 72
  document.on('pageAdded', furnish)
  for (const { kind, level, text } of blocks) {
    if (kind === 'heading') {
      document
        .moveDown(0.8)
        .font('Times-Bold')
        .fontSize(level === 1 ? 16 : 13)
      document.text(text).moveDown(0.4)
    } else for (const paragraph of pagewise(document, text)) document.text(paragraph, { align: 'justify' })
  }
  document.end()
  await once(target, 'finish')
  return pages
}

/**
 * A new page changes the font while a paragraph is being written, so one that does not fit goes onto the next page.
 * @param {PDFKit.PDFDocument} document
 * @param {string} text
 */
function* pagewise(document, text) {
  document.font('Times-Roman').fontSize(SIZE)
  const { height, margins } = document.page
  if (document.y + document.heightOfString(text) > height - margins.bottom) {
    document.addPage()
    document.font('Times-Roman').fontSize(SIZE)
  }
  yield text
}
