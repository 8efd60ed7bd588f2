import type { BlockFlow } from '../markup/flow'
import { TreeElement } from '../markup/tree'
import { isLayoutTable } from './layout-tables'

/** Cells put in for those that span columns or rows, in one document: what a hostile span may cost. */
const MAX_FILLERS = 20_000

/** Columns for which a span over rows is followed. */
const MAX_COLUMNS = 1000

/**
 * Tells the flow of rows and cells while a tree is walked. A table within a cell is lines of that cell; a table that
 * only arranges the page is no table.
 */
export class Tables {
  private readonly open: { readonly element: TreeElement; readonly writer: TableWriter | null }[] = []
  private row: TreeElement | null = null
  private readonly budget = { fillers: 0 }

  constructor(private readonly flow: BlockFlow) {}

  /** At the start of an element. `endBlock` ends what was written before a row. True when it is a cell of a row. */
  enter(element: TreeElement, endBlock: () => void): boolean {
    if (element.name === 'table' && !this.flow.inRow) {
      const writer = isLayoutTable(element) ? null : new TableWriter(this.flow, this.budget)
      this.open.push({ element, writer })
      return false
    }
    const writer = this.open.at(-1)?.writer
    if (!writer) return false
    if (element.name === 'tr' && !this.flow.inRow) {
      endBlock()
      writer.beginRow(element)
      this.row = element
      return false
    }
    if (!this.flow.inRow || !isCell(element)) return false
    if (element.parent === this.row) writer.openCell(element)
    else this.flow.words(' ')
    return true
  }

  /** At the end of an element. True when it was a cell of a row. */
  leave(element: TreeElement): boolean {
    const table = this.open.at(-1)
    if (!table) return false
    if (element === table.element) {
      this.open.pop()
      return false
    }
    if (element === this.row) {
      table.writer?.endRow()
      this.row = null
      return false
    }
    if (!this.flow.inRow || !isCell(element)) return false
    if (element.parent === this.row) table.writer?.closeCell()
    return true
  }
}

function isCell({ name }: TreeElement): boolean {
  return name === 'td' || name === 'th'
}

/** Whether a row heads its table: in its head, or of header cells only. */
function isHeaderRow(row: TreeElement): boolean {
  if (row.parent?.name === 'thead') return true
  let headers = 0
  for (let node = row.first; node; node = node.next) {
    if (!(node instanceof TreeElement)) continue
    if (node.name === 'td') return false
    if (node.name === 'th') headers += 1
  }
  return headers > 1
}

/** Writes the rows of one table, with empty cells where a cell spans columns or rows, so that columns stay columns. */
class TableWriter {
  /** Rows still to be kept free, by column. */
  private kept: number[] = []
  private column = 0
  private span = 1
  private header = false

  constructor(
    private readonly flow: BlockFlow,
    private readonly budget: { fillers: number },
  ) {}

  beginRow(row: TreeElement): void {
    this.header = isHeaderRow(row)
    this.column = 0
    this.flow.beginRow()
  }

  openCell(cell: TreeElement): void {
    this.skipKept()
    this.span = spanOf(cell, 'colspan', 1000)
    const rows = spanOf(cell, 'rowspan', 65_534)
    if (rows > 1 && this.column + this.span < MAX_COLUMNS) {
      for (let at = this.column; at < this.column + this.span; at += 1) this.kept[at] = rows
    }
    this.flow.openCell()
  }

  closeCell(): void {
    this.flow.closeCell()
    this.column += 1
    for (let more = 1; more < this.span; more += 1) this.fill()
  }

  endRow(): void {
    this.skipKept()
    this.flow.endRow(this.header)
    this.kept = this.kept.some((rows) => rows > 1) ? this.kept.map((rows) => Math.max(0, rows - 1)) : []
  }

  private skipKept(): void {
    while ((this.kept[this.column] ?? 0) > 0) if (!this.fill()) return
  }

  /** False when no more may be put in. */
  private fill(): boolean {
    this.column += 1
    if (this.budget.fillers >= MAX_FILLERS) return false
    this.budget.fillers += 1
    this.flow.openCell()
    this.flow.closeCell()
    return true
  }
}

function spanOf(cell: TreeElement, name: string, limit: number): number {
  const written = cell.get(name)
  return /^\d{1,6}$/.test(written) ? Math.min(limit, Math.max(1, Number(written))) : 1
}
