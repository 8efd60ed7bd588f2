import { box, decorated, NEVER, penalty, type Box, type Decor, type Draw, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import type { Line } from '../text/line'
import { INK, MUTED, RULE, sans } from '../theme'
import type { Kit } from './kit'

const PAD_X = 6
const PAD_Y = 6
const HEAD_LINE = 12
const BETWEEN_ROWS = 15
const INSIDE_ROW = 60
const INSIDE_PARAGRAPH = 160
/** Rows taller than this, in points, may be split over pages. */
const TALL = 190

export interface Column {
  readonly title: string
  /** Padding included. */
  readonly width: number
}

/** One line of a cell, and what it is in the structure tree. */
export interface CellLine {
  readonly line: Line
  readonly node: StructNode
  /** Space above it, unless it is the first. */
  readonly gap: number
  /** From the left edge of the cell. */
  readonly indent: number
  /** Drawn in front of it, at the left edge of the cell and the baseline. */
  readonly mark?: Draw
}

export interface Cell {
  readonly element: StructNode
  readonly lines: readonly CellLine[]
}

/** Room for text in a column. */
export function cellWidth(column: Column | undefined): number {
  return Math.max(1, (column?.width ?? 0) - 2 * PAD_X)
}

/** A table as tall as its rows: its header comes back on every page, and rows too tall for a page split between lines. */
export class TableGrid {
  readonly structure: StructNode
  private readonly heads: { readonly row: Box; readonly rest: Box }
  private readonly width: number

  constructor(
    private readonly kit: Kit,
    private readonly columns: readonly Column[],
    parent: StructNode,
  ) {
    this.structure = node('Table', parent)
    this.width = columns.reduce((sum, column) => sum + column.width, 0)
    // Above the rest of a row there is no padding of the row's own.
    this.heads = { row: this.headBox(null), rest: this.headBox(null, PAD_Y) }
  }

  /** The header row, which stays with the row after it. */
  head(): Item[] {
    return [this.headBox(node('TR', this.structure)), penalty(NEVER)]
  }

  /** A row, and where a page may end after it. `label` names it again on the later pages it runs over. */
  row(label: string, cells: readonly Cell[], isLast: boolean): Item[] {
    const heights = cells.map(({ lines }) => heightOf(lines))
    const height = Math.max(HEAD_LINE, ...heights) + 2 * PAD_Y
    const after = isLast ? [] : [penalty(BETWEEN_ROWS)]
    if (height <= TALL) {
      const draws = [this.rule(height), elements(cells), ...this.cellDraws(cells, 0, Infinity, PAD_Y)]
      return [box(height, draws, [], this.heads.row), ...after]
    }
    return [...decorated(this.strips(cells), this.continuation(label)), ...after]
  }

  /** A tall row line by line, as if all its cells had lines of one height. */
  private strips(cells: readonly Cell[]): Item[] {
    const count = Math.max(...cells.map(({ lines }) => lines.length))
    const items: Item[] = []
    for (let i = 0; i < count; i++) {
      const strip = Math.max(
        ...cells.map(({ lines }) => {
          const each = lines[i]
          return each ? each.line.height + (i ? each.gap : 0) : 0
        }),
      )
      const above = i === 0 ? PAD_Y : 0
      const isEnd = i === count - 1
      const total = above + strip + (isEnd ? PAD_Y : 0)
      const draws = this.cellDraws(cells, i, i + 1, above)
      if (i === 0) draws.unshift(elements(cells))
      if (isEnd) draws.unshift(this.rule(total))
      items.push(box(total, draws, [], i === 0 ? this.heads.row : this.heads.rest))
      if (!isEnd) items.push(penalty(breakCost(cells, i, count)))
    }
    return items
  }

  private continuation(label: string): Decor {
    const line = this.kit.type.line(`${label} …`, sans(8.6, MUTED, { italic: true }))
    const below = this.heads.rest.height
    return {
      draw: (pen, left, top, _bottom, edges) => {
        if (!edges.continued) return
        pen.artifact('Pagination')
        pen.words(line, left + PAD_X, top + below + line.baseline)
      },
    }
  }

  private cellDraws(cells: readonly Cell[], from: number, to: number, top: number): Draw[] {
    return cells.map(({ lines }, column): Draw => {
      const offset = this.offset(column)
      return (pen, left, y) => {
        let at = y + top
        lines.slice(from, to).forEach(({ line, node: element, gap, indent, mark }, index) => {
          if (from + index > 0) at += gap
          mark?.(pen, left + offset, at + line.baseline)
          pen.line(line, left + offset + indent, at, element)
          at += line.height
        })
      }
    })
  }

  private headBox(row: StructNode | null, below = 0): Box {
    const style = sans(8.8, INK, { bold: true })
    const titles = this.columns.map((column) =>
      this.kit.type.lines([{ text: column.title, style }], {
        width: cellWidth(column),
        lineHeight: HEAD_LINE,
        align: 'left',
      }),
    )
    const height = Math.max(...titles.map((lines) => lines.length)) * HEAD_LINE + 8
    const ground: Draw = (pen, left, y) => {
      pen.artifact()
      pen.rule(left, left + this.width, y, INK, 0.9)
      pen.rule(left, left + this.width, y + height, MUTED, 0.6)
    }
    const draws = titles.map((lines, column): Draw => {
      const cell = row && node('TH', row, { scope: 'Column' })
      return (pen, left, y) => {
        if (cell) pen.content(cell)
        else pen.artifact('Pagination')
        lines.forEach((line, i) =>
          pen.words(line, left + this.offset(column), y + 4 + i * HEAD_LINE + line.baseline),
        )
      }
    })
    return box(height + below, [ground, ...draws])
  }

  private rule(height: number): Draw {
    return (pen, left, y) => {
      pen.artifact()
      pen.rule(left, left + this.width, y + height, RULE, 0.5)
    }
  }

  private offset(column: number): number {
    return this.columns.slice(0, column).reduce((sum, { width }) => sum + width, PAD_X)
  }
}

/** Cost of a page break after line `index` of a row: dearer where it cuts a paragraph of any cell. */
function breakCost(cells: readonly Cell[], index: number, count: number): number {
  if (index < 2 || index > count - 4) return NEVER
  const cuts = cells.some(({ lines }) => {
    const next = lines[index + 1]
    return next !== undefined && next.node === lines[index]?.node
  })
  return cuts ? INSIDE_PARAGRAPH : INSIDE_ROW
}

/** Makes the cells in their order: the tree has what is drawn first, and a cell with nothing in it must be there too. */
function elements(cells: readonly Cell[]): Draw {
  return (pen) => cells.forEach(({ element }) => pen.element(element))
}

function heightOf(lines: readonly CellLine[]): number {
  return lines.reduce((sum, { line, gap }, index) => sum + line.height + (index ? gap : 0), 0)
}
