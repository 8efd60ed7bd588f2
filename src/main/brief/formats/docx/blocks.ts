import { Paragraph, TextRun, type IParagraphOptions } from 'docx'
import { isRightToLeft } from '../reading/direction'
import { inlineText, type Block, type Inline } from '../reading/rich-text'
import { BULLETS, DEEPEST, STEP, type Lists } from './lists'
import { inlineRuns, textRuns } from './runs'
import { ACCENT, GROUND, RULE } from './styles'
import { tableOf, type CellChild } from './tables'

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const
type HeadingName = (typeof HEADINGS)[number]

/** How a note is set. */
export interface BlockPlace {
  readonly lists: Lists
  /** Style of its paragraphs. */
  readonly style: string
  /** Style of paragraphs in quotations. */
  readonly quoteStyle: string
  /** Heading level of its highest heading. */
  readonly level: number
  /** Twips from the margin. */
  readonly indent: number
  /** How many lists it stands in. */
  readonly depth: number
}

/** The heading style of a level, 1 to 6. */
export function headingStyle(level: number): HeadingName {
  return HEADINGS[Math.max(1, Math.min(level, 6)) - 1] ?? 'Heading6'
}

/** Blocks of a note as paragraphs and tables. */
export function blocksDocx(blocks: readonly Block[], place: BlockPlace): CellChild[] {
  return blocks.flatMap((block) => blockDocx(block, place))
}

/** A paragraph in the direction of its words. */
export function paragraph(
  text: string,
  children: IParagraphOptions['children'],
  options: Omit<IParagraphOptions, 'children' | 'text'>,
): Paragraph {
  return new Paragraph({
    ...options,
    ...(children ? { children } : {}),
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
  })
}

function blockDocx(block: Block, place: BlockPlace): CellChild[] {
  const indent = place.indent > 0 ? { indent: { left: place.indent } } : {}
  switch (block.kind) {
    case 'paragraph':
      return [words(block.children, { style: place.style, ...indent })]
    case 'heading':
      return [words(block.children, { style: headingStyle(place.level + block.depth), ...indent })]
    case 'quote':
      return blocksDocx(block.blocks, { ...place, style: place.quoteStyle, indent: place.indent + STEP })
    case 'code':
      return codeDocx(block.text, place)
    case 'rule':
      return [new Paragraph({ thematicBreak: true })]
    case 'list':
      return listDocx(block, place)
    case 'table':
      // A paragraph keeps a table apart from one that follows, which Word would join to it.
      return [tableOf(block), new Paragraph({ spacing: { after: 60 } })]
  }
}

const words = (
  children: readonly Inline[],
  options: Omit<IParagraphOptions, 'children' | 'text'>,
): Paragraph => paragraph(inlineText(children), inlineRuns(children), options)

function codeDocx(code: string, { indent }: BlockPlace): Paragraph[] {
  return code.split('\n').map(
    (line) =>
      new Paragraph({
        style: 'SourceCode',
        indent: { left: indent + 120, right: 120 },
        shading: { type: 'clear', fill: GROUND },
        children: [new TextRun(line)],
      }),
  )
}

function listDocx(list: Extract<Block, { kind: 'list' }>, place: BlockPlace): CellChild[] {
  const level = Math.min(place.depth, DEEPEST)
  const reference = list.start === null ? BULLETS : place.lists.numberedFrom(list.start, level)
  const inner = { ...place, depth: place.depth + 1, indent: STEP * (level + 1) }
  return list.items.flatMap(({ checked, blocks }): CellChild[] => {
    const [first, ...rest] = blocks
    const lead = first?.kind === 'paragraph' ? first.children : []
    const box = checked === null ? [] : [...textRuns(checked ? '☑ ' : '☐ ')]
    const line = paragraph(inlineText(lead), [...box, ...inlineRuns(lead)], {
      style: place.style,
      numbering: { reference, level },
    })
    return [line, ...blocksDocx(first?.kind === 'paragraph' ? rest : blocks, inner)]
  })
}

/** The line under a heading of a chapter. */
export const CHAPTER_RULE = { bottom: { style: 'single', size: 4, color: RULE, space: 4 } } as const
export const DOCUMENT_RULE = { top: { style: 'single', size: 24, color: ACCENT, space: 8 } } as const
