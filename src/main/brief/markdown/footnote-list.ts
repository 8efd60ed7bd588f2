import type { Token } from 'marked'
import { anchor, box, firstBox, glue, NEVER, penalty, type Item } from '../flow/items'
import { node } from '../flow/struct'
import { LINK, MUTED, RULE } from '../theme'
import { indented, type MarkdownContext } from './context'

const SMALLER = 0.86
const RULE_WIDTH = 56
const RULE_HEIGHT = 8
const ABOVE_RULE = 7
const BETWEEN = 2.5
/** A page should rather not end between a text and its footnotes. */
const SPLIT_FROM_TEXT = 200

type SetBlocks = (tokens: readonly Token[], context: MarkdownContext) => Item[]

/**
 * The footnotes of a note under a short rule, each with its number, which leads back to the text. Called when all of the
 * text is set, since only then it is known which signs are there; `setBlocks` is handed in as for lists.
 */
export function footnoteItems(context: MarkdownContext, setBlocks: SetBlocks, isAfterText: boolean): Item[] {
  const { footnotes, type, parent, decor } = context
  const { inOrder } = footnotes
  if (inOrder.length === 0) return []
  const size = context.style.size * SMALLER
  const lineHeight = context.lineHeight * SMALLER
  const style = { ...context.style, size }
  const widest = type.line(String(inOrder.length).replace(/\d/g, '0'), style).width
  const indent = Math.max(11, widest + 5)
  const set = inOrder.map(({ tokens }, index) => {
    const name = footnotes.name(index + 1)
    const element = node('Note', parent, { id: name })
    // Before what is in it: an element is made when it is first drawn.
    const label = node('Lbl', element)
    const inner = indented({ ...context, style, lineHeight }, indent, element)
    const body = setBlocks(tokens, inner)
    if (!firstBox(body)) body.push(box(lineHeight, [], decor))
    anchor(body, { name })
    return { body, label, x: inner.x - indent }
  })
  const items: Item[] = isAfterText ? [penalty(SPLIT_FROM_TEXT), glue(ABOVE_RULE, decor)] : []
  items.push(ruleBox(context), penalty(NEVER))
  set.forEach(({ body, label, x }, index) => {
    const number = index + 1
    const link = footnotes.back(number)
    const look = link ? { ...style, color: LINK, link } : { ...style, color: MUTED }
    const [line] = type.lines([{ text: String(number), style: look }], { width: Infinity, lineHeight })
    const top = firstBox(body)
    if (line && top) top.draws.unshift((pen, left, y) => pen.line(line, left + x, y, label))
    if (index > 0) items.push(glue(BETWEEN, decor))
    for (const item of body) items.push(item)
  })
  return items
}

function ruleBox({ x, width, decor }: MarkdownContext): Item {
  const rule = Math.min(RULE_WIDTH, width)
  return box(
    RULE_HEIGHT,
    [
      (pen, left, y) => {
        pen.artifact()
        pen.rule(left + x, left + x + rule, y + 2, RULE, 0.6)
      },
    ],
    decor,
  )
}
