import { box, firstBox, glue, NEVER, penalty, tie, type Item } from '../flow/items'
import { headingLines } from '../flow/lines'
import { node, type StructNode } from '../flow/struct'
import { singleLine } from '../text/clean'
import { ACCENT, ACCENT_SOFT, RULE, serif } from '../theme'
import type { Kit } from './kit'

interface HeadingOptions {
  readonly title: string
  /** "2.1", set in the side column; null puts the title at the left margin. */
  readonly number: string | null
  /** 1 for a chapter with a rule under it, 2 and more for what stands inside one. */
  readonly rank: number
  /** Structure level: 2 makes it an H2. */
  readonly level: number
}

const SIZES: readonly (readonly [size: number, lineHeight: number])[] = [
  [19, 23],
  [14.4, 18.5],
  [12.4, 16.2],
]

/** A heading that stays with what follows it, or the end of it where it is very long. */
export function headingItems(kit: Kit, parent: StructNode, options: HeadingOptions): Item[] {
  const { sheet, type } = kit
  const [size, lineHeight] = SIZES[Math.min(options.rank, SIZES.length) - 1] ?? [12.4, 16.2]
  const x = options.number === null ? 0 : sheet.mainX
  const element = node(`H${Math.min(options.level, 6)}`, parent)
  const width = sheet.contentWidth - x
  const style = serif(size, ACCENT, { bold: true })
  const lines = type.lines([{ text: singleLine(options.title) || 'Untitled', style }], {
    width,
    lineHeight,
    balance: 'even',
  })
  const items = headingLines(lines, { x, node: element })
  const first = firstBox(items)
  const line = lines[0]
  if (options.number !== null && first && line) {
    const number = type.line(`${options.number} `, serif(size, ACCENT_SOFT, { bold: true }))
    first.draws.unshift((pen, left, y) => {
      pen.content(element)
      pen.words(number, left, y + line.baseline)
    })
  }
  if (options.rank > 1) return [...items, ...tie(10), penalty(NEVER)]
  const rule = box(1, [
    (pen, left, y) => {
      pen.artifact()
      pen.rule(left, left + sheet.contentWidth, y, RULE, 0.7)
    },
  ])
  return [...items, ...tie(4), rule, penalty(NEVER), glue(12)]
}
