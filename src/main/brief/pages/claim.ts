import type { BriefClaim } from '../../../shared/brief/model'
import { STANDING_TERMS } from '../../../shared/claim/standing'
import {
  anchor,
  bled,
  box,
  decorated,
  firstBox,
  glue,
  NEVER,
  penalty,
  tie,
  type Anchor,
  type Decor,
  type Item,
} from '../flow/items'
import { edgeLine } from '../draw/paint'
import { lineItems } from '../flow/lines'
import { inLanguage, node, type StructNode } from '../flow/struct'
import { singleLine } from '../text/clean'
import { heightOf } from '../text/typesetter'
import { INK, MUTED, sans, serif } from '../theme'
import { evidenceItems } from './evidence'
import type { Kit } from './kit'
import { metaItems } from './meta'
import { sideNotes } from './notes'
import { quoted } from './quote'
import { claimMark, continuationMark } from './claim-mark'
import { claimName } from './uses'

interface ClaimPlace {
  readonly headingLevel: number
  readonly bookmarkLevel: number
}

const PANEL_PAD = 8
const KEEP_SHARE = 0.3

/** A claim: its statement, the words of the source, how it stands, the evidence, the notes. */
export function claimItems(kit: Kit, claim: BriefClaim, parent: StructNode, place: ClaimPlace): Item[] {
  const division = node('Div', parent, { inTurn: true })
  const mark = node('P', division)
  const items: Item[] = []
  if (claim.quote === null || singleLine(claim.quote) !== singleLine(claim.statement)) {
    items.push(...statementItems(kit, claim, division))
    if (claim.quote) items.push(...tie(7), ...panelItems(kit, claim, claim.quote, division, 10.6))
  } else {
    items.push(...panelItems(kit, claim, claim.quote, division, 11.4))
  }
  if (claim.quoteRemark) items.push(...tie(4), ...remarkItems(kit, claim.quoteRemark, division))
  // A statement of invisible characters alone has no line to stand beside.
  if (!firstBox(items)) items.push(box(16, []))
  claimMark(kit, claim, firstBox(items), mark)
  const meta = metaItems(kit, claim, division)
  if (meta.length) items.push(...tie(7), ...meta)
  const evidence = evidenceItems(kit, claim.evidence, division)
  if (evidence.length) items.push(penalty(120), glue(9), ...evidence)
  const notes = sideNotes(kit, claim.notes, division, place.headingLevel)
  if (notes.length) items.push(penalty(120), glue(10), ...notes)
  anchor(items, claimAnchor(claim, place.bookmarkLevel))
  return decorated(items, continuationMark(kit, claim))
}

/** The place of a claim, as links and bookmarks find it. */
export function claimAnchor(claim: BriefClaim, level: number): Anchor {
  const title = `${claim.label} · ${STANDING_TERMS[claim.standing].label}: ${shortened(claim.statement)}`
  return { name: claimName(claim.label), bookmark: { title, level } }
}

/** A line under a quote that says what became of the passage. */
export function remarkItems({ type, sheet }: Kit, remark: string, parent: StructNode): Item[] {
  const spans = [{ text: remark, style: sans(9, MUTED) }]
  const lines = type.lines(spans, { width: sheet.mainWidth, lineHeight: 13 })
  return lineItems(lines, { x: sheet.mainX, node: node('P', parent), keep: true })
}

function statementItems(kit: Kit, claim: BriefClaim, parent: StructNode): Item[] {
  const { type, sheet } = kit
  const spans = [{ text: claim.statement, style: serif(12, INK, { bold: true }) }]
  const lines = type.lines(spans, { width: sheet.mainWidth, lineHeight: 16.6, balance: 'no-runt' })
  const keep = heightOf(lines) < sheet.contentHeight * KEEP_SHARE
  return lineItems(lines, { x: sheet.mainX, node: node('P', parent), keep, least: 3 })
}

/** The source's own words on a tinted panel with a bar in the colour of the standing. */
function panelItems(kit: Kit, claim: BriefClaim, quote: string, parent: StructNode, size: number): Item[] {
  const { type, sheet, look } = kit
  const { ink, tint, line } = look.standings[claim.standing]
  const panel: Decor = {
    draw: (pen, left, top, bottom, edges) => {
      const [from, to] = bled(top, bottom, edges)
      pen.rect(left + sheet.mainX, from, sheet.mainWidth, to - from, tint)
      edgeLine(pen, line, left + sheet.mainX, from, to, ink)
    },
  }
  const decor = [panel]
  const lineHeight = size * 1.455
  const spans = [{ text: quoted(quote), style: serif(size) }]
  const lines = type.lines(spans, { width: sheet.mainWidth - 30, lineHeight, balance: 'no-runt' })
  const keep = heightOf(lines) < sheet.contentHeight * KEEP_SHARE
  const paragraph = node('P', node('BlockQuote', parent, inLanguage(claim.quoteLanguage)))
  return [
    box(PANEL_PAD, [], decor),
    penalty(NEVER),
    ...lineItems(lines, { x: sheet.mainX + 16, node: paragraph, decor, keep, least: 3 }),
    penalty(NEVER),
    box(PANEL_PAD, [], decor),
  ]
}

const BOOKMARK_LENGTH = 60

/** The first words, for a bookmark. */
function shortened(text: string): string {
  const line = singleLine(text)
  if (line.length <= BOOKMARK_LENGTH) return line
  return `${line
    .slice(0, BOOKMARK_LENGTH)
    .toWellFormed()
    .replace(/\s+\S*$/, '')}…`
}
