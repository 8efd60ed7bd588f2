import type { ListedSource } from '../citations/cite'
import type { Run } from '../citations/output-format'
import { anchor, firstBox, glue, NEVER, penalty, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { inLanguage, node, type StructNode } from '../flow/struct'
import { MUTED, sans, serif } from '../theme'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { runSpans } from './run-spans'
import { claimLinks, usesOf, type Use } from './uses'

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
  const column = marginColumn(kit)
  const list = node('L', section, column > 0 ? { numbering: 'Decimal' } : {})
  const uses = usesOf(kit)
  sources.forEach((source, index) => {
    if (index) items.push(glue(6.5))
    const entry = sourceItems(kit, source, list, { size: 9.8, column })
    anchor(entry.items, { name: referenceName(source.number) })
    items.push(...entry.items, ...backLinks(kit, uses.get(source.number) ?? [], entry))
  })
  return items
}

/** The claims that cite a source, each a way back. */
function backLinks(kit: Kit, uses: readonly Use[], { body, x }: SourceEntry): Item[] {
  if (!uses.length) return []
  const labels = uses.map(({ claim }) => claim.label)
  const spans = [{ text: 'Cited for ', style: sans(8.4, MUTED) }, ...claimLinks(labels, sans(8.4, MUTED))]
  const lines = kit.type.lines(spans, { width: kit.sheet.contentWidth - x, lineHeight: 12 })
  return [penalty(NEVER), ...lineItems(lines, { x, node: node('P', body), keep: true })]
}

/** A listed source: its lines, what they stand in, and how far in. */
export interface SourceEntry {
  readonly items: Item[]
  readonly body: StructNode
  readonly x: number
}

const marginLine = (kit: Kit, margin: readonly Run[]) => kit.type.spanLine(runSpans(margin, sans(8.8, MUTED)))

/** Width of the column with the numbers of a style that cites by numbers, in points; 0 for the others. */
export function marginColumn(kit: Kit): number {
  const widest = Math.max(0, ...kit.cited.list.map(({ margin }) => marginLine(kit, margin).width))
  return widest > 0 ? Math.max(26, widest + 8) : 0
}

export interface SourceLook {
  /** Of the type, in points. */
  readonly size: number
  /** As `marginColumn` gives it. */
  readonly column: number
}

/** A source as the style lists it, with its number in the margin or its later lines standing in. */
export function sourceItems(kit: Kit, source: ListedSource, list: StructNode, look: SourceLook): SourceEntry {
  const { size, column: x } = look
  const entry = node('LI', list, { inTurn: true })
  const label = x > 0 ? node('Lbl', entry) : null
  const body = node('LBody', entry)
  const lines = kit.type.lines(runSpans(source.body, serif(size)), {
    width: kit.sheet.contentWidth - x,
    lineHeight: size * 1.45,
    align: 'left',
    ...(x > 0 ? {} : { hang: HANG }),
  })
  const { language } = kit.model.references[source.number - 1] ?? {}
  const words = node('P', body, inLanguage(language))
  const items = lineItems(lines, { x, node: words, keep: lines.length < 12 })
  if (label) {
    const mark = marginLine(kit, source.margin)
    const baseline = lines[0]?.baseline ?? 10
    firstBox(items)?.draws.unshift((pen, left, y) => {
      pen.content(label)
      pen.words(mark, left, y + baseline)
    })
  }
  return { items, body, x: x > 0 ? x : HANG }
}
