import type { Coverage } from '../../../shared/brief/coverage'
import type { BriefSection } from '../../../shared/brief/model'
import { paintArea } from '../draw/paint'
import type { Pen } from '../draw/pen'
import { INK, MUTED, sans } from '../theme'
import type { Kit } from './kit'
import { spokenTitle } from './spoken-title'

/** Width of the column, in points. */
export const COVERAGE_WIDTH = 92
const BAR_WIDTH = 54
const BAR = 8

export const COVERAGE_CAPTION =
  'Text covered: the share of a section’s own text that claims were stated from; the darker part is that of claims which a source speaks for or against.'

/** True when there is something to show: a passage of a claim in the text of a section. */
export function hasCoverage({ model }: Kit): boolean {
  return model.sections.some(({ coverage }) => coverage !== null && coverage.claimed > 0)
}

/** A part of a section's text in per cent; what is there is never nothing. */
function percentWords(part: number, { length }: Coverage): string {
  if (part === 0 || length === 0) return '0%'
  const percent = Math.round((part / length) * 100)
  return percent === 0 ? '<1%' : `${percent}%`
}

/** The bar of one section, its left end at `x` and its middle at `y`; a heading of the brief's own has a dash. */
export function drawCoverage(
  { type, look }: Kit,
  pen: Pen,
  { coverage }: BriefSection,
  x: number,
  y: number,
) {
  if (!coverage) {
    pen.words(type.line('–', sans(9.2, MUTED)), x, y + 3.2)
    return
  }
  const share = (part: number) => (coverage.length === 0 ? 0 : (part / coverage.length) * BAR_WIDTH)
  const { full, part, none } = look.bars
  const top = y - BAR / 2
  paintArea(pen, none, x, top, BAR_WIDTH, BAR)
  const claimed = share(coverage.claimed)
  const sourced = share(coverage.sourced)
  if (claimed > 0) paintArea(pen, part, x, top, Math.max(0.8, claimed), BAR)
  if (sourced > 0) paintArea(pen, full, x, top, Math.max(0.8, sourced), BAR)
  pen.words(type.line(percentWords(coverage.claimed, coverage), sans(9.2, INK)), x + BAR_WIDTH + 7, y + 3.2)
}

/** The column in words. */
export function coverageWords(rows: readonly BriefSection[]): string {
  const each = rows.flatMap((section) => {
    const { number, coverage } = section
    if (!coverage) return []
    const { claimed, sourced } = coverage
    return `${number} ${spokenTitle(section)}: ${percentWords(claimed, coverage)}, of which with sources ${percentWords(sourced, coverage)}`
  })
  return `Bar chart of how much of each section’s text the passages of its claims cover. ${each.join('. ')}.`
}
