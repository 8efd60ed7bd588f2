import { Paragraph, TextRun } from 'docx'
import { inlineText, type Block, type Footnote, type Inline } from '../reading/rich-text'
import { blocksDocx, paragraph, type BlockPlace } from './blocks'
import { inlineRuns } from './runs'

const STYLE = 'FootnoteText'

/** Footnotes by their numbers. */
export function footnotesDocx(
  footnotes: readonly Footnote[],
  place: BlockPlace,
): Record<string, { readonly children: readonly Paragraph[] }> {
  const inner = { ...place, style: STYLE, quoteStyle: STYLE }
  return Object.fromEntries(
    footnotes.map(({ number, blocks }) => [String(number), { children: footnoteDocx(blocks, inner) }]),
  )
}

/** The sign of a footnote goes into its first paragraph, which must not be an item of a list. */
function footnoteDocx(blocks: readonly Block[], place: BlockPlace): Paragraph[] {
  const plain = blocks.flatMap(inParagraphs)
  const [first, ...rest] = plain
  const lead = first?.kind === 'paragraph' ? first.children : []
  const space = new TextRun(' ')
  return [
    paragraph(inlineText(lead), [space, ...inlineRuns(lead)], { style: STYLE }),
    ...blocksDocx(first?.kind === 'paragraph' ? rest : plain, place).filter(
      (each) => each instanceof Paragraph,
    ),
  ]
}

/**
 * What a footnote of a word processor can hold: rows of a table are paragraphs, and a heading is one in bold, because
 * its style is made for chapters.
 */
function inParagraphs(block: Block): Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'paragraph', children: [{ kind: 'strong', children: block.children }] }]
    case 'table': {
      const rows = [block.head.map(strong), ...block.rows]
      return rows.map((cells) => ({ kind: 'paragraph', children: apart(cells) }))
    }
    case 'quote':
      return [{ ...block, blocks: block.blocks.flatMap(inParagraphs) }]
    case 'list': {
      const items = block.items.map((item) => ({ ...item, blocks: item.blocks.flatMap(inParagraphs) }))
      return [{ ...block, items }]
    }
    case 'paragraph':
    case 'code':
    case 'rule':
      return [block]
  }
}

const strong = (children: readonly Inline[]): Inline[] => [{ kind: 'strong', children }]

const apart = (cells: readonly (readonly Inline[])[]): Inline[] =>
  cells.flatMap((cell, index): readonly Inline[] =>
    index === 0 ? cell : [{ kind: 'text', text: ' · ' }, ...cell],
  )
