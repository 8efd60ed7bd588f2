import type { BriefSection } from '../../../shared/brief/model'
import { STANDINGS, STANDING_TERMS } from '../../../shared/claim/standing'
import { standingIcon } from '../draw/icons'
import type { Pen } from '../draw/pen'
import { box, glue, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { singleLine } from '../text/clean'
import type { Line } from '../text/line'
import { FAINT, GRID, INK, MUTED, sans, STANDING_COLORS, WHITE } from '../theme'
import { claimCount, presentStandings } from './counts'
import type { Kit } from './kit'

const ROW = 25
const TOP = 34
const FOOT = 20
const BAR = 16
const LABELS = 190
const TOTAL = 34
const MOST_IN_ONE = 12
const LEAST_ROWS = 6
/** Rows of a figure that has a page to itself; fewer than fit on Letter. */
const PAGE_ROWS = 22
const SPOKEN_TITLE = 160

/** Sections the chart shows: those with claims. */
function chartedSections(kit: Kit): readonly BriefSection[] {
  return kit.model.sections.filter((section) => claimCount(section.counts) > 0)
}

/** True when the sections are too many to read in one figure. */
export function needsSeveralFigures(kit: Kit): boolean {
  return chartedSections(kit).length > MOST_IN_ONE
}

/**
 * "Evidence by section" as one figure, or as several when there are many sections: the first as tall as the room left
 * on its page, in points, the others a page each.
 */
export function chartItems(kit: Kit, parent: StructNode, room: number): Item[] {
  const sections = chartedSections(kit)
  const most = Math.max(1, ...sections.map((section) => claimCount(section.counts)))
  const fitting = Math.floor((room - TOP - FOOT) / ROW)
  const first = !needsSeveralFigures(kit) ? MOST_IN_ONE : fitting < LEAST_ROWS ? PAGE_ROWS : fitting
  const items: Item[] = []
  for (let from = 0; from < sections.length;) {
    const rows = sections.slice(from, from + (from === 0 ? first : PAGE_ROWS))
    if (from > 0) items.push(glue(18))
    items.push(figure(kit, parent, rows, most, from > 0))
    from += rows.length
  }
  return items
}

function figure(
  kit: Kit,
  parent: StructNode,
  rows: readonly BriefSection[],
  most: number,
  more: boolean,
): Item {
  const { type, sheet } = kit
  const element = node('Figure', parent, { alt: description(rows), placement: 'Block' })
  const height = TOP + rows.length * ROW + FOOT
  const title = type.line(`Evidence by section${more ? ', continued' : ''} `, sans(10.6, INK, { bold: true }))
  const subtitle = type.line('number of claims, by what the evidence says ', sans(9.2, MUTED))
  const labels = rows.map((section) => rowLabel(kit, section))
  return box(height, [
    (pen, x, y) => {
      element.options.bbox = [x, y, x + sheet.contentWidth, y + height]
      pen.content(element)
      pen.words(title, x, y + 10)
      pen.words(subtitle, x + title.width + 8, y + 10)
      axis(kit, pen, x + LABELS, y + TOP, rows.length * ROW, most)
      rows.forEach((section, i) => {
        const top = y + TOP + i * ROW
        drawLabel(pen, labels[i] ?? [], x, top)
        bar(kit, pen, section, x + LABELS, top + (ROW - BAR) / 2 - 1, most)
      })
    },
  ])
}

function rowLabel({ type }: Kit, section: BriefSection): Line[] {
  const style = sans(9.2)
  const spans = [{ text: `${section.number}\u2002${section.title}`, style }]
  const lines = type.lines(spans, { width: LABELS - 14, lineHeight: 10.8, align: 'left' })
  if (lines.length <= 2) return lines
  return [type.fitted(`${section.number}\u2002${section.title}`, style, LABELS - 14)]
}

function drawLabel(pen: Pen, lines: readonly Line[], x: number, top: number): void {
  const first = top + (lines.length > 1 ? 9 : 14.2) - 1
  lines.forEach((line, i) => pen.words(line, x, first + i * 10.6))
}

function axis({ type, sheet }: Kit, pen: Pen, x: number, y: number, height: number, most: number): void {
  const width = sheet.contentWidth - LABELS - TOTAL
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

/** A round step that gives at most seven grid lines: 1, 2 or 5 times a power of ten. */
export function axisStep(most: number): number {
  const rough = most / 6
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10
  return step * power
}

function bar(
  { type, sheet }: Kit,
  pen: Pen,
  section: BriefSection,
  x: number,
  y: number,
  most: number,
): void {
  const unit = (sheet.contentWidth - LABELS - TOTAL) / most
  let at = x
  for (const [standing, count] of presentStandings(section.counts)) {
    const width = count * unit
    pen.rect(at, y, Math.max(0.5, width - 1), BAR, STANDING_COLORS[standing].color)
    const number = type.line(String(count), sans(8.6, WHITE, { bold: true }))
    const middle = at + (width - 1) / 2
    const both = number.width + 10
    if (width > both + 6) {
      standingIcon(pen, standing, middle - both / 2 + 3, y + BAR / 2, 3, WHITE)
      pen.words(number, middle + both / 2 - number.width, y + BAR / 2 + 3)
    } else if (width > number.width + 4) {
      pen.words(number, middle - number.width / 2, y + BAR / 2 + 3)
    }
    at += width
  }
  const total = type.line(String(claimCount(section.counts)), sans(9.2, INK, { bold: true }))
  pen.words(total, at + 6, y + BAR / 2 + 3.2)
}

/** PDF/A allows a text string 32,767 bytes, and nobody wants to hear more of each title than tells it apart. */
function shortened(title: string): string {
  const characters = [...singleLine(title)]
  return characters.length <= SPOKEN_TITLE
    ? characters.join('')
    : `${characters.slice(0, SPOKEN_TITLE).join('')}…`
}

function description(rows: readonly BriefSection[]): string {
  const each = rows.map((section) => {
    const counts = STANDINGS.map((standing) => {
      return `${section.counts[standing]} ${STANDING_TERMS[standing].label.toLowerCase()}`
    })
    return `${section.number} ${shortened(section.title)}: ${counts.join(', ')}`
  })
  return `Stacked bar chart of the number of claims in each section, by standing. ${each.join('. ')}.`
}
