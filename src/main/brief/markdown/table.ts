import type { Tokens } from 'marked'
import { box, NEVER, penalty, type Box, type Draw, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import type { Line } from '../text/line'
import type { Style } from '../text/style'
import { heightOf } from '../text/typesetter'
import { CODE_GROUND, MUTED, RULE } from '../theme'
import { columnWidths, type ColumnNeed } from './columns'
import type { MarkdownContext } from './context'
import { inlineSpans } from './inline'

const BETWEEN_ROWS = 20
const INSIDE_ROW = 60
/** Rows taller than this may be split over pages. */
const TALL = 150
const NARROWEST_COLUMN = 15
const ROOMY_COLUMN = 24

/** The header as it comes back on later pages, above a whole row and above the rest of one. */
interface RepeatedHeads {
  readonly row: Box
  readonly rest: Box
}

interface Grid {
  readonly context: MarkdownContext
  readonly style: Style
  readonly lineHeight: number
  readonly padX: number
  readonly padY: number
  readonly widths: readonly number[]
  readonly width: number
  readonly structure: StructNode
}

/** True when columns would get too narrow for a single letter. */
export function isTooWide(table: Tokens.Table, context: MarkdownContext): boolean {
  return table.header.length * NARROWEST_COLUMN > context.width
}

/** A table: the header row comes back on every page it runs over, and rows too tall for a page split between lines. */
export function tableItems(table: Tokens.Table, context: MarkdownContext): Item[] {
  const grid = gridFor(table, context)
  const header = rowLines(table.header, true, grid)
  const head = headerBox(header, grid, node('TR', grid.structure))
  const repeated: RepeatedHeads = {
    row: headerBox(header, grid, null),
    // Above the rest of a row there is no padding of the row's own.
    rest: headerBox(header, grid, null, grid.padY),
  }
  const items: Item[] = [head, penalty(NEVER)]
  table.rows.forEach((cells, index) => {
    items.push(...bodyRow(rowLines(cells, false, grid), grid, repeated))
    const last = table.rows.length - 1
    if (index < last) items.push(penalty(index === 0 || index === last - 1 ? NEVER : BETWEEN_ROWS))
  })
  return items
}

function gridFor(table: Tokens.Table, context: MarkdownContext): Grid {
  const count = table.header.length
  const crowded = count > 7 || context.width / count < ROOMY_COLUMN
  const size = context.style.size * (crowded ? 0.95 * Math.min(1, Math.max(0.72, 7 / count)) : 0.95)
  const style = { ...context.style, size }
  const padX = crowded ? 3 : 6
  const needs = table.header.map((head, column): ColumnNeed => {
    const cells = [head, ...table.rows.map((row) => row[column])]
    const lines = cells.flatMap((cell, i) => {
      const spans = inlineSpans(cell?.tokens, i === 0 ? { ...style, bold: true } : style, context.footnotes)
      return context.type.lines(spans, { width: Infinity, lineHeight: 1 })
    })
    const words = cells.flatMap((cell) => (cell?.text ?? '').split(/\s+/))
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
    const minimum = context.type.line(longest, { ...style, bold: true }).width
    const natural = Math.max(12, ...lines.map((line) => line.width))
    return { natural: natural + 2 * padX + 0.5, minimum: Math.max(12, minimum) + 2 * padX }
  })
  const widths = columnWidths(needs, context.width)
  const width = widths.reduce((a, b) => a + b, 0)
  const structure = node('Table', context.parent)
  const lineHeight = context.lineHeight * 0.95 * (size / (context.style.size * 0.95))
  return { context, style, lineHeight, padX, padY: 3.2, widths, width, structure }
}

function rowLines(cells: readonly Tokens.TableCell[], head: boolean, grid: Grid): Line[][] {
  const style = head ? { ...grid.style, bold: true } : grid.style
  return cells.map((cell, i) => {
    const width = Math.max(1, (grid.widths[i] ?? 0) - 2 * grid.padX)
    const align = cell.align ?? 'start'
    return grid.context.type.lines(inlineSpans(cell.tokens, style, grid.context.footnotes), {
      width,
      lineHeight: grid.lineHeight,
      align,
    })
  })
}

function headerBox(cells: readonly Line[][], grid: Grid, row: StructNode | null, below = 0): Box {
  const height = Math.max(grid.lineHeight, ...cells.map(heightOf)) + 2 * grid.padY
  const ground: Draw = (pen, left, y) => {
    pen.artifact()
    pen.rect(left + grid.context.x, y, grid.width, height, CODE_GROUND)
    pen.rule(left + grid.context.x, left + grid.context.x + grid.width, y + height, MUTED, 0.8)
  }
  const draws = cells.map((lines, column): Draw => {
    const cell = row && node('TH', row, { scope: 'Column' })
    return cellDraw(lines, column, grid.padY, cell, grid)
  })
  return box(height + below, [ground, ...draws], grid.context.decor)
}

function bodyRow(cells: readonly Line[][], grid: Grid, heads: RepeatedHeads): Item[] {
  const row = node('TR', grid.structure)
  const structure = cells.map(() => node('TD', row))
  const { decor } = grid.context
  const rule: (height: number) => Draw = (height) => (pen, left, y) => {
    pen.artifact()
    pen.rule(left + grid.context.x, left + grid.context.x + grid.width, y + height, RULE, 0.4)
  }
  const cellDraws = (from: number, to: number, top: number): Draw[] =>
    cells.map((lines, i) => cellDraw(lines.slice(from, to), i, top, structure[i] ?? null, grid))
  const height = Math.max(grid.lineHeight, ...cells.map(heightOf)) + 2 * grid.padY
  if (height <= TALL)
    return [box(height, [rule(height), ...cellDraws(0, Infinity, grid.padY)], decor, heads.row)]

  const count = Math.max(...cells.map((lines) => lines.length))
  const items: Item[] = []
  for (let i = 0; i < count; i++) {
    const strip = Math.max(grid.lineHeight, ...cells.map((lines) => lines[i]?.height ?? 0))
    const above = i === 0 ? grid.padY : 0
    const below = i === count - 1 ? grid.padY : 0
    const total = above + strip + below
    const draws = cellDraws(i, i + 1, above)
    items.push(box(total, below ? [rule(total), ...draws] : draws, decor, i === 0 ? heads.row : heads.rest))
    if (i < count - 1) items.push(penalty(i < 1 || i > count - 3 ? NEVER : INSIDE_ROW))
  }
  return items
}

/** Draws lines of one cell. Without a structure node they are a repetition that a screen reader skips. */
function cellDraw(
  lines: readonly Line[],
  column: number,
  top: number,
  cell: StructNode | null,
  grid: Grid,
): Draw {
  const offset = grid.widths.slice(0, column).reduce((a, b) => a + b, grid.context.x + grid.padX)
  return (pen, left, y) => {
    if (cell) pen.content(cell)
    else pen.artifact('Pagination')
    let lineTop = y + top
    for (const line of lines) {
      if (cell) pen.line(line, left + offset, lineTop, cell)
      else pen.words(line, left + offset, lineTop + line.baseline)
      lineTop += line.height
    }
  }
}
