import { zipOf } from '../../scripts/hostile/zip-writer.mjs'

/** @typedef {import('../reader/document.mjs').Block} Block */

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * The text of a block cut where its marks start and end.
 * @param {Block} block
 * @returns {{ text: string, kind: 'emphasis' | 'strong' | null }[]}
 */
function piecesOf({ text, marks }) {
  /** @type {{ text: string, kind: 'emphasis' | 'strong' | null }[]} */
  const pieces = []
  let at = 0
  for (const { kind, start, end } of marks) {
    pieces.push({ text: text.slice(at, start), kind: null }, { text: text.slice(start, end), kind })
    at = end
  }
  pieces.push({ text: text.slice(at), kind: null })
  return pieces.filter((piece) => piece.text !== '')
}

/** @param {Block} block */
function elementOf(block) {
  const inner = piecesOf(block).map(({ text, kind }) => {
    if (kind === null) return text
    return kind === 'emphasis' ? `<em>${text}</em>` : `<strong>${text}</strong>`
  })
  const name = block.kind === 'heading' ? `h${block.level}` : 'p'
  return `<${name}>${inner.join('')}</${name}>`
}

/** @param {readonly Block[]} blocks */
export const htmlOf = (blocks) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Ledger</title></head><body><article>\n` +
  `${blocks.map(elementOf).join('\n')}\n</article></body></html>\n`

/**
 * A document of WordprocessingML, with the styles of headings.
 * @param {readonly Block[]} blocks
 */
export function docxOf(blocks) {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const paragraphs = blocks.map((block) => {
    const style = block.kind === 'heading' ? `<w:pPr><w:pStyle w:val="Heading${block.level}"/></w:pPr>` : ''
    const runs = piecesOf(block).map(({ text, kind }) => {
      const look = kind === null ? '' : `<w:rPr><w:${kind === 'emphasis' ? 'i' : 'b'}/></w:rPr>`
      return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`
    })
    return `<w:p>${style}${runs.join('')}</w:p>`
  })
  const styles = [1, 2].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>` +
      `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relations = (/** @type {string} */ inner) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return zipOf([
    {
      name: '[Content_Types].xml',
      data:
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: relations(`<Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/>`),
    },
    { name: 'word/styles.xml', data: `${XML}<w:styles ${namespace}>${styles.join('')}</w:styles>` },
    {
      name: 'word/document.xml',
      data: `${XML}<w:document ${namespace}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    },
  ])
}

/**
 * A book with a chapter for each heading of level 1.
 * @param {readonly Block[]} blocks
 */
export function epubOf(blocks) {
  /** @type {Block[][]} */
  const chapters = []
  for (const block of blocks) {
    if (chapters.length === 0 || (block.kind === 'heading' && block.level === 1)) chapters.push([])
    chapters.at(-1)?.push(block)
  }
  const names = chapters.map((_, index) => `chapter-${index + 1}.xhtml`)
  const page = (/** @type {string} */ body) =>
    `${XML}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">` +
    `<head><title>Ledger</title></head><body>${body}</body></html>`
  const items = names.map(
    (name, index) => `<item id="c${index + 1}" href="${name}" media-type="application/xhtml+xml"/>`,
  )
  const entries = names.map(
    (name, index) => `<li><a href="${name}">${chapters[index]?.[0]?.text ?? name}</a></li>`,
  )
  return zipOf([
    { name: 'mimetype', data: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      data:
        `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>` +
        `<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    },
    {
      name: 'book.opf',
      data:
        `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">` +
        `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">ledger</dc:identifier>` +
        `<dc:title>Ledger</dc:title><dc:language>en</dc:language></metadata><manifest>${items.join('')}` +
        `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>` +
        `<spine>${names.map((_, index) => `<itemref idref="c${index + 1}"/>`).join('')}</spine></package>`,
    },
    { name: 'nav.xhtml', data: page(`<nav epub:type="toc"><ol>${entries.join('')}</ol></nav>`) },
    ...names.map((name, index) => ({
      name,
      data: page((chapters[index] ?? []).map(elementOf).join('\n')),
    })),
  ])
}
