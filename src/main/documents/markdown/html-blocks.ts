import { decodeEntities } from './entities'
import { htmlPieces, isNotText, type HtmlPiece } from './html-tags'
import { writeHtml } from './inline'
import type { BlockShape, TextBuilder } from '../text-builder'

/** Tags that end the line of text before them and start a new one. */
const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead td th tr ul'
  ).split(' '),
)

/**
 * Writes a block of raw HTML as text: a block a paragraph, with headings, list items and preformatted text kept as
 * such. `shape` is what its paragraphs are where it stands; headings count only at the top (`outline`).
 */
export function writeHtmlBlock(
  builder: TextBuilder,
  html: string,
  shape: BlockShape,
  outline: boolean,
): void {
  let pieces: HtmlPiece[] = []
  let current: BlockShape = shape
  let skipped: string | null = null
  const flush = () => {
    if (pieces.length === 0) return
    if (current.kind === 'code') builder.verbatim(current, decodeEntities(pieces.map(textOf).join('')))
    else builder.write(current, (writer) => writeHtml(writer, pieces))
    pieces = []
  }
  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'tag' && isNotText(piece.name)) {
      // Tags inside a script are not tags: skip to its own end.
      if (skipped === null && !piece.closing && !piece.raw.endsWith('/>')) skipped = piece.name
      else if (piece.closing && piece.name === skipped) skipped = null
    } else if (skipped === null && piece.kind === 'tag' && BLOCK_TAGS.has(piece.name)) {
      flush()
      current = piece.closing ? shape : shapeOf(piece.name, shape, outline)
    } else if (skipped === null) {
      pieces.push(piece)
    }
  }
  flush()
}

function shapeOf(name: string, shape: BlockShape, outline: boolean): BlockShape {
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level !== undefined && outline) return { kind: 'heading', level: Number(level) }
  if (name === 'li') return { kind: 'list-item', depth: 0, marker: '•' }
  if (name === 'pre') return { kind: 'code' }
  return shape
}

function textOf(piece: HtmlPiece): string {
  return piece.kind === 'text' ? piece.text : ''
}
