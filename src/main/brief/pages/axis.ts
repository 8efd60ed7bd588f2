import type { Pen } from '../draw/pen'
import { FAINT, GRID, MUTED, sans } from '../theme'
import type { Kit } from './kit'

/** A round step that gives at most seven grid lines: 1, 2 or 5 times a power of ten. */
export function axisStep(most: number): number {
  const rough = most / 6
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10
  return step * power
}

interface AxisPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Grid lines from 0 to `most` behind rows of bars, with their numbers below. */
export function drawAxis({ type }: Kit, pen: Pen, { x, y, width, height }: AxisPlace, most: number): void {
  for (let value = 0; value <= most; value += axisStep(most)) {
    const at = x + (value / most) * width
    pen.sketch((doc) => {
      doc
        .lineWidth(0.5)
        .moveTo(at, y - 6)
        .lineTo(at, y + height)
      doc.stroke(value === 0 ? FAINT : GRID)
    })
    const label = type.line(String(value), sans(8.2, MUTED))
    pen.words(label, at - label.width / 2, y + height + 11)
  }
}
