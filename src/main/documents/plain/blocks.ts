import type { Block } from '../../../shared/document/text-version'
import { endsSentence, isClosed, isPreformatted, isRule, isShort, startsLowerCase } from './line-facts'
import { leavesRoom, type Layout } from './layout'
import { chunksOf, type Line } from './lines'
import { ListDepth, startsListItem } from './list-marker'

/** A wrapped paragraph fills at least one line to this share of the width; verse and addresses do not. */
const FILLED = 0.85

/**
 * The blocks of a plain text, in order: what lies between them is white space. `headings` maps a line's index to its
 * level. List items keep their marker in the text, so they carry none of their own. Tables and drawings become code,
 * which keeps its columns.
 */
export function blocksOf(
  lines: readonly Line[],
  layout: Layout,
  headings: ReadonlyMap<number, number>,
): Block[] {
  const blocks: Block[] = []
  const lists = new ListDepth()
  for (const chunk of chunksOf(lines)) {
    const pieces = piecesOf(lines, chunk, layout, headings)
    const style = styleOf(pieces, layout)
    for (let at = 0; at < pieces.length;) {
      const piece = pieces[at]
      if (!piece) break
      const { kind, line } = piece
      let end = at + 1
      while (end < pieces.length && continues(pieces, at, end, style, layout)) end += 1
      const range = { start: line.start, end: pieces[end - 1]?.line.end ?? line.end }
      if (kind !== 'item') lists.end()
      if (kind === 'heading') blocks.push({ kind, ...range, level: piece.level })
      else if (kind === 'rule') blocks.push({ kind, ...range })
      else if (kind === 'item')
        blocks.push({ kind: 'list-item', ...range, depth: lists.depthOf(line.indent) })
      else if (style === 'drawn') blocks.push({ kind: 'code', start: line.lineStart, end: range.end })
      else blocks.push({ kind: 'paragraph', ...range })
      at = end
    }
  }
  return blocks
}

/** A line with what it starts or, as `text`, what it may go on with. `level` matters to headings alone. */
interface Piece {
  readonly kind: 'heading' | 'rule' | 'item' | 'text'
  readonly level: number
  readonly line: Line
}

function piecesOf(
  lines: readonly Line[],
  chunk: { start: number; end: number },
  layout: Layout,
  headings: ReadonlyMap<number, number>,
): Piece[] {
  return lines.slice(chunk.start, chunk.end).map((line, offset): Piece => {
    const level = headings.get(chunk.start + offset)
    if (level !== undefined) return { kind: 'heading', level, line }
    if (isRule(line.text)) return { kind: 'rule', level: 0, line }
    const before = offset === 0 ? undefined : lines[chunk.start + offset - 1]
    return { kind: startsItem(line, before, layout) ? 'item' : 'text', level: 0, line }
  })
}

/** In running text a wrapped line may happen to start with a dash or a number. `before` is its chunk's line above. */
function startsItem(line: Line, before: Line | undefined, layout: Layout): boolean {
  if (!startsListItem(line.text)) return false
  if (!before || layout.kind === 'lines') return true
  return (
    isClosed(before.text) || startsListItem(before.text) || leavesRoom(before.text.length, line, layout.width)
  )
}

/**
 * How the text of a chunk reads: `drawn` is a table or a drawing, `verse` short lines that belong together (a stanza,
 * an address), `prose` wrapped paragraphs, `single` a paragraph a line.
 */
type Style = 'drawn' | 'verse' | 'prose' | 'single'

function styleOf(pieces: readonly Piece[], layout: Layout): Style {
  const texts = pieces.filter(({ kind }) => kind === 'text').map(({ line }) => line.text)
  const count = (test: (text: string) => boolean) => texts.filter(test).length
  const drawn = count(isPreformatted)
  if (drawn >= 2 && drawn * 2 >= texts.length) return 'drawn'
  if (layout.kind === 'wrapped') {
    return texts.some((text) => text.length >= layout.width * FILLED) ? 'prose' : 'verse'
  }
  return texts.every(isShort) && count(endsSentence) * 2 < texts.length ? 'verse' : 'single'
}

/** True when the piece at `index` belongs to the block that `first` starts; all in between already do. */
function continues(
  pieces: readonly Piece[],
  first: number,
  index: number,
  style: Style,
  layout: Layout,
): boolean {
  const start = pieces[first]
  const piece = pieces[index]
  const before = pieces[index - 1]
  if (!start || !before || piece?.kind !== 'text') return false
  if (start.kind === 'item') return layout.kind === 'wrapped' || piece.line.indent > start.line.indent
  if (start.kind !== 'text' || style === 'single') return false
  if (style !== 'prose' || layout.kind !== 'wrapped') return true
  // A paragraph may end without an empty line: early on its line, or before an indented one.
  if (!endsSentence(before.line.text) || startsLowerCase(piece.line.text)) return true
  return (
    !leavesRoom(before.line.text.length, piece.line, layout.width) &&
    piece.line.indent <= before.line.indent + 1
  )
}
