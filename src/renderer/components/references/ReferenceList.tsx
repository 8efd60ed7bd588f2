import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ReferenceId } from '../../../shared/core/ids'
import { useVirtualList } from '../ui/use-virtual-list'
import type { ReferenceRow } from './reference-rows'

interface Props {
  readonly rows: readonly ReferenceRow[]
  readonly usage: ReadonlyMap<ReferenceId, number>
  readonly chosen: ReferenceId | null
  readonly onChoose: (id: ReferenceId) => void
}

const ROW = 52

/** A list of references of any length: arrow keys go from one to the next, and only what is in sight is drawn. */
export function ReferenceList({ rows, usage, chosen, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const lines = useVirtualList({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    reach: { margin: 4, ahead: 12 },
  })
  const at = rows.findIndex(({ id }) => id === chosen)
  const toLine = useRef((index: number) => lines.scrollToIndex(index))
  useEffect(() => {
    toLine.current = (index) => lines.scrollToIndex(index)
  })
  useEffect(() => {
    if (at >= 0) toLine.current(at)
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(at, rows.length)
    const row = next === undefined ? undefined : rows[next]
    if (!row) return
    event.preventDefault()
    onChoose(row.id)
  }
  return (
    <div
      ref={box}
      className="refs-list"
      role="listbox"
      tabIndex={0}
      aria-label="References"
      aria-activedescendant={chosen === null ? undefined : lineId(chosen)}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: lines.getTotalSize() }} className="refs-lines" role="presentation">
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const uses = usage.get(row.id) ?? 0
          return (
            <div
              key={row.id}
              id={lineId(row.id)}
              role="option"
              aria-selected={row.id === chosen}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="refs-row"
              style={{ height: ROW, transform: `translateY(${start}px)` }}
              onClick={() => onChoose(row.id)}
            >
              <span className="refs-row-label" dir="auto">
                {row.label}
                {uses > 0 && <span className="refs-row-uses">{` cited ${uses}×`}</span>}
              </span>
              <span className="refs-row-detail" dir="auto">
                {row.detail}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

const lineId = (id: ReferenceId) => `refs-${id}`
const PAGE = 8

/** Where a key leads from a line; lines are counted from 0, and none is -1. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, count) => Math.min(at + PAGE, count - 1),
  PageUp: (at) => Math.max(at - PAGE, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
}
