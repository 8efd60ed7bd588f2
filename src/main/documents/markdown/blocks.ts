import type { Token, Tokens } from 'marked'
import type { FootnoteDefinition } from './footnotes'
import { writeHtmlBlock } from './html-blocks'
import { footnoteSign, writeInline } from './inline'
import type { BlockShape, TextBuilder } from '../text-builder'

/** Longest marker a block may have, in UTF-16 units. */
const MAX_MARKER = 16

type BlockToken =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.Text
  | Tokens.List
  | Tokens.Blockquote
  | Tokens.Code
  | Tokens.Table
  | Tokens.HTML
  | Tokens.Hr
  | Tokens.Space
  | Tokens.Def
  | Tokens.Checkbox

/** Where a token stands: in so many lists and quotes, the innermost of which says what its paragraphs are. */
interface Place {
  readonly lists: number
  readonly quotes: number
  readonly inside: 'document' | 'list' | 'quote'
  /** The marker of the list item whose first line is still to come. */
  marker: string | undefined
}

/**
 * Writes block tokens: the visible text, a block for each paragraph, heading, list item, table row and piece of code.
 * Headings inside quotes and lists are lines of these, not of the document's outline. Rules (---) have no text and are
 * left out, since a block must hold some. Footnotes come last, in the order of their definitions.
 */
export function writeBlocks(builder: TextBuilder, tokens: readonly Token[]): void {
  const footnotes: FootnoteDefinition[] = []
  writeAll(builder, tokens, { lists: 0, quotes: 0, inside: 'document', marker: undefined }, footnotes)
  for (const { label, tokens: words } of footnotes) {
    const sign = footnoteSign(label)
    const marker = sign.length <= MAX_MARKER ? sign : `${sign.slice(0, MAX_MARKER - 1).toWellFormed()}…`
    builder.write({ kind: 'footnote', marker, note: label }, (writer) => writeInline(writer, words))
  }
}

function writeAll(
  builder: TextBuilder,
  tokens: readonly Token[],
  place: Place,
  footnotes: FootnoteDefinition[],
): void {
  for (const token of tokens) {
    if (token.type === 'footnoteDefinition') footnotes.push(token as FootnoteDefinition)
    else writeBlock(builder, token as BlockToken, place, footnotes)
  }
}

function writeBlock(
  builder: TextBuilder,
  token: BlockToken,
  place: Place,
  footnotes: FootnoteDefinition[],
): void {
  switch (token.type) {
    case 'heading':
      if (place.inside !== 'document') return writeText(builder, token.tokens, place)
      builder.write({ kind: 'heading', level: token.depth }, (writer) => writeInline(writer, token.tokens))
      return
    case 'paragraph':
      return writeText(builder, token.tokens, place)
    case 'text':
      return writeText(builder, token.tokens ?? [token], place)
    case 'list':
      token.items.forEach((item, index) => {
        const marker = markerOf(token, item, index)
        writeAll(
          builder,
          item.tokens,
          { ...place, lists: place.lists + 1, inside: 'list', marker },
          footnotes,
        )
      })
      return
    case 'blockquote': {
      const inner: Place = { ...place, quotes: place.quotes + 1, inside: 'quote', marker: undefined }
      return writeAll(builder, token.tokens, inner, footnotes)
    }
    case 'code':
      builder.verbatim({ kind: 'code' }, token.text)
      return
    case 'table':
      writeRow(builder, token.header, true)
      for (const row of token.rows) writeRow(builder, row, false)
      return
    case 'html':
      return writeHtmlBlock(builder, token.text, shapeAt(place), place.inside === 'document')
    case 'hr':
    case 'space':
    case 'def':
    case 'checkbox':
      return
  }
}

function writeText(builder: TextBuilder, tokens: readonly Token[], place: Place): void {
  const written = builder.write(shapeAt(place), (writer) => writeInline(writer, tokens))
  if (written) place.marker = undefined
}

function writeRow(builder: TextBuilder, cells: readonly Tokens.TableCell[], header: boolean): void {
  builder.write({ kind: 'table-row', header }, (writer) => {
    for (const cell of cells) writer.cell(() => writeInline(writer, cell.tokens))
  })
}

function shapeAt({ inside, lists, quotes, marker }: Place): BlockShape {
  if (inside === 'document') return { kind: 'paragraph' }
  if (inside === 'quote') return { kind: 'quote', depth: quotes - 1 }
  const item: BlockShape = { kind: 'list-item', depth: lists - 1 }
  return marker === undefined ? item : { ...item, marker }
}

function markerOf(list: Tokens.List, item: Tokens.ListItem, index: number): string {
  if (item.task) return item.checked === true ? '☑' : '☐'
  return list.ordered ? `${(list.start === '' ? 1 : list.start) + index}.` : '•'
}
