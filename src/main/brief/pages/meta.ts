import type { BriefClaim } from '../../../shared/brief/model'
import { certaintyLabel } from '../../../shared/claim/certainty'
import { CERTAINTY_WIDTH, certaintyDots } from '../draw/icons'
import { paintArea } from '../draw/paint'
import { box, NEVER, penalty, type Draw, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import type { Style } from '../text/style'
import { INK, MUTED, sans } from '../theme'
import type { Kit } from './kit'

const ROW = 15
const GAP = 5

interface Chip {
  readonly width: number
  /** Space after it. */
  readonly gap: number
  readonly draw: Draw
}

type Facts = Pick<BriefClaim, 'quotePages' | 'certainty' | 'tags' | 'from'>

/** Pages, certainty, tags and place of filing in rows that wrap; nothing when there are none. `x` as for lines. */
export function metaItems(kit: Kit, claim: Facts, parent: StructNode, x = kit.sheet.mainX + 16): Item[] {
  const paragraph = node('P', parent)
  const room = kit.sheet.contentWidth - x
  const chips = [
    ...pagesChip(kit, claim, paragraph),
    ...certaintyChip(kit, claim, paragraph),
    ...tagChips(kit, claim, paragraph, room),
    ...fromChip(kit, claim, paragraph, room),
  ]
  const rows: Draw[][] = []
  let used = Infinity
  for (const chip of chips) {
    if (used + chip.width > room) {
      rows.push([])
      used = 0
    }
    const at = x + used
    rows.at(-1)?.push((pen, left, y) => chip.draw(pen, left + at, y))
    used += chip.width + chip.gap
  }
  return rows.flatMap((row, index) => (index ? [penalty(NEVER), box(ROW + 3, row)] : [box(ROW, row)]))
}

/** Where it is filed, when it stands elsewhere. */
function fromChip(kit: Kit, { from }: Facts, paragraph: StructNode, room: number): Chip[] {
  if (from === null) return []
  return [wordsChip(kit, `Filed under “${from}”`, sans(8.8, MUTED, { italic: true }), paragraph, room)]
}

/** Where the words of the source are printed: "p. 12". */
function pagesChip(kit: Kit, { quotePages }: Facts, paragraph: StructNode): Chip[] {
  if (quotePages === '') return []
  return [wordsChip(kit, quotePages, sans(8.8, INK), paragraph, kit.sheet.mainWidth)]
}

function wordsChip(kit: Kit, text: string, style: Style, paragraph: StructNode, room: number): Chip {
  const words = kit.type.fitted(`${text} `, style, room)
  return {
    width: words.width,
    gap: 12,
    draw: (pen, x, y) => {
      pen.content(paragraph)
      pen.words(words, x, y + 10.5)
    },
  }
}

function certaintyChip(kit: Kit, claim: Facts, paragraph: StructNode): Chip[] {
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

function tagChips(kit: Kit, claim: Facts, paragraph: StructNode, room: number): Chip[] {
  return claim.tags.map(({ label, color }) => {
    const { ground, ink, edge } = kit.look.tags[color]
    const words = kit.type.fitted(`${label} `, sans(8.4, ink), room - 22)
    const width = words.width + 20
    return {
      width,
      gap: GAP,
      draw: (pen, x, y) => {
        pen.artifact()
        paintArea(pen, { ground, edge, hatch: null, mark: ink }, x, y + 0.5, width, 14, 3)
        pen.sketch((doc) => doc.circle(x + 7.5, y + 7.5, 2.1).fill(ink))
        pen.content(paragraph)
        pen.words(words, x + 13, y + 10.4)
      },
    }
  })
}
