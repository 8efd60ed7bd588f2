import type { ListedSource } from '../citations/cite'
import type { Run } from '../citations/output-format'
import { anchor, firstBox, glue, penalty, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import { MUTED, sans, serif } from '../theme'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { runSpans } from './run-spans'

export const REFERENCES = { name: 'references', title: 'References' }

/** Name of a reference as a link target; `number` is 1-based. */
export function referenceName(number: number): string {
  return `reference-${number}`
}

/** How far the lines after the first stand in, in a list without numbers. */
const HANG = 22

/** The list of references as the style has it, numbered or not; nothing when there are none. */
export function referencesChapter(kit: Kit): Item[] {
  const { list: sources } = kit.cited
  if (!sources.length) return []
  const section = node('Sect', kit.root)
  const items: Item[] = [glue(36), penalty(-80)]
  const heading = headingItems(kit, section, { title: REFERENCES.title, number: null, rank: 1, level: 2 })
  anchor(heading, {
    name: REFERENCES.name,
    bookmark: { title: REFERENCES.title, level: 0 },
    section: REFERENCES.title,
  })
  items.push(...heading)
  const widest = Math.max(...sources.map(({ margin }) => marginLine(kit, margin).width))
  const list = node('L', section, widest > 0 ? { numbering: 'Decimal' } : {})
  const indent = widest > 0 ? Math.max(26, widest + 8) : 0
  sources.forEach((source, index) => {
    if (index) items.push(glue(6.5))
    items.push(...(indent > 0 ? numberedItems(kit, source, list, indent) : hangingItems(kit, source, list)))
  })
  return items
}

const marginLine = (kit: Kit, margin: readonly Run[]) => kit.type.spanLine(runSpans(margin, sans(8.8, MUTED)))

function numberedItems(kit: Kit, source: ListedSource, list: StructNode, x: number): Item[] {
  const entry = node('LI', list)
  const label = node('Lbl', entry)
  const paragraph = node('P', node('LBody', entry))
  const width = kit.sheet.contentWidth - x
  const lines = kit.type.lines(runSpans(source.body, serif(9.8)), { width, lineHeight: 14.2, align: 'left' })
  const items = lineItems(lines, { x, node: paragraph, keep: lines.length < 12 })
  const mark = marginLine(kit, source.margin)
  const first = lines[0]
  firstBox(items)?.draws.unshift((pen, left, y) => {
    pen.content(label)
    pen.words(mark, left, y + (first?.baseline ?? 10))
  })
  anchor(items, { name: referenceName(source.number) })
  return items
}

/** An entry whose later lines stand in, so that the names in front can be looked along. */
function hangingItems(kit: Kit, source: ListedSource, list: StructNode): Item[] {
  const paragraph = node('P', node('LBody', node('LI', list)))
  const width = kit.sheet.contentWidth
  const lines = kit.type.lines(runSpans(source.body, serif(9.8)), {
    width,
    lineHeight: 14.2,
    align: 'left',
    hang: HANG,
  })
  const items = lineItems(lines, { x: 0, node: paragraph, keep: lines.length < 12 })
  anchor(items, { name: referenceName(source.number) })
  return items
}
