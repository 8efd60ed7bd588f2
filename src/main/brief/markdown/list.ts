import type { Token, Tokens } from 'marked'
import { box, firstBox, glue, NEVER, penalty, type Item } from '../flow/items'
import { node } from '../flow/struct'
import { MUTED } from '../theme'
import { indented, type MarkdownContext } from './context'

const SHORT_LIST = 4
const SPLIT_SHORT = 300
const SPLIT = 20

/** Sets the blocks inside an item; handed in, because blocks hold lists and lists hold blocks. */
type SetBlocks = (tokens: readonly Token[], context: MarkdownContext) => Item[]

/** A list, each item with its label hanging to the left of its text. */
export function listItems(list: Tokens.List, context: MarkdownContext, setBlocks: SetBlocks): Item[] {
  const structure = node('L', context.parent, { numbering: list.ordered ? 'Decimal' : 'Disc' })
  const first = Number(list.start) || (list.start === 0 ? 0 : 1)
  const labels = list.items.map((item, index) => labelOf(list, item, first + index, context.depth))
  const labelStyle = { ...context.style, color: MUTED, bold: false, italic: false }
  const labelLines = labels.map(
    (label) =>
      context.type.lines([{ text: `${label} `, style: labelStyle }], {
        width: Infinity,
        lineHeight: context.lineHeight,
      })[0],
  )
  const indent = Math.max(list.ordered ? 16 : 11, ...labelLines.map((line) => (line?.width ?? 0) + 5))
  const items: Item[] = []
  list.items.forEach((item, index) => {
    const element = node('LI', structure)
    const label = node('Lbl', element)
    const inner = indented(context, indent, node('LBody', element))
    const body = setBlocks(item.tokens, inner)
    // Where the column can get no narrower, the label stands further left, and on a line of its own before a list.
    const isCramped = inner.x - context.x < indent
    if (!firstBox(body) || (isCramped && item.tokens[0]?.type === 'list')) {
      body.unshift(box(context.lineHeight, [], context.decor), penalty(NEVER))
    }
    const top = firstBox(body)
    const line = labelLines[index]
    if (top && line) {
      top.draws.unshift((pen, left, y) => {
        pen.content(label)
        pen.words(line, left + inner.x - indent, y + line.baseline)
      })
    }
    if (index > 0)
      items.push(penalty(breakCost(index, list.items.length)), glue(list.loose ? 4 : 2, context.decor))
    items.push(...body)
  })
  return items
}

function labelOf(list: Tokens.List, item: Tokens.ListItem, number: number, depth: number): string {
  if (item.task) return item.checked ? '☑' : '☐'
  if (list.ordered) return `${number}.`
  return depth % 2 === 0 ? '•' : '–'
}

/** Cost of a page break before item `index`: the first and last item do not stand alone. */
function breakCost(index: number, count: number): number {
  const lonely = index === 1 || index === count - 1
  if (!lonely) return SPLIT
  return count <= SHORT_LIST ? NEVER : SPLIT_SHORT
}
