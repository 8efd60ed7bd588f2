import { RELATION_TERMS } from '../../../shared/claim/relation'
import { strengthBars } from '../draw/icons'
import { firstBox, glue, NEVER, penalty, tie, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import type { Span } from '../text/style'
import { MUTED, NOTE_INK, sans, serif } from '../theme'
import { directionInk } from './evidence'
import type { Kit } from './kit'
import { passageItems } from './notes'
import { claimLinks, type Use } from './uses'

const INDENT = 17

/** What a source says of claims, one by one: how it bears on which claim, where in it, why, and in which words. */
export function annotationItems(kit: Kit, uses: readonly Use[], parent: StructNode, x: number): Item[] {
  if (!uses.length) return []
  const list = node('L', parent)
  return uses.flatMap((use) => [penalty(60), glue(8), ...useItems(kit, use, node('LI', list), x)])
}

function useItems(kit: Kit, { claim, evidence }: Use, entry: StructNode, x: number): Item[] {
  const { type, sheet } = kit
  const body = node('LBody', entry)
  const left = x + INDENT
  const width = sheet.contentWidth - left
  const ink = directionInk(kit, evidence.relation)
  const remarks = [evidence.strength, evidence.locator.trim(), evidence.quoteRemark ?? ''].filter(Boolean)
  const spans: Span[] = [
    { text: `${RELATION_TERMS[evidence.relation].label} `, style: sans(9.8, ink, { bold: true }) },
    ...claimLinks([claim.label], sans(9.8, ink, { bold: true })),
    { text: `  ${remarks.join(' · ')}`, style: sans(9, MUTED) },
  ]
  const set = (each: readonly Span[], lineHeight: number) =>
    lineItems(type.lines(each, { width, lineHeight, balance: 'no-runt' }), { x: left, node: node('P', body) })
  const items = set(spans, 14)
  firstBox(items)?.draws.unshift((pen, from, y) => {
    pen.artifact()
    strengthBars(pen, evidence.strength, from + x + 1, y + 10.6, ink)
  })
  items.push(penalty(NEVER), ...set([{ text: claim.statement, style: serif(10.2, NOTE_INK) }], 14.4))
  if (evidence.rationale.trim()) {
    items.push(...tie(2), ...set([{ text: evidence.rationale, style: sans(9.8, NOTE_INK) }], 14))
  }
  if (evidence.quote) items.push(...tie(3), ...passageItems(kit, evidence, body, left))
  return items
}
