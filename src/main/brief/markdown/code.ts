import { bled, box, type Decor, type Item, NEVER, penalty } from '../flow/items'
import { lineItems } from '../flow/lines'
import { node } from '../flow/struct'
import type { Style } from '../text/style'
import { CODE_GROUND } from '../theme'
import type { MarkdownContext } from './context'

const PADDING = 5

/** A code block: its own lines kept, long ones wrapped, on a grey ground that runs on over a page break. */
export function codeItems(code: string, context: MarkdownContext): Item[] {
  const { x, width, type } = context
  const ground: Decor = {
    draw: (pen, left, top, bottom, edges) => {
      const [from, to] = bled(top, bottom, edges)
      pen.rect(left + x, from, width, to - from, CODE_GROUND, 3)
    },
  }
  const decor = [...context.decor, ground]
  const style: Style = { family: 'mono', size: context.style.size * 0.86, color: context.style.color }
  const text = code.replace(/\t/g, '    ')
  // Each line on its own: code is not prose, and no bidi or balancing should reach across its lines.
  const lines = text.split('\n').flatMap((line) => {
    // With its end, so that the words of two lines do not fuse for who cannot see them.
    const spans = [{ text: `${line || ' '}\n`, style }]
    return type.lines(spans, { width: width - 14, lineHeight: context.lineHeight * 0.92, align: 'left' })
  })
  const structure = node('Code', node('P', context.parent))
  const padding = box(PADDING, [], decor)
  return [
    padding,
    penalty(NEVER),
    ...lineItems(lines, { x: x + 7, node: structure, decor, least: 3 }),
    penalty(NEVER),
    box(PADDING, [], decor),
  ]
}
