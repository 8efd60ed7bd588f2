import { anchor, box, firstBox, glue, naturalHeight, NEVER, penalty, tie, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import { markdownItems } from '../markdown/blocks'
import { MUTED, sans, serif } from '../theme'
import { certaintyChart } from './certainty-chart'
import { chartItems, needsSeveralFigures } from './chart'
import { claimCount } from './counts'
import { COVERAGE_CAPTION, hasCoverage } from './coverage-column'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { legendItems } from './legend'
import type { Chapter } from './template'

/** What the chapter is called: "At a glance", or "Summary" where the brief shows no figures; null when it has neither. */
export function glanceChapter({ model }: Kit): Chapter | null {
  if (model.shows.glance) return { name: 'glance', title: 'At a glance' }
  return model.summary.trim() ? { name: 'glance', title: 'Summary' } : null
}

/** The researcher's summary, the charts, and what the standings mean. */
export function glanceItems(kit: Kit): Item[] {
  const { sheet, model } = kit
  const chapter = glanceChapter(kit)
  if (!chapter) return []
  const { name, title } = chapter
  const section = node('Sect', kit.root)
  const items = headingItems(kit, section, { title, number: null, rank: 1, level: 2 })
  anchor(items, { name, bookmark: { title, level: 0 }, section: title })
  const summary = summaryItems(kit, section)
  items.push(...summary)
  if (!model.shows.glance) return items
  if (summary.length) items.push(glue(20))
  if (claimCount(model.totals) === 0) {
    const style = serif(11.2, MUTED, { italic: true })
    return [...items, ...words(kit, 'No claims have been stated yet.', style, 16.6, section)]
  }
  const key = keyItems(kit, section)
  const caption = hasCoverage(kit)
    ? [...tie(2), ...words(kit, COVERAGE_CAPTION, sans(8.8, MUTED), 12, section)]
    : []
  if (needsSeveralFigures(kit)) {
    // The chart runs over pages; the key to it should not come after them.
    items.push(...key, glue(20))
    return [...items, ...chartItems(kit, section, sheet.contentHeight - naturalHeight(items)), ...caption]
  }
  items.push(...chartItems(kit, section, sheet.contentHeight), ...caption)
  return [...items, glue(16), ...key]
}

const WIDE = 600
/** What the words of the legend take, in points. */
const LEGEND = 400

/** What the standings mean, and the certainty chart below it or, on a wide page, beside it. */
function keyItems(kit: Kit, section: StructNode): Item[] {
  const legend = legendItems(kit, section)
  const { contentWidth } = kit.sheet
  if (contentWidth < WIDE) {
    const chart = certaintyChart(kit, section)
    return chart ? [...legend, glue(20), chart] : legend
  }
  const column = { x: LEGEND, width: contentWidth - LEGEND, labels: 130 }
  const beside = certaintyChart(kit, section, column)
  if (!beside) return legend
  firstBox(legend)?.draws.push(...beside.draws)
  const below = beside.height - naturalHeight(legend)
  return below > 0 ? [...legend, penalty(NEVER), box(below, [])] : legend
}

function summaryItems(kit: Kit, parent: StructNode): Item[] {
  const { type, model, sheet } = kit
  return markdownItems(
    model.summary,
    {
      type,
      x: 0,
      width: sheet.contentWidth,
      style: serif(11.2),
      lineHeight: 16.6,
      parent,
      decor: [],
      headingLevel: 3,
    },
    kit.noteCounter,
  )
}

function words(
  { type, sheet }: Kit,
  text: string,
  style: ReturnType<typeof sans>,
  lineHeight: number,
  parent: StructNode,
): Item[] {
  const lines = type.lines([{ text, style }], { width: sheet.contentWidth, lineHeight })
  return lineItems(lines, { x: 0, node: node('P', parent), keep: true })
}
