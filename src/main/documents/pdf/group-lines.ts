import { roomAfter, startOf, type BodyStyle } from './body-style'
import { footnotesFrom, startsNote } from './footnote-lines'
import type { Draft, Line, Region } from './layout-types'
import { isShort, isCentred, regionShape, startsParagraph, type RegionShape } from './line-breaks'
import { isMono } from './line-look'
import type { LineMarker } from './line-marker'
import { noteSign } from './line-marker'
import { itemOf, listStarts, textStart } from './list-lines'
import { tablesOf } from './tables'

/** Captions and abstracts are set in from both sides too. */
const NO_QUOTE = /^(?:abstract|summary|keywords|fig(?:ure|\.)|table)\b/i

/** The blocks of one region. Headings come out as paragraphs: they are told by comparing all blocks. */
export function draftsOf(region: Region, body: BodyStyle): Draft[] {
  const notesFrom = footnotesFrom(region, body)
  const text = { ...region, lines: region.lines.slice(0, notesFrom) }
  const tables = tablesOf(text)
  const drafts: Draft[] = []
  let from = 0
  for (const table of tables) {
    drafts.push(...flow({ ...text, lines: text.lines.slice(from, table.start) }, body))
    const rows = table.rows.filter((cells) => cells.some((cell) => cell.length > 0))
    rows.forEach((cells, index) => {
      const header = index === 0 && rows.length > 1 && isHeader(cells) && !rows.slice(1).every(isHeader)
      drafts.push({
        kind: 'table-row',
        lines: cells.flat(),
        cells,
        region,
        ...(header ? { header } : {}),
      })
    })
    from = table.end
  }
  drafts.push(...flow({ ...text, lines: text.lines.slice(from) }, body))
  return [...drafts, ...notes({ ...region, lines: region.lines.slice(notesFrom) }, body)]
}

function isHeader(cells: readonly (readonly Line[])[]): boolean {
  return cells.every((cell) => cell.every((line) => line.spans.every(({ bold }) => bold)))
}

/** Running text: paragraphs, list items, quotations and code. */
function flow(region: Region, body: BodyStyle): Draft[] {
  if (region.lines.length === 0) return []
  const shape = regionShape(region, body)
  const starts = listStarts(region)
  const drafts: Draft[] = []
  let open: Line[] = []
  let item: { marker: LineMarker; line: Line } | null = null
  const close = () => {
    if (open.length > 0) drafts.push(draftOf(open, item?.marker, shape))
    open = []
  }
  for (const line of region.lines) {
    const marker = starts.get(line)
    const previous = open.at(-1)
    if (marker) {
      close()
      item = { marker, line }
    } else if (previous && isMono(previous) && isMono(line)) {
      // Code keeps its lines, blank ones too; only another font ends it.
      if (line.y - previous.y > line.size * 4) close()
    } else if (item ? endsItem(open, item.line, line, shape) : startsParagraph(open, line, shape)) {
      close()
      item = null
    }
    open.push(line)
  }
  close()
  return withDepths(drafts)
}

/** Whether a line no longer belongs to a list item: it is not under its text, or the item had ended. */
function endsItem(open: readonly Line[], first: Line, line: Line, shape: RegionShape): boolean {
  const previous = open.at(-1) ?? first
  const distance = line.y - previous.y
  const item = itemOf(first)
  if (item !== undefined && itemOf(line) !== item) return true
  if (distance > shape.leading(line.size) * 1.32 + 0.5 || distance <= 0) return true
  if (Math.abs(line.size - first.size) > first.size * 0.07) return true
  const edge = (of: Line) => startOf(of, shape.region)
  const text = textStart(first)
  const hang = text === null ? null : startOf({ x0: text, x1: text, rtl: first.rtl }, shape.region)
  if (hang !== null && Math.abs(edge(line) - hang) < line.size * 0.6) return false
  if (open.length > 1)
    return Math.abs(edge(line) - edge(previous)) > line.size * 0.6 || isShort(previous, line, shape)
  return edge(line) < edge(first) - line.size * 0.6 || isShort(previous, line, shape)
}

function draftOf(lines: readonly Line[], marker: LineMarker | undefined, shape: RegionShape): Draft {
  const { region } = shape
  if (marker) return { kind: 'list-item', lines, region, marker: marker.text }
  if (lines.every(isMono) && lines.length > 1) return { kind: 'code', lines, region }
  return { kind: isQuote(lines, shape) ? 'quote' : 'paragraph', lines, region }
}

/** Set in from both sides and not centred. */
function isQuote(lines: readonly Line[], shape: RegionShape): boolean {
  const { region, margin } = shape
  const [first] = lines
  if (!first || NO_QUOTE.test(first.text) || shape.hanging.has(first)) return false
  if (lines.length < 2 || lines.every((line) => isCentred(line, shape))) return false
  const edges = lines.slice(1).map((line) => startOf(line, region) - margin)
  const rooms = lines.map((line) => roomAfter(line, region))
  const size = lines[0]?.size ?? 10
  const straight = Math.max(...edges) - Math.min(...edges) < size * 0.5
  return straight && Math.min(...edges) > size * 1.2 && Math.min(...rooms) > size * 0.8
}

/** Depths of list items by how far their signs are set in, within one list. */
function withDepths(drafts: readonly Draft[]): Draft[] {
  const open: number[] = []
  return drafts.map((draft) => {
    const [first] = draft.lines
    if (draft.kind !== 'list-item' || !first) {
      open.length = 0
      return draft
    }
    const edge = startOf(first, draft.region)
    while (open.length > 0 && (open.at(-1) ?? 0) > edge + first.size * 0.6) open.pop()
    if (open.length === 0 || edge > (open.at(-1) ?? 0) + first.size * 0.6) open.push(edge)
    return { ...draft, depth: Math.min(open.length - 1, 8) }
  })
}

function notes(region: Region, body: BodyStyle): Draft[] {
  const shape = regionShape(region, body)
  const drafts: Draft[] = []
  for (const line of region.lines) {
    const last = drafts.at(-1)
    const previous = last?.lines.at(-1)
    if (startsNote(line) || !last || !previous) {
      const sign = noteSign(line.text)?.sign
      drafts.push({
        kind: 'footnote',
        lines: [line],
        region,
        ...(sign === undefined ? {} : { marker: sign }),
      })
    } else if (line.y - previous.y > shape.leading(line.size) * 2) {
      drafts.push({ kind: 'paragraph', lines: [line], region })
    } else drafts[drafts.length - 1] = { ...last, lines: [...last.lines, line] }
  }
  return drafts
}
