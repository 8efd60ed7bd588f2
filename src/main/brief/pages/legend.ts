import { STANDINGS, STANDING_TERMS } from '../../../shared/claim/standing'
import { standingIcon } from '../draw/icons'
import { paintArea } from '../draw/paint'
import { box, NEVER, penalty, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { MUTED, sans } from '../theme'
import type { Kit } from './kit'

const ROW = 16
const ICON = 16
/** Room for a piece of the pattern, which bars too low for marks go by. */
const SWATCH = 26

/** What each standing means, with its shape and how many claims have it. */
export function legendItems(kit: Kit, parent: StructNode): Item[] {
  const { type, sheet, look, model } = kit
  const list = node('L', parent)
  const labels = STANDINGS.map((standing) =>
    type.line(`${STANDING_TERMS[standing].label} `, sans(9.6, look.standings[standing].ink, { bold: true })),
  )
  const counts = STANDINGS.map((standing) =>
    type.line(`${model.totals[standing]} `, sans(9.6, MUTED, { bold: true })),
  )
  const indent = ICON + (look.ink === 'print' ? SWATCH : 0)
  const column =
    indent +
    Math.max(...labels.map((line) => line.width)) +
    14 +
    Math.max(...counts.map((line) => line.width))
  return STANDINGS.flatMap((standing, index): Item[] => {
    const body = node('LBody', node('LI', list))
    const meaning = type.fitted(
      `${STANDING_TERMS[standing].meaning} `,
      sans(9.6),
      sheet.contentWidth - column - 40,
    )
    const count = counts[index]
    const label = labels[index]
    const row = box(ROW, [
      (pen, left, y) => {
        pen.artifact()
        standingIcon(pen, standing, left + 5, y + ROW / 2, 3.5, look.standings[standing].ink)
        if (look.ink === 'print') {
          paintArea(pen, look.standings[standing].paint, left + ICON, y + 4, SWATCH - 8, ROW - 8)
        }
        pen.content(body)
        const baseline = y + ROW / 2 + 3.2
        if (label) pen.words(label, left + indent, baseline)
        if (count) pen.words(count, left + column - count.width, baseline)
        pen.words(meaning, left + column + 14, baseline)
      },
    ])
    return index < STANDINGS.length - 1 ? [row, penalty(NEVER)] : [row]
  })
}
