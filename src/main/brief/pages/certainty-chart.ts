import type { BriefModel } from '../../../shared/brief/model'
import { CERTAINTIES, certaintyLabel, type Certainty } from '../../../shared/claim/certainty'
import { CERTAINTY_WIDTH, certaintyDots } from '../draw/icons'
import { paintArea } from '../draw/paint'
import { box, type Box } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { INK, MUTED, sans } from '../theme'
import { claimCount } from './counts'
import type { Kit } from './kit'

const ROW = 17
const TOP = 22
const BAR = 9
const LABELS = 172
const TOTAL = 30

/** How many claims have each rating, the best first, then those without. */
function certaintyCounts({ sections }: BriefModel): readonly (readonly [Certainty | null, number])[] {
  const ratings = sections.flatMap(({ claims }) => claims.map(({ certainty }) => certainty))
  return [...CERTAINTIES, null].map((rating) => [rating, ratings.filter((each) => each === rating).length])
}

interface ChartColumn {
  /** From the left margin. */
  readonly x: number
  readonly width: number
  readonly labels: number
}

/** The claims by GRADE rating; null when none is rated, or the brief does not show ratings. */
export function certaintyChart(
  kit: Kit,
  parent: StructNode,
  column: ChartColumn = { x: 0, width: kit.sheet.contentWidth, labels: LABELS },
): Box | null {
  const { model, type, look } = kit
  const counts = certaintyCounts(model)
  const rated = counts.some(([rating, count]) => rating !== null && count > 0)
  if (!model.shows.certainty || !rated) return null
  const most = Math.max(...counts.map(([, count]) => count))
  const described = counts.map(([rating, count]) => `${certaintyLabel(rating)}: ${count}`).join(', ')
  const total = claimCount(model.totals)
  const alt = `Bar chart of the ${total} claims by certainty. ${described}.`
  const element = node('Figure', parent, { alt, placement: 'Block' })
  const title = type.line('Certainty ', sans(10.6, INK, { bold: true }))
  const subtitle = type.line('number of claims, by GRADE rating ', sans(9.2, MUTED))
  const height = TOP + counts.length * ROW
  const width = column.width - column.labels - TOTAL
  return box(height, [
    (pen, left, y) => {
      const x = left + column.x
      element.options.bbox = [x, y, x + column.width, y + height]
      pen.content(element)
      pen.words(title, x, y + 10)
      pen.words(subtitle, x + title.width + 8, y + 10)
      counts.forEach(([rating, count], index) => {
        const middle = y + TOP + index * ROW + ROW / 2
        if (rating !== null) certaintyDots(pen, rating, x, middle, INK)
        const label = type.line(certaintyLabel(rating), sans(9.2, rating === null ? MUTED : INK))
        pen.words(label, x + CERTAINTY_WIDTH + 9, middle + 3.1)
        const length = (count / most) * width
        const paint = rating === null ? look.bars.none : look.bars.full
        if (count > 0) paintArea(pen, paint, x + column.labels, middle - BAR / 2, length, BAR)
        const number = type.line(String(count), sans(9.2, INK, { bold: true }))
        pen.words(number, x + column.labels + (count > 0 ? length + 6 : 0), middle + 3.1)
      })
    },
  ])
}
