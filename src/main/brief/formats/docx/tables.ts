import { Paragraph, Table, TableCell, TableRow, type IParagraphOptions } from 'docx'
import { isRightToLeft } from '../reading/direction'
import { inlineText, type Block, type CellAlign, type Inline } from '../reading/rich-text'
import { inlineRuns } from './runs'
import { GROUND, MUTED, RULE } from './styles'

/** What a document or a cell is made of. */
export type CellChild = Paragraph | Table

const LINE = { style: 'single', size: 4, color: RULE } as const
const NONE = { style: 'none', size: 0, color: 'auto' } as const
/** Twips inside a cell. */
const ROOM = { top: 50, bottom: 50, left: 60, right: 60 }

export interface Column {
  /** Share of the width, in per cent. */
  readonly width: number
}

/** A table of ours: its header row comes back on each page, and no other row is cut. */
export function tableFrom(
  head: readonly Paragraph[],
  rows: readonly (readonly (readonly CellChild[])[])[],
  columns: readonly Column[],
  canSplit = false,
): Table {
  return new Table({
    width: { size: 100, type: 'pct' },
    borders: {
      top: NONE,
      left: NONE,
      right: NONE,
      bottom: LINE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    margins: ROOM,
    rows: [
      new TableRow({
        // Not kept whole besides: LibreOffice then loses the table under a header that ends a page.
        tableHeader: true,
        children: head.map(
          (cell, index) =>
            new TableCell({
              children: [cell],
              shading: { type: 'clear', fill: GROUND },
              borders: { bottom: { style: 'single', size: 8, color: MUTED } },
              width: { size: columns[index]?.width ?? 10, type: 'pct' },
            }),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: !canSplit,
            children: cells.map(
              (children, index) =>
                new TableCell({
                  children: [...children],
                  width: { size: columns[index]?.width ?? 10, type: 'pct' },
                }),
            ),
          }),
      ),
    ],
  })
}

/** A table of a note. Tall rows may be cut at the end of a page. */
export function tableOf({ aligns, head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const cell = (children: (typeof head)[number], index: number, isHead: boolean): Paragraph => {
    const align = alignment(aligns[index] ?? null)
    return new Paragraph({
      style: 'TableText',
      keepNext: isHead,
      children: inlineRuns(children, isHead ? { bold: true } : {}),
      ...align,
      ...(isRightToLeft(inlineText(children)) ? { bidirectional: true } : {}),
    })
  }
  return tableFrom(
    head.map((children, index) => cell(children, index, true)),
    rows.map((row) => row.map((children, index) => [cell(children, index, false)])),
    widthsFor([head, ...rows]),
    true,
  )
}

/** Shares of the width by what the columns hold: room for the longest word, and more where there is much text. */
function widthsFor(rows: readonly (readonly (readonly Inline[])[])[]): Column[] {
  const needs = (rows[0] ?? []).map((_, index) => {
    const texts = rows.map((row) => inlineText(row[index] ?? []))
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length)))
    const whole = Math.max(...texts.map(({ length }) => length))
    return Math.max(4, Math.min(word, 24), Math.min(whole, 72) / 2)
  })
  const all = needs.reduce((sum, need) => sum + need, 0)
  return needs.map((need) => ({ width: Math.floor((need / all) * 100) }))
}

function alignment(align: CellAlign): Pick<IParagraphOptions, 'alignment'> {
  return align === null ? {} : { alignment: align }
}
