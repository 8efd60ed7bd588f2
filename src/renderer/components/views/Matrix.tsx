import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import { matrixOf } from '../../../shared/notebook/matrix'
import { useNotebook } from '../../state/session'
import { textScale } from '../ui/text-scale'
import { useVirtualList } from '../ui/use-virtual-list'
import { useViews } from '../../state/views'
import { CellPopover, type OpenCell } from './CellPopover'
import { MatrixClaimRow } from './MatrixClaimRow'
import { MatrixHead } from './MatrixHead'
import { matrixRows, stepInGrid, type GridPlace } from './matrix-rows'
import { MatrixSectionRow } from './MatrixSectionRow'

const COLUMN = 128
const HEAD = { wide: 330, narrow: 200 } as const
const HEIGHT = { head: 46, section: 40, claim: 46 } as const

/** Claims × relations or sources: the evidence each has, and where it has none. A grid to go through with arrow keys. */
export function Matrix({ claims }: { readonly claims: readonly Claim[] }) {
  const notebook = useNotebook()
  const axis = useViews((state) => state.axis)
  const { columns, cells } = useMemo(() => matrixOf(notebook, claims, axis), [notebook, claims, axis])
  const rows = useMemo(() => matrixRows(notebook, claims), [notebook, claims])
  const idsOf = useCallback(() => claims.map(({ id }) => id), [claims])
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: -1 })
  const [open, setOpen] = useState<OpenCell | null>(null)
  const [width, setWidth] = useState(0)
  const [isAcross, setAcross] = useState(false)
  const scale = textScale()
  // Large text must leave room for a column beside the claims.
  const head = Math.min(
    (width > 0 && width < 640 ? HEAD.narrow : HEAD.wide) * scale,
    Math.max(HEAD.narrow, width * 0.6),
  )
  const lines = useVirtualList({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'section' ? HEIGHT.section : HEIGHT.claim) * scale,
    scrollPaddingStart: HEIGHT.head * scale,
    reach: { margin: 2, ahead: 14 },
  })
  const across = useVirtualList({
    count: columns.length,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN * scale,
    paddingStart: head,
    scrollPaddingStart: head,
    reach: { margin: 1, ahead: 5 },
  })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const sizes = new ResizeObserver(() => setWidth(element.clientWidth))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])
  useEffect(() => across.measure(), [across, head, columns])
  useEffect(() => lines.measure(), [lines, rows])

  const active = { row: Math.min(place.row, Math.max(0, rows.length - 1)), column: place.column }
  const move = (event: KeyboardEvent) => {
    const from = placeOf(event.target)
    const next = from && stepInGrid(rows, columns.length, from, event)
    if (!next) return
    event.preventDefault()
    setPlace(next)
    lines.scrollToIndex(next.row, { align: 'auto' })
    if (next.column >= 0) across.scrollToIndex(next.column, { align: 'auto' })
    focusSoon(scroller.current, next)
  }
  const total = across.getTotalSize()
  const items = across.getVirtualItems()
  return (
    <div
      className={`matrix ${isAcross ? 'matrix--across' : ''}`}
      ref={scroller}
      role="grid"
      aria-label="Evidence matrix"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={move}
      onScroll={({ currentTarget }) => setAcross(currentTarget.scrollLeft > 0)}
      onFocus={({ target }) => {
        const at = placeOf(target)
        if (at) setPlace(at)
      }}
    >
      <MatrixHead
        columns={columns}
        items={items}
        headWidth={head}
        totalWidth={total}
        claims={claims.length}
      />
      <div role="rowgroup" className="matrix-body" style={{ height: lines.getTotalSize(), width: total }}>
        {lines.getVirtualItems().map((line) => {
          const row = rows[line.index]
          if (!row) return null
          const isCurrentRow = line.index === active.row
          const shared = { index: line.index, start: line.start, height: line.size }
          return row.kind === 'section' ? (
            <MatrixSectionRow
              key={row.key}
              {...shared}
              row={row}
              columns={columns.length}
              isCurrentRow={isCurrentRow}
            />
          ) : (
            <MatrixClaimRow
              key={row.key}
              {...shared}
              claim={row.claim}
              headWidth={head}
              columns={columns}
              items={items}
              axis={axis}
              links={cells.get(row.claim.id)}
              current={isCurrentRow ? active.column : null}
              idsOf={idsOf}
              onOpen={setOpen}
            />
          )
        })}
      </div>
      {open && (
        <CellPopover
          key={`${open.claimId} ${open.key}`}
          cell={open}
          links={cells.get(open.claimId)?.get(open.key) ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function placeOf(target: EventTarget): GridPlace | null {
  if (!(target instanceof HTMLElement) || target.dataset.column === undefined) return null
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
  return row === undefined ? null : { row: Number(row), column: Number(target.dataset.column) }
}

/** Focuses a cell once it is there: what scrolls into view is drawn a frame or two later. */
function focusSoon(grid: HTMLElement | null, { row, column }: GridPlace, tries = 20): void {
  requestAnimationFrame(() => {
    const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)
    if (cell) cell.focus({ preventScroll: true })
    else if (tries > 0) focusSoon(grid, { row, column }, tries - 1)
  })
}
