import { Paragraph, Table, TableCell, TableRow, type IParagraphOptions } from 'docx'
import { inlineText, type Block, type CellAlign } from '../reading/rich-text'
import { inlineRuns, isRightToLeft } from './runs'
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
        tableHeader: true,
        cantSplit: true,
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
  const even = head.map(() => ({ width: Math.floor(100 / Math.max(1, head.length)) }))
  const cell = (children: (typeof head)[number], index: number, isHead: boolean): Paragraph => {
    const align = alignment(aligns[index] ?? null)
    return new Paragraph({
      style: 'TableText',
      children: inlineRuns(children, isHead ? { bold: true } : {}),
      ...align,
      ...(isRightToLeft(inlineText(children)) ? { bidirectional: true } : {}),
    })
  }
  return tableFrom(
    head.map((children, index) => cell(children, index, true)),
    rows.map((row) => row.map((children, index) => [cell(children, index, false)])),
    even,
    true,
  )
}

function alignment(align: CellAlign): Pick<IParagraphOptions, 'alignment'> {
  return align === null ? {} : { alignment: align }
}
