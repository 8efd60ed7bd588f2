import { anchor, glue, naturalHeight, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node } from '../flow/struct'
import { markdownItems } from '../markdown/blocks'
import { MUTED, serif } from '../theme'
import { chartItems, needsSeveralFigures } from './chart'
import { claimCount } from './counts'
import { headingItems } from './heading'
import type { Kit } from './kit'
import { legendItems } from './legend'

export const GLANCE = { name: 'glance', title: 'At a glance' }

/** The researcher's summary, the chart, and what the standings mean. */
export function glanceItems(kit: Kit): Item[] {
  const { type, sheet, model } = kit
  const section = node('Sect', kit.root)
  const items = headingItems(kit, section, { title: GLANCE.title, number: null, rank: 1, level: 2 })
  anchor(items, {
    name: GLANCE.name,
    bookmark: { title: GLANCE.title, level: 0 },
    section: GLANCE.title,
  })
  const width = sheet.contentWidth
  if (model.summary.trim()) {
    items.push(
      ...markdownItems(model.summary, {
        type,
        x: 0,
        width,
        style: serif(11.2),
        lineHeight: 16.6,
        parent: section,
        decor: [],
        headingLevel: 3,
        depth: 0,
      }),
      glue(20),
    )
  }
  if (claimCount(model.totals) > 0) {
    const legend = legendItems(kit, section)
    if (needsSeveralFigures(kit)) {
      // The chart runs over pages; the key to it should not come after them.
      items.push(...legend, glue(20))
      items.push(...chartItems(kit, section, sheet.contentHeight - naturalHeight(items)))
    } else {
      items.push(...chartItems(kit, section, sheet.contentHeight), glue(16), ...legend)
    }
  } else {
    const spans = [{ text: 'No claims have been stated yet.', style: serif(11.2, MUTED, { italic: true }) }]
    items.push(
      ...lineItems(type.lines(spans, { width, lineHeight: 16.6 }), { x: 0, node: node('P', section) }),
    )
  }
  return items
}
