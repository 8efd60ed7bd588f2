import type { Box } from '../flow/items'
import type { StructNode } from '../flow/struct'
import { MUTED, sans } from '../theme'
import type { Kit } from './kit'

/** Sets a small label in the side column, on the baseline of the first line of what it names. */
export function sideLabel(kit: Kit, beside: Box | undefined, label: string, element: StructNode): void {
  if (!beside) return
  const line = kit.type.line(`${label} `, sans(8.6, MUTED, { italic: true }))
  const neighbour = kit.type.lines([{ text: 'x', style: sans(9.8) }], { width: 99, lineHeight: 14 })[0]
  const baseline = neighbour?.baseline ?? 10
  beside.draws.unshift((pen, left, y) => {
    pen.content(element)
    pen.words(line, left + kit.sheet.side - line.width, y + baseline)
  })
}
