import type { BriefClaim, BriefEvidence } from '../../../shared/brief/model'
import { RELATION_TERMS } from '../../../shared/claim/relation'
import { anchor, box, decorated, firstBox, glue, penalty, tie, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import { singleLine } from '../text/clean'
import type { Span } from '../text/style'
import { INK, LINK, MUTED, sans, serif } from '../theme'
import { claimAnchor, remarkItems } from './claim'
import { claimMark, continuationMark } from './claim-mark'
import { DIRECTIONS } from './evidence'
import type { Kit } from './kit'
import { markedItems } from './marked'
import { metaItems } from './meta'
import { sideNotes } from './notes'
import { referenceName } from './references'
import { runSpans } from './run-spans'

interface ClaimPlace {
  /** Whether the words of the source are shown beside the statement. */
  readonly showsQuote: boolean
  readonly headingLevel: number
  readonly bookmarkLevel: number
}

/** A claim in brief: what it says, the words it comes from, its sources in one line, and its notes in full. */
export function shortClaim(kit: Kit, claim: BriefClaim, parent: StructNode, place: ClaimPlace): Item[] {
  const { type, sheet } = kit
  const division = node('Div', parent, { inTurn: true })
  const mark = node('P', division)
  const column = { width: sheet.mainWidth, lineHeight: 15.4, balance: 'no-runt' } as const
  const statement = [{ text: claim.statement, style: serif(11.2, INK, { bold: true }) }]
  const items = lineItems(type.lines(statement, column), {
    x: sheet.mainX,
    node: node('P', division),
    least: 3,
  })
  if (!firstBox(items)) items.push(box(16, []))
  claimMark(kit, claim, firstBox(items), mark)
  if (place.showsQuote && claim.quote !== null && singleLine(claim.quote) !== singleLine(claim.statement)) {
    items.push(
      ...tie(4),
      ...markedItems(kit, claim.quote, division, { size: 10, color: null, language: claim.quoteLanguage }),
    )
  }
  if (place.showsQuote && claim.quoteRemark)
    items.push(...tie(3), ...remarkItems(kit, claim.quoteRemark, division))
  const sources = type.lines(citations(kit, claim.evidence), { width: sheet.mainWidth, lineHeight: 13.8 })
  if (sources.length) {
    items.push(...tie(5), ...lineItems(sources, { x: sheet.mainX, node: node('P', division) }))
  }
  const facts = place.showsQuote ? claim : { ...claim, quotePages: '' }
  const meta = metaItems(kit, facts, division, sheet.mainX)
  if (meta.length) items.push(...tie(5), ...meta)
  const notes = sideNotes(kit, claim.notes, division, place.headingLevel, sheet.mainX)
  if (notes.length) items.push(penalty(120), glue(8), ...notes)
  anchor(items, claimAnchor(claim, place.bookmarkLevel))
  return decorated(items, continuationMark(kit, claim))
}

/** "For Okafor 2021, p. 3; Lindt 2020 · Against Brandt 2021", each linked to its source. */
function citations(kit: Kit, evidence: readonly BriefEvidence[]): Span[] {
  const quiet = sans(9.4, MUTED)
  const groups = DIRECTIONS.flatMap(({ direction, label }): Span[][] => {
    const members = evidence.filter(({ relation }) => RELATION_TERMS[relation].direction === direction)
    if (!members.length) return []
    const each = members.flatMap((member, index): Span[] => [
      ...(index ? [{ text: '; ', style: quiet }] : []),
      ...citationSpans(kit, member),
    ])
    return [[{ text: `${label} `, style: sans(9.4, MUTED, { italic: true }) }, ...each]]
  })
  return groups.flatMap((group, index) => (index ? [{ text: '  ·  ', style: quiet }, ...group] : group))
}

function citationSpans(kit: Kit, { referenceNumber, locator }: BriefEvidence): Span[] {
  const link = { kind: 'place', name: referenceName(referenceNumber) } as const
  const { label, runs } = kit.cited.cite(referenceNumber, locator)
  const words = label === '' ? [] : [{ text: `${label}\u00A0`, style: sans(9.4, INK) }]
  return [...words, ...runSpans(runs, sans(9.4, LINK, { link }))]
}
