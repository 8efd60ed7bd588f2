import { box, glue, NEVER, penalty, tie, type Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import { singleLine } from '../text/clean'
import type { Span } from '../text/style'
import { ACCENT, INK, MUTED, RULE, sans, serif } from '../theme'
import { claimCount } from './counts'
import { KICKERS } from './kickers'
import type { Kit } from './kit'
import { drawStandings, STANDINGS_HEIGHT } from './standings-line'

const MOST_READINGS = 6

/** The title at the head of the first page, of a report that has no cover. */
export function mastheadItems(kit: Kit): Item[] {
  const { model, sheet, type } = kit
  const section = node('Sect', kit.root)
  const width = sheet.contentWidth
  const set = (spans: readonly Span[], lineHeight: number, element: StructNode) =>
    lineItems(type.lines(spans, { width, lineHeight, align: 'left', balance: 'even' }), {
      x: 0,
      node: element,
    })
  const kicker = sans(9, MUTED, { bold: true, tracking: 1.6 })
  const parts = [
    [bar(kit), ...tie(9), ...set([{ text: KICKERS[model.template], style: kicker }], 14, node('P', section))],
    set(
      [{ text: singleLine(model.title), style: serif(25, ACCENT, { bold: true }) }],
      30,
      node('H1', section),
    ),
    set(
      [{ text: singleLine(model.subtitle), style: serif(13, MUTED, { italic: true }) }],
      19,
      node('P', section),
    ),
  ]
  const byline = singleLine([model.author, model.dateLabel].filter(Boolean).join(' · '))
  const about = [
    set([{ text: byline, style: sans(9.8, INK, { bold: true }) }], 15, node('P', section)),
    ...readings(kit).map((reading) => set(reading, 14.6, node('P', section))),
  ]
  return [
    ...tied(parts, 3),
    ...tie(9),
    ...tied(about, 2),
    ...(model.template === 'claims-table' ? standings(kit, section) : []),
    penalty(NEVER),
    glue(14),
    rule(kit),
  ]
}

function readings({ model }: Kit): Span[][] {
  const { readings: all } = model
  // A bibliography names its sources anyway.
  if (model.template === 'annotated-bibliography') return []
  const shown = all.length > MOST_READINGS ? all.slice(0, MOST_READINGS - 1) : all
  const rest = all.length - shown.length
  return [
    ...shown.map((reading, index): Span[] => [
      ...(index ? [] : [{ text: 'A reading of ', style: sans(9.6, MUTED) }]),
      { text: reading, style: serif(10.2, INK) },
    ]),
    ...(rest > 0 ? [[{ text: `and ${rest} more`, style: serif(10.2, MUTED, { italic: true }) }]] : []),
  ]
}

function standings(kit: Kit, section: StructNode): Item[] {
  if (claimCount(kit.model.totals) === 0) return []
  const line = box(STANDINGS_HEIGHT, [
    (pen, x, y) => drawStandings(kit, pen, { x, y, width: kit.sheet.contentWidth }, section),
  ])
  return [...tie(16), line]
}

/** Parts that stay together on one page. */
function tied(parts: readonly (readonly Item[])[], gap: number): Item[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index ? [...tie(gap), ...part] : part))
}

function bar({ look }: Kit): Item {
  return box(3, [
    (pen, left, y) => {
      pen.artifact()
      pen.rect(left, y, 46, 3, look.ink === 'print' ? INK : ACCENT)
    },
  ])
}

function rule({ sheet }: Kit): Item {
  return box(1, [
    (pen, left, y) => {
      pen.artifact()
      pen.rule(left, left + sheet.contentWidth, y, RULE, 0.7)
    },
  ])
}
