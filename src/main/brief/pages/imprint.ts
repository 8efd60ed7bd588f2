import type { Pen } from '../draw/pen'
import { node, type StructNode } from '../flow/struct'
import type { Line } from '../text/line'
import { heightOf } from '../text/typesetter'
import { INK, MUTED, RULE, sans, serif } from '../theme'
import type { Kit } from './kit'

const LINE_HEIGHT = 15.4

/** What was read, as many lines as fit below `top`, then author and date. Stands on the foot of the cover. */
export function drawImprint(kit: Kit, pen: Pen, top: number, section: StructNode): void {
  const { model, sheet, type } = kit
  const right = sheet.width - sheet.right
  const foot = sheet.height - 48
  const label = type.line('A reading of ', sans(9.6, MUTED))
  const indent = label.width + 6
  const readings = readingLines(kit, sheet.contentWidth - indent, foot - 30 - top)
  if (readings.length) {
    let y = foot - 28 - heightOf(readings)
    pen.artifact()
    pen.rule(sheet.left, right, y - 12, RULE, 0.6)
    const paragraph = node('P', section)
    pen.content(paragraph)
    pen.words(label, sheet.left, y + (readings[0]?.baseline ?? 11))
    for (const line of readings) {
      pen.line(line, sheet.left + indent, y, paragraph)
      y += line.height
    }
  }
  pen.content(node('P', section))
  pen.words(
    type.fitted(`${model.author} `, sans(10.2, INK, { bold: true }), sheet.contentWidth * 0.6),
    sheet.left,
    foot,
  )
  const date = type.line(model.dateLabel, sans(10.2, MUTED))
  pen.words(date, right - date.width, foot)
}

function readingLines({ model, type }: Kit, width: number, room: number): Line[] {
  const set = (text: string, color: string, italic: boolean) =>
    type.lines([{ text, style: serif(10.4, color, { italic }) }], {
      width,
      lineHeight: LINE_HEIGHT,
      balance: 'no-runt',
    })
  const all: Line[] = []
  for (const [index, reading] of model.readings.entries()) {
    const left = model.readings.length - index
    const lines = set(reading, INK, false)
    if (heightOf(all) + heightOf(lines) + (left > 1 ? LINE_HEIGHT : 0) > room) {
      return [...all, ...set(`and ${left} more`, MUTED, true)]
    }
    all.push(...lines)
  }
  return all
}
