import type { BriefClaim } from '../../../shared/brief/model'
import { STANDING_TERMS } from '../../../shared/claim/standing'
import { standingIcon } from '../draw/icons'
import { paintArea } from '../draw/paint'
import type { Box, Decor } from '../flow/items'
import type { StructNode } from '../flow/struct'
import { INK, MUTED, sans } from '../theme'
import type { Kit } from './kit'

const HEIGHT = 15

/** "C7" and the chip of its standing in the side column, beside the first line of the claim. */
export function claimMark(kit: Kit, claim: BriefClaim, beside: Box | undefined, element: StructNode): void {
  if (!beside) return
  const { type, sheet, look } = kit
  const { paint } = look.standings[claim.standing]
  const chipMark = paint.hatch ? { ...paint, hatch: null } : paint
  const label = type.line(`${claim.label} `, sans(9.6, INK, { bold: true }))
  const chip = type.line(
    `${STANDING_TERMS[claim.standing].label} `,
    sans(8.2, paint.mark, { bold: true, tracking: 0.12 }),
  )
  const width = chip.width + 20
  beside.draws.unshift((pen, left, y) => {
    const x = left + sheet.side - width
    pen.artifact()
    paintArea(pen, chipMark, x, y + 1, width, HEIGHT, HEIGHT / 2)
    standingIcon(pen, claim.standing, x + 9, y + 1 + HEIGHT / 2, 3.1, paint.mark)
    pen.content(element)
    pen.words(label, left, y + 12)
    pen.words(chip, x + 14.5, y + 11.4)
  })
}

/** "C7 continued" in the side column of every later page the claim runs over. */
export function continuationMark(kit: Kit, claim: BriefClaim): Decor {
  const line = kit.type.line(`${claim.label} continued`, sans(8.6, MUTED, { italic: true }))
  return {
    draw: (pen, left, top, _bottom, edges) => {
      if (!edges.continued) return
      pen.artifact('Pagination')
      pen.words(line, left, top + 10.3)
    },
  }
}
