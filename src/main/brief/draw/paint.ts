import type { EdgeLine, Paint } from '../look'
import type { Pen } from './pen'

const SPACING = 3.4
const HATCH_WEIGHT = 0.6
const EDGE_WEIGHT = 0.6

/** Fills an area, hatched and outlined as its paint says. */
export function paintArea(
  pen: Pen,
  paint: Paint,
  x: number,
  y: number,
  width: number,
  height: number,
  radius = 0,
) {
  pen.rect(x, y, width, height, paint.ground, radius)
  const { edge, hatch } = paint
  if (edge === null) return
  if (hatch) hatchArea(pen, hatch, edge, x, y, width, height)
  const inset = EDGE_WEIGHT / 2
  if (width <= EDGE_WEIGHT) return
  pen.sketch((doc) => {
    doc.lineWidth(EDGE_WEIGHT)
    const size = [width - EDGE_WEIGHT, height - EDGE_WEIGHT] as const
    if (radius) doc.roundedRect(x + inset, y + inset, ...size, radius - inset).stroke(edge)
    else doc.rect(x + inset, y + inset, ...size).stroke(edge)
  })
}

/** Lines on a grid of the whole page, so that areas side by side do not show where one begins. */
function hatchArea(
  pen: Pen,
  hatch: 'rising' | 'crossed',
  color: string,
  x: number,
  y: number,
  width: number,
  height: number,
) {
  pen.sketch((doc) => {
    doc.rect(x, y, width, height).clip().lineWidth(HATCH_WEIGHT)
    const bottom = y + height
    for (let sum = Math.ceil((x + y) / SPACING) * SPACING; sum < x + width + bottom; sum += SPACING) {
      doc.moveTo(sum - y, y).lineTo(sum - bottom, bottom)
    }
    if (hatch === 'crossed') {
      for (let gap = Math.ceil((x - bottom) / SPACING) * SPACING; gap < x + width - y; gap += SPACING) {
        doc.moveTo(gap + y, y).lineTo(gap + bottom, bottom)
      }
    }
    doc.stroke(color)
  })
}

const WIDTH = 3

/** The line beside a quotation, 3 points wide at most. */
export function edgeLine(pen: Pen, line: EdgeLine, x: number, top: number, bottom: number, color: string) {
  const height = bottom - top
  switch (line) {
    case 'full':
      pen.rect(x, top, WIDTH, height, color)
      break
    case 'thin':
      pen.rect(x, top, 1, height, color)
      break
    case 'double':
      pen.rect(x, top, 1, height, color)
      pen.rect(x + WIDTH - 1, top, 1, height, color)
      break
    case 'dashed':
      pen.sketch((doc) => {
        doc.lineWidth(WIDTH).dash(7, { space: 3.5 })
        doc
          .moveTo(x + WIDTH / 2, top)
          .lineTo(x + WIDTH / 2, bottom)
          .stroke(color)
      })
      break
    case 'dotted':
      pen.sketch((doc) => {
        doc.lineWidth(1.7).lineCap('round').dash(0.01, { space: 4.2 })
        doc
          .moveTo(x + 1, top + 1.5)
          .lineTo(x + 1, bottom - 1)
          .stroke(color)
      })
  }
}
