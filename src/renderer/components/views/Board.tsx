import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import { boardColumns, type BoardColumn as Column } from '../../../shared/notebook/views'
import { useNotebook } from '../../state/session'
import { useView } from '../../state/view'
import { textScale } from '../ui/text-scale'
import { useVirtualList } from '../ui/use-virtual-list'
import { useViews } from '../../state/views'
import { BoardColumn, type CardRequest } from './BoardColumn'

const WIDE = 272
const NARROW = 46

interface Place {
  readonly key: string
  readonly index: number
}

/** The claims as cards in columns. Arrow keys go from card to card; Tab goes on to what the card offers. */
export function Board({ claims }: { readonly claims: readonly Claim[] }) {
  const notebook = useNotebook()
  const grouping = useViews((state) => state.grouping)
  const columns = useMemo(() => boardColumns(notebook, claims, grouping), [notebook, claims, grouping])
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [request, setRequest] = useState<CardRequest | null>(null)
  const scale = textScale()
  const virtualizer = useVirtualList({
    count: columns.length,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (columns[index]?.claims.length === 0 ? NARROW : WIDE) * scale,
    getItemKey: useCallback(
      (index: number) =>
        `${columns[index]?.key ?? index} ${columns[index]?.claims.length === 0 ? 'empty' : ''}`,
      [columns],
    ),
    reach: { margin: 1, ahead: 2 },
    gap: 10,
    paddingStart: 14,
    paddingEnd: 14,
  })
  const current = placeIn(columns, place)
  useLayoutEffect(() => {
    const first = firstToShow(columns)
    const end = virtualizer.measurementsCache[first]?.end ?? 0
    if (end > (scroller.current?.clientWidth ?? 0)) virtualizer.scrollToIndex(first, { align: 'center' })
    // Where the board begins; from then on the person scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [grouping])

  const move = (event: KeyboardEvent) => {
    const at = placeOf(event.target, columns)
    const next = at && stepFrom(columns, at, event.key)
    if (!next) return
    event.preventDefault()
    virtualizer.scrollToIndex(
      columns.findIndex(({ key }) => key === next.key),
      { align: 'auto' },
    )
    setPlace(next)
    setRequest((last) => ({ ...next, nonce: (last?.nonce ?? 0) + 1 }))
  }
  return (
    <div className="board" ref={scroller} onKeyDown={move}>
      <div className="board-columns" style={{ width: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const column = columns[item.index]
          return (
            column && (
              <BoardColumn
                key={column.key}
                column={column}
                start={item.start}
                width={item.size}
                current={current?.key === column.key ? (column.claims[current.index]?.id ?? null) : null}
                request={request}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

/** The column a board begins with: that of the section being read, or the first that holds anything. */
function firstToShow(columns: readonly Column[]): number {
  const { documentId, sectionId } = useView.getState()
  const isRead = ({ of, claims }: Column) =>
    of.kind === 'section' && of.document.id === documentId && of.section.id === sectionId && claims.length > 0
  const read = columns.findIndex(isRead)
  return read >= 0
    ? read
    : Math.max(
        0,
        columns.findIndex(({ claims }) => claims.length > 0),
      )
}

/** The card that Tab reaches: the one that had the focus last, or the first of all. */
function placeIn(columns: readonly Column[], place: Place | null): Place | null {
  const column = columns.find(({ key }) => key === place?.key)
  if (place && column && column.claims.length > 0) {
    return { key: place.key, index: Math.min(place.index, column.claims.length - 1) }
  }
  const first = columns.find(({ claims }) => claims.length > 0)
  return first ? { key: first.key, index: 0 } : null
}

/** Where the card is that holds an element. */
function placeOf(target: EventTarget, columns: readonly Column[]): Place | null {
  if (!(target instanceof Element) || !target.matches('.board-statement')) return null
  const card = target.closest<HTMLElement>('[data-index]')
  const key = target.closest<HTMLElement>('[data-column]')?.dataset.column
  return card && columns.some((column) => column.key === key) && key !== undefined
    ? { key, index: Number(card.dataset.index) }
    : null
}

function stepFrom(columns: readonly Column[], { key, index }: Place, press: string): Place | null {
  const filled = columns.filter(({ claims }) => claims.length > 0)
  const at = filled.findIndex((column) => column.key === key)
  const here = filled[at]
  if (!here) return null
  const last = here.claims.length - 1
  const beside = (column: Column | undefined): Place | null =>
    column ? { key: column.key, index: Math.min(index, column.claims.length - 1) } : null
  switch (press) {
    case 'ArrowDown':
      return index < last ? { key, index: index + 1 } : null
    case 'ArrowUp':
      return index > 0 ? { key, index: index - 1 } : null
    case 'ArrowRight':
      return beside(filled[at + 1])
    case 'ArrowLeft':
      return beside(filled[at - 1])
    case 'Home':
      return { key, index: 0 }
    case 'End':
      return { key, index: last }
    default:
      return null
  }
}
