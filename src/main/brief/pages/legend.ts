import { STANDINGS, STANDING_TERMS } from '../../../shared/claim/standing'
import { standingIcon } from '../draw/icons'
import { box, NEVER, penalty, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { MUTED, sans } from '../theme'
import type { Kit } from './kit'

const ROW = 16

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
  const column =
    16 + Math.max(...labels.map((line) => line.width)) + 14 + Math.max(...counts.map((line) => line.width))
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
        pen.content(body)
        const baseline = y + ROW / 2 + 3.2
        if (label) pen.words(label, left + 16, baseline)
        if (count) pen.words(count, left + column - count.width, baseline)
        pen.words(meaning, left + column + 14, baseline)
      },
    ])
    return index < STANDINGS.length - 1 ? [row, penalty(NEVER)] : [row]
  })
}
