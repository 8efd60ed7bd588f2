import { ALWAYS, anchor, glue, NEVER, penalty, tie, type Item } from '../flow/items'
import { headingLines, lineItems } from '../flow/lines'
import { inLanguage, node, type StructNode } from '../flow/struct'
import { singleLine } from '../text/clean'
import { ACCENT, INK, MUTED, sans, serif } from '../theme'
import type { Kit } from './kit'

/** Name of a document as a link target: that of its first section. */
export function documentName(sectionNumber: string): string {
  return `document-${sectionNumber}`
}

/** Opens the part of a brief that reads one of several documents. It begins a page. */
export function documentHeading(kit: Kit, title: string, sectionNumber: string, parent: StructNode): Item[] {
  return [penalty(ALWAYS), ...openingItems(kit, title, sectionNumber, parent, 24)]
}

/** The same for a report that does not begin a page for each document. */
export function runningDocumentHeading(
  kit: Kit,
  title: string,
  sectionNumber: string,
  parent: StructNode,
): Item[] {
  return [glue(44), penalty(-40), ...openingItems(kit, title, sectionNumber, parent, 17)]
}

function openingItems(
  kit: Kit,
  title: string,
  sectionNumber: string,
  parent: StructNode,
  size: number,
): Item[] {
  const { type, sheet, model } = kit
  const width = sheet.contentWidth
  const language = model.sections.find(({ number }) => number === sectionNumber)?.documentLanguage
  const kicker = type.lines([{ text: 'DOCUMENT', style: sans(8.8, MUTED, { bold: true, tracking: 1.4 }) }], {
    width,
    lineHeight: 14,
  })
  const lines = type.lines([{ text: title, style: serif(size, INK, { bold: true }) }], {
    width,
    lineHeight: size * 1.21,
    balance: 'even',
  })
  const opening = lineItems(kicker, { x: 0, node: node('P', parent), keep: true })
  opening.push(...tie(3), ...headingLines(lines, { x: 0, node: node('H2', parent, inLanguage(language)) }))
  anchor(opening, {
    name: documentName(sectionNumber),
    bookmark: { title: singleLine(title), level: 0 },
    section: singleLine(title),
  })
  const first = opening[0]
  if (first?.kind === 'box') {
    first.draws.unshift((pen, left, y) => {
      pen.artifact()
      pen.rect(left, y - 8, 46, 3, ACCENT)
    })
  }
  return [...opening, penalty(NEVER), glue(size * 1.1)]
}
