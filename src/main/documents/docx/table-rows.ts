import type { BlockFlow } from '../markup/flow'

/** Cells put in for those that span columns, in one document. */
const MAX_FILLERS = 20_000
const MAX_SPAN = 200

interface Table {
  columns: number
  readonly isNested: boolean
}

/** Tells the flow of rows and cells. Tables of one column are boxes around text, and tables within cells lines of it. */
export class TableRows {
  private readonly tables: Table[] = []
  private isHeader = false
  private span = 1
  private fillers = 0
  /** Number of tables open where the current row began. */
  private rowAt = 0

  constructor(private readonly flow: BlockFlow) {}

  open(name: string, attributes: Readonly<Record<string, string>>, endBlock: () => void): void {
    const table = this.tables.at(-1)
    switch (name) {
      case 'w:tbl':
        endBlock()
        this.tables.push({ columns: 0, isNested: this.flow.inRow })
        return
      case 'w:gridCol':
        if (table) table.columns += 1
        return
      case 'w:tr':
        if (!table || table.isNested || table.columns === 1) return endBlock()
        endBlock()
        this.isHeader = false
        this.rowAt = this.tables.length
        this.flow.beginRow()
        return
      case 'w:tblHeader':
        if (this.isOwnRow()) this.isHeader = attributes['w:val'] !== '0' && attributes['w:val'] !== 'false'
        return
      case 'w:tc':
        if (!this.flow.inRow) return
        if (!this.isOwnRow()) return this.flow.words(' ')
        this.span = 1
        this.flow.openCell()
        return
      case 'w:gridSpan':
        if (this.isOwnRow()) this.span = Math.min(MAX_SPAN, Number(attributes['w:val']) || 1)
        return
    }
  }

  close(name: string): void {
    if (name === 'w:tbl') this.tables.pop()
    if (name === 'w:tr' && this.isOwnRow()) this.flow.endRow(this.isHeader)
    if (name !== 'w:tc' || !this.isOwnRow()) return
    this.flow.closeCell()
    for (let more = 1; more < this.span && this.fillers < MAX_FILLERS; more += 1) {
      this.fillers += 1
      this.flow.openCell()
      this.flow.closeCell()
    }
  }

  private isOwnRow(): boolean {
    return this.flow.inRow && this.tables.length === this.rowAt
  }
}
