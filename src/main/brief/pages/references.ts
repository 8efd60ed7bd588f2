import type { BriefReference } from '../../../shared/brief/model'
import { anchor, firstBox, glue, penalty, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import type { Span } from '../text/style'
import { LINK, MUTED, sans, serif } from '../theme'
import { headingItems } from './heading'
import type { Kit } from './kit'

export const REFERENCES = { name: 'references', title: 'References' }

/** Name of a reference as a link target; `number` is 1-based. */
export function referenceName(number: number): string {
  return `reference-${number}`
}

/** The numbered list of references; nothing when there are none. */
export function referencesChapter(kit: Kit): Item[] {
  const { references } = kit.model
  if (!references.length) return []
  const section = node('Sect', kit.root)
  const items: Item[] = [glue(36), penalty(-80)]
  const heading = headingItems(kit, section, { title: REFERENCES.title, number: null, rank: 1, level: 2 })
  anchor(heading, {
    name: REFERENCES.name,
    bookmark: { title: REFERENCES.title, level: 0 },
    section: REFERENCES.title,
  })
  items.push(...heading)
  const list = node('L', section)
  const indent = kit.type.line(`[${references.length}] `, sans(8.8)).width + 8
  references.forEach((reference, index) => {
    if (index) items.push(glue(6.5))
    items.push(...referenceItems(kit, reference, index + 1, list, Math.max(26, indent)))
  })
  return items
}

function referenceItems(
  kit: Kit,
  reference: BriefReference,
  number: number,
  list: StructNode,
  x: number,
): Item[] {
  const { type, sheet } = kit
  const entry = node('LI', list)
  const label = node('Lbl', entry)
  const paragraph = node('P', node('LBody', entry))
  const width = sheet.contentWidth - x
  const lines = type.lines(citation(reference), { width, lineHeight: 14.2, align: 'left' })
  const items = lineItems(lines, { x, node: paragraph, keep: lines.length < 12 })
  const mark = type.line(`[${number}] `, sans(8.8, MUTED))
  const first = lines[0]
  firstBox(items)?.draws.unshift((pen, left, y) => {
    pen.content(label)
    pen.words(mark, left, y + (first?.baseline ?? 10))
  })
  anchor(items, { name: referenceName(number) })
  return items
}

/** "Authors (year). *Title*. Container. link", without the parts that are not known. */
function citation(reference: BriefReference): Span[] {
  const style = serif(9.8)
  const spans: Span[] = []
  const authors = joinedAuthors(reference.authors)
  const year = reference.year ? `(${reference.year})` : ''
  const who = [authors, year].filter(Boolean).join(' ')
  if (who) spans.push({ text: `${ended(who)} `, style })
  spans.push({ text: ended(reference.title || 'Untitled'), style: { ...style, italic: true } })
  if (reference.container) spans.push({ text: ` ${ended(reference.container)}`, style })
  if (reference.link) {
    const link = { kind: 'web', url: reference.link } as const
    spans.push({ text: ' ', style }, { text: reference.link, style: sans(8.8, LINK, { link }) })
  }
  return spans
}

function joinedAuthors(authors: readonly string[]): string {
  if (authors.length < 2) return authors[0] ?? ''
  return `${authors.slice(0, -1).join(', ')} & ${authors.at(-1) ?? ''}`
}

/** Text that ends like a sentence. */
function ended(text: string): string {
  const words = text.trim()
  return /[.?!…。？！]["”’)]*$/.test(words) ? words : `${words}.`
}
