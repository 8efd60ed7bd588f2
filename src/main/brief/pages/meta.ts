import type { BriefClaim } from '../../../shared/brief/model'
import { certaintyLabel } from '../../../shared/claim/certainty'
import { CERTAINTY_WIDTH, certaintyDots } from '../draw/icons'
import { box, NEVER, penalty, type Draw, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { INK, sans, TAG_PALETTE } from '../theme'
import type { Kit } from './kit'

const ROW = 15
const GAP = 5

interface Chip {
  readonly width: number
  /** Space after it. */
  readonly gap: number
  readonly draw: Draw
}

/** Certainty and tags in rows that wrap; nothing when the claim has neither. */
export function metaItems(kit: Kit, claim: BriefClaim, parent: StructNode): Item[] {
  const paragraph = node('P', parent)
  const room = kit.sheet.mainWidth - 16
  const chips = [
    ...pagesChip(kit, claim, paragraph),
    ...certaintyChip(kit, claim, paragraph),
    ...tagChips(kit, claim, paragraph, room),
  ]
  const rows: Draw[][] = []
  let x = Infinity
  for (const chip of chips) {
    if (x + chip.width > room) {
      rows.push([])
      x = 0
    }
    const at = kit.sheet.mainX + 16 + x
    rows.at(-1)?.push((pen, left, y) => chip.draw(pen, left + at, y))
    x += chip.width + chip.gap
  }
  return rows.flatMap((row, index) => (index ? [penalty(NEVER), box(ROW + 3, row)] : [box(ROW, row)]))
}

/** Where the words of the source are printed: "p. 12". */
function pagesChip(kit: Kit, { quotePages }: BriefClaim, paragraph: StructNode): Chip[] {
  if (quotePages === '') return []
  const words = kit.type.line(`${quotePages} `, sans(8.8, INK))
  return [
    {
      width: words.width,
      gap: 12,
      draw: (pen, x, y) => {
        pen.content(paragraph)
        pen.words(words, x, y + 10.5)
      },
    },
  ]
}

function certaintyChip(kit: Kit, claim: BriefClaim, paragraph: StructNode): Chip[] {
  const { certainty } = claim
  if (certainty === null) return []
  const words = kit.type.line(`${certaintyLabel(certainty)} `, sans(8.8, INK))
  return [
    {
      width: CERTAINTY_WIDTH + 5 + words.width,
      gap: 12,
      draw: (pen, x, y) => {
        pen.artifact()
        certaintyDots(pen, certainty, x, y + ROW / 2, INK)
        pen.content(paragraph)
        pen.words(words, x + CERTAINTY_WIDTH + 5, y + 10.5)
      },
    },
  ]
}

function tagChips(kit: Kit, claim: BriefClaim, paragraph: StructNode, room: number): Chip[] {
  return claim.tags.map(({ label, color }) => {
    const { ground, ink } = TAG_PALETTE[color]
    const words = kit.type.fitted(`${label} `, sans(8.4, ink), room - 22)
    const width = words.width + 20
    return {
      width,
      gap: GAP,
      draw: (pen, x, y) => {
        pen.artifact()
        pen.rect(x, y + 0.5, width, 14, ground, 3)
        pen.sketch((doc) => doc.circle(x + 7.5, y + 7.5, 2.1).fill(ink))
        pen.content(paragraph)
        pen.words(words, x + 13, y + 10.4)
      },
    }
  })
}
