import type { Token, Tokens } from 'marked'
import { box, glue, penalty, tie, type Decor, type Item } from '../flow/items'
import { headingLines, lineItems } from '../flow/lines'
import { node } from '../flow/struct'
import type { Span } from '../text/style'
import { MUTED, RULE } from '../theme'
import { codeItems } from './code'
import { indented, type MarkdownContext, type MarkdownPlace } from './context'
import { decodeEntities, htmlWords } from './entities'
import { footnoteItems } from './footnote-list'
import { Footnotes, type NoteCounter } from './footnotes'
import { inlineSpans } from './inline'
import { lexMarkdown } from './lex-markdown'
import { listItems } from './list'
import { isTooWide, tableItems } from './table'

const SILENT: ReadonlySet<string> = new Set(['space', 'def', 'checkbox', 'footnoteWords'])
/** A page should rather not end between a sentence and the list, table or code it introduces. */
const INTRODUCED: ReadonlySet<string> = new Set(['list', 'table', 'code', 'blockquote'])
const SPLIT_FROM_INTRODUCTION = 500
const QUOTE_INDENT = 11

/** Lists and quotations nested deeper than this are set as they were typed. */
const DEEPEST = 60

/** A whole Markdown text (GFM with footnotes) as items of the vertical list, its footnotes after it. */
export function markdownItems(source: string, place: MarkdownPlace, counter: NoteCounter): Item[] {
  try {
    const tokens = lexMarkdown(source, DEEPEST + 1)
    const context = { ...place, depth: 0, footnotes: new Footnotes(tokens, counter) }
    const text = blockItems(tokens, context)
    return [...text, ...footnoteItems(context, blockItems, text.length > 0)]
  } catch (error) {
    // Thousands of nested marks use up the parser's stack: that is no reason to lose the brief, or the words.
    if (!(error instanceof RangeError)) throw error
    return typedItems(source, place)
  }
}

/** The text as it was typed, line for line. */
function typedItems(source: string, context: MarkdownPlace): Item[] {
  return paragraphItems([{ text: source.trim(), style: context.style }], context)
}

/** The blocks of a note or of one list item or quotation. */
function blockItems(tokens: readonly Token[], context: MarkdownContext): Item[] {
  const items: Item[] = []
  const headings = headingLevels(tokens, context.headingLevel)
  let follows: 'nothing' | 'block' | 'heading' = 'nothing'
  for (const token of tokens) {
    if (SILENT.has(token.type)) continue
    const block = itemsOf(token, context, headings)
    if (!block.length) continue
    if (follows === 'heading') items.push(...tie(2, context.decor))
    else if (follows === 'block') {
      if (INTRODUCED.has(token.type)) {
        items.push(penalty(SPLIT_FROM_INTRODUCTION), glue(spaceBefore(token, context), context.decor))
      } else {
        items.push(glue(spaceBefore(token, context), context.decor))
      }
    }
    items.push(...block)
    follows = token.type === 'heading' ? 'heading' : 'block'
  }
  return items
}

function spaceBefore(token: Token, context: MarkdownContext): number {
  if (token.type === 'heading') return 9
  return context.depth > 0 && token.type !== 'code' ? 2.5 : 5.5
}

/** Structure levels for the headings of a note, in order: starting at `first`, never skipping one going down. */
function headingLevels(tokens: readonly Token[], first: number): Map<Token, number> {
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading')
  const top = Math.min(...headings.map((heading) => heading.depth))
  const levels = new Map<Token, number>()
  let previous = first - 1
  for (const heading of headings) {
    previous = Math.min(first + heading.depth - top, previous + 1, 6)
    levels.set(heading, previous)
  }
  return levels
}

function itemsOf(token: Token, context: MarkdownContext, headings: ReadonlyMap<Token, number>): Item[] {
  if (context.depth >= DEEPEST) return typedItems(token.raw, context)
  switch (token.type) {
    case 'heading':
      return headingItems(token as Tokens.Heading, headings.get(token) ?? context.headingLevel, context)
    case 'list':
      return listItems(token as Tokens.List, context, blockItems)
    case 'blockquote':
      return quotationItems(token as Tokens.Blockquote, context)
    case 'code':
      return codeItems((token as Tokens.Code).text, context)
    case 'table':
      if (isTooWide(token as Tokens.Table, context)) return typedItems(token.raw, context)
      return tableItems(token as Tokens.Table, context)
    case 'hr':
      return [ruleBox(context)]
    case 'html':
      return paragraphItems([{ text: htmlWords(token.raw).trim(), style: context.style }], context)
    default: {
      const { tokens, text } = token as Tokens.Generic
      const words = String(text ?? token.raw)
      const plain = [{ text: decodeEntities(words), style: context.style }]
      return paragraphItems(tokens ? inlineSpans(tokens, context.style, context.footnotes) : plain, context)
    }
  }
}

function paragraphItems(spans: readonly Span[], context: MarkdownPlace): Item[] {
  const { type, width, lineHeight, x, decor, parent } = context
  const lines = type.lines(spans, { width, lineHeight, balance: 'no-runt' })
  return lineItems(lines, { x, node: node('P', parent), decor })
}

function headingItems(token: Tokens.Heading, level: number, context: MarkdownContext): Item[] {
  const { type, width, x, decor, parent } = context
  const size = context.style.size + Math.max(0, 3 - token.depth) * 0.9
  const spans = inlineSpans(token.tokens, { ...context.style, bold: true, size }, context.footnotes)
  const lines = type.lines(spans, { width, lineHeight: Math.max(context.lineHeight, size * 1.34) })
  return headingLines(lines, { x, node: node(`H${level}`, parent), decor })
}

function quotationItems(token: Tokens.Blockquote, context: MarkdownContext): Item[] {
  const inner = indented(context, QUOTE_INDENT, node('BlockQuote', context.parent))
  // From the words, not from the column: where that can get no narrower the two are the same.
  const x = inner.x - QUOTE_INDENT
  const bar: Decor = {
    draw: (pen, left, top, bottom) => pen.rect(left + x, top, 1.8, bottom - top, RULE),
  }
  const style = { ...context.style, italic: true, color: MUTED }
  return blockItems(token.tokens, { ...inner, style, decor: [...context.decor, bar] })
}

function ruleBox({ x, width, decor }: MarkdownContext): Item {
  const draw: Item = box(
    7,
    [
      (pen, left, y) => {
        pen.artifact()
        pen.rule(left + x, left + x + width, y + 3.5, RULE)
      },
    ],
    decor,
  )
  return draw
}
