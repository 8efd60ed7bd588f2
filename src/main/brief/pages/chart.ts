import type { BriefSection } from '../../../shared/brief/model'
import { STANDINGS, STANDING_TERMS } from '../../../shared/claim/standing'
import { standingIcon } from '../draw/icons'
import { paintArea } from '../draw/paint'
import type { Pen } from '../draw/pen'
import { box, glue, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import type { Line } from '../text/line'
import { INK, MUTED, sans } from '../theme'
import { drawAxis } from './axis'
import { claimCount, presentStandings } from './counts'
import { COVERAGE_WIDTH, coverageWords, drawCoverage, hasCoverage } from './coverage-column'
import type { Kit } from './kit'
import { spokenTitle } from './spoken-title'

const ROW = 25
const TOP = 34
const FOOT = 20
const BAR = 16
const LABELS = 172
const TOTAL = 26
const MOST_IN_ONE = 12
const LEAST_ROWS = 6
/** Rows of a figure that has a page to itself, at most. */
const PAGE_ROWS = 22

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
  const rowsIn = (height: number) => Math.floor((height - TOP - FOOT) / ROW)
  const fitting = rowsIn(room)
  const page = Math.min(PAGE_ROWS, rowsIn(kit.sheet.contentHeight))
  const first = !needsSeveralFigures(kit) ? MOST_IN_ONE : fitting < LEAST_ROWS ? page : fitting
  const items: Item[] = []
  for (let from = 0; from < sections.length;) {
    const rows = sections.slice(from, from + Math.min(from === 0 ? first : page, page))
    if (from > 0) items.push(glue(18))
    items.push(figure(kit, parent, rows, most, from > 0))
    from += rows.length
  }
  return items
}

/** One box with two figures side by side over the same rows: the claims of each section, and how much they cover. */
function figure(
  kit: Kit,
  parent: StructNode,
  rows: readonly BriefSection[],
  most: number,
  more: boolean,
): Item {
  const { type, sheet } = kit
  const covers = hasCoverage(kit)
  const barsRight = sheet.contentWidth - (covers ? COVERAGE_WIDTH + 10 : 0)
  const width = barsRight - LABELS - TOTAL
  const element = node('Figure', parent, { alt: description(rows), placement: 'Block' })
  const coverage = covers ? node('Figure', parent, { alt: coverageWords(rows), placement: 'Block' }) : null
  const height = TOP + rows.length * ROW + FOOT
  const title = type.line(`Evidence by section${more ? ', continued' : ''} `, sans(10.6, INK, { bold: true }))
  const subtitle = type.line('number of claims, by standing ', sans(9.2, MUTED))
  const coverageTitle = type.line('Text covered ', sans(10.6, INK, { bold: true }))
  const labels = rows.map((section) => rowLabel(kit, section))
  return box(height, [
    (pen, x, y) => {
      element.options.bbox = [x, y, x + barsRight, y + height]
      pen.content(element)
      pen.words(title, x, y + 10)
      pen.words(subtitle, x + title.width + 8, y + 10)
      const place = { x: x + LABELS, y: y + TOP, width, height: rows.length * ROW }
      drawAxis(kit, pen, place, most)
      rows.forEach((section, i) => {
        const top = y + TOP + i * ROW
        drawLabel(pen, labels[i] ?? [], x, top)
        bar(kit, pen, section, x + LABELS, top + (ROW - BAR) / 2 - 1, width / most)
      })
      if (!coverage) return
      const left = x + sheet.contentWidth - COVERAGE_WIDTH
      coverage.options.bbox = [left, y, left + COVERAGE_WIDTH, y + height]
      pen.content(coverage)
      pen.words(coverageTitle, left, y + 10)
      rows.forEach((section, i) => drawCoverage(kit, pen, section, left, y + TOP + i * ROW + ROW / 2 - 1))
    },
  ])
}

function rowLabel({ type }: Kit, section: BriefSection): Line[] {
  const style = sans(9.2)
  const text = `${section.number}\u2002${section.title}`
  const lines = type.lines([{ text, style }], { width: LABELS - 14, lineHeight: 10.8, align: 'left' })
  return lines.length <= 2 ? lines : [type.fitted(text, style, LABELS - 14)]
}

function drawLabel(pen: Pen, lines: readonly Line[], x: number, top: number): void {
  const first = top + (lines.length > 1 ? 9 : 14.2) - 1
  lines.forEach((line, i) => pen.words(line, x, first + i * 10.6))
}

function bar({ type, look }: Kit, pen: Pen, section: BriefSection, x: number, y: number, unit: number): void {
  let at = x
  for (const [standing, count] of presentStandings(section.counts)) {
    const { paint } = look.standings[standing]
    const width = count * unit
    paintArea(pen, paint, at, y, Math.max(0.5, width - 1), BAR)
    const number = type.line(String(count), sans(8.6, paint.mark, { bold: true }))
    const middle = at + (width - 1) / 2
    const both = number.width + 10
    const taken = width > both + 6 ? both : width > number.width + 4 ? number.width : 0
    if (taken > 0 && paint.hatch) {
      pen.rect(middle - taken / 2 - 2.5, y + 2.5, taken + 5, BAR - 5, paint.ground, 3)
    }
    if (taken === both) standingIcon(pen, standing, middle - both / 2 + 3, y + BAR / 2, 3, paint.mark)
    if (taken > 0) pen.words(number, middle + taken / 2 - number.width, y + BAR / 2 + 3)
    at += width
  }
  const total = type.line(String(claimCount(section.counts)), sans(9.2, INK, { bold: true }))
  pen.words(total, at + 6, y + BAR / 2 + 3.2)
}

function description(rows: readonly BriefSection[]): string {
  const each = rows.map((section) => {
    const counts = STANDINGS.map((standing) => {
      return `${section.counts[standing]} ${STANDING_TERMS[standing].label.toLowerCase()}`
    })
    return `${section.number} ${spokenTitle(section)}: ${counts.join(', ')}`
  })
  return `Stacked bar chart of the number of claims in each section, by standing. ${each.join('. ')}.`
}
