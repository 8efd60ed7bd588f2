import type { BriefEvidence } from '../../../shared/brief/model'
import { RELATION_TERMS, type Relation } from '../../../shared/claim/relation'
import { strengthBars } from '../draw/icons'
import { firstBox, glue, NEVER, penalty, tie, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import type { Span } from '../text/style'
import { INK, LINK, MUTED, NOTE_INK, sans } from '../theme'
import type { Kit } from './kit'
import { passageItems } from './notes'
import { referenceName } from './references'
import { runSpans } from './run-spans'
import { sideLabel } from './side-label'

type Direction = (typeof RELATION_TERMS)[Relation]['direction']

export const DIRECTIONS: readonly { readonly direction: Direction; readonly label: string }[] = [
  { direction: 'for', label: 'For' },
  { direction: 'against', label: 'Against' },
  { direction: 'neither', label: 'Also' },
]

/** The evidence of a claim in up to three groups: for it, against it, and what bears on it otherwise. */
export function evidenceItems(kit: Kit, evidence: readonly BriefEvidence[], parent: StructNode): Item[] {
  const items: Item[] = []
  for (const group of DIRECTIONS) {
    const members = evidence.filter((each) => RELATION_TERMS[each.relation].direction === group.direction)
    if (!members.length) continue
    if (items.length) items.push(glue(8))
    const label = node('P', parent)
    const list = node('L', parent)
    members.forEach((each, index) => {
      const entry = entryItems(kit, each, list)
      if (index) items.push(glue(6))
      else sideLabel(kit, firstBox(entry), group.label, label)
      items.push(...entry)
    })
  }
  return items
}

/** The colour of evidence for a claim, against it, and of what is neither. */
export function directionInk({ look }: Kit, relation: Relation): string {
  const { direction } = RELATION_TERMS[relation]
  if (direction === 'neither') return MUTED
  return look.standings[direction === 'for' ? 'supported' : 'refuted'].ink
}

function entryItems(kit: Kit, evidence: BriefEvidence, list: StructNode): Item[] {
  const { type, sheet } = kit
  const body = node('LBody', node('LI', list))
  const x = sheet.mainX + 16
  const width = sheet.mainWidth - 16
  const source = type.lines(sourceSpans(kit, evidence), { width, lineHeight: 14 })
  const items = lineItems(source, { x, node: node('P', body), keep: true })
  firstBox(items)?.draws.unshift((pen, left, y) => {
    pen.artifact()
    strengthBars(
      pen,
      evidence.strength,
      left + sheet.mainX + 1,
      y + 10.6,
      directionInk(kit, evidence.relation),
    )
  })
  if (evidence.rationale.trim()) {
    const spans = [{ text: evidence.rationale, style: sans(9.8, NOTE_INK) }]
    const lines = type.lines(spans, { width, lineHeight: 14, balance: 'no-runt' })
    items.push(penalty(NEVER), ...lineItems(lines, { x, node: node('P', body) }))
  }
  if (evidence.quote) items.push(...tie(3), ...passageItems(kit, evidence, body, x))
  return items
}

/** The citation of a piece of evidence, linked to its source, and what it says: "Okafor 2021, p. 3  Supports, strong". */
export function sourceSpans(kit: Kit, evidence: BriefEvidence, size = 9.8): Span[] {
  const small = size - 0.8
  const relation = RELATION_TERMS[evidence.relation].label
  const link = { kind: 'place', name: referenceName(evidence.referenceNumber) } as const
  const { label, runs } = kit.cited.cite(evidence.referenceNumber, evidence.locator)
  // Numbers follow words; words of the style are the link themselves.
  const citation =
    label === ''
      ? runSpans(runs, sans(size, LINK, { bold: true, link }))
      : [
          { text: label, style: sans(size, INK, { bold: true }) },
          { text: '\u00A0', style: sans(size, INK) },
          ...runSpans(runs, sans(size - 1, LINK, { link })),
        ]
  const remark = evidence.quoteRemark
    ? [{ text: `  ${evidence.quoteRemark}`, style: sans(small, MUTED) }]
    : []
  return [...citation, { text: `  ${relation}, ${evidence.strength}`, style: sans(small, MUTED) }, ...remark]
}
