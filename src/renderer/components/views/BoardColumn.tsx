import { memo, useCallback, useEffect, useRef } from 'react'
import { STANDING_TERMS, type Standing } from '../../../shared/claim/standing'
import type { ClaimId } from '../../../shared/core/ids'
import type { BoardColumn as Column, ColumnOf } from '../../../shared/notebook/views'
import { narrow } from '../../state/views'
import { useDrop } from '../ui/drag'
import { useVirtualList } from '../ui/use-virtual-list'
import { StandingIcon } from '../ui/StandingIcon'
import { count } from '../ui/words'
import { BoardCard } from './BoardCard'
import { dropInto, takesCards } from './board-moves'
import { CoverageBar } from './CoverageBar'

/** The card that takes the focus: its column and its place in it. `nonce` makes asking twice two requests. */
export interface CardRequest {
  readonly key: string
  readonly index: number
  readonly nonce: number
}

interface Props {
  readonly column: Column
  /** Pixels from the left of the board, and how wide. */
  readonly start: number
  readonly width: number
  /** The claim of this column that Tab reaches; null when it is in another column. */
  readonly current: ClaimId | null
  readonly request: CardRequest | null
}

/** One column: what it collects, how that is covered, and its cards; narrow while it is empty. */
export const BoardColumn = memo(function BoardColumn(props: Props) {
  const { column, start, width, current, request } = props
  const { key, of, claims } = column
  const { place, props: dropProps } = useDrop(takesCards(of) ? ['claim'] : [], ({ id }) => {
    void dropInto(of, id as ClaimId, null)
  })
  const title = titleOf(of)
  const showStanding = (standing: Standing) =>
    narrow({ standings: [standing], ...(of.kind === 'section' ? { sections: [key] } : {}) })
  const isEmpty = claims.length === 0
  return (
    <section
      className={`board-column ${isEmpty ? 'board-column--empty' : ''} ${place ? 'board-column--drop' : ''}`}
      style={{ width, transform: `translateX(${start}px)` }}
      data-column={key}
      aria-label={`${title}, ${count(claims.length, 'claim')}`}
      {...dropProps}
    >
      <header className="board-column-head">
        <h2 className="board-column-title" title={title}>
          <ColumnSign of={of} />
          <span>{title}</span>
        </h2>
        <span className="board-column-count" aria-hidden>
          {claims.length.toLocaleString('en')}
        </span>
      </header>
      {!isEmpty && of.kind !== 'standing' && (
        <CoverageBar of={title} claims={claims} onChoose={showStanding} />
      )}
      {!isEmpty && <Cards column={column} title={title} current={current} request={request} />}
    </section>
  )
}, isSame)

/** Columns are listed anew with each change; most collect what they collected. */
function isSame(before: Props, after: Props): boolean {
  return (
    before.column.key === after.column.key &&
    before.column.claims === after.column.claims &&
    isSameKind(before.column.of, after.column.of) &&
    before.start === after.start &&
    before.width === after.width &&
    before.current === after.current &&
    before.request === after.request
  )
}

function isSameKind(a: ColumnOf, b: ColumnOf): boolean {
  switch (a.kind) {
    case 'section':
      return b.kind === 'section' && a.document === b.document && a.section === b.section
    case 'tag':
      return b.kind === 'tag' && a.tag === b.tag
    case 'standing':
      return b.kind === 'standing' && a.standing === b.standing
  }
}

function Cards({
  column,
  title,
  current,
  request,
}: Pick<Props, 'column' | 'current' | 'request'> & { readonly title: string }) {
  const { key, claims, of } = column
  const scroller = useRef<HTMLDivElement>(null)
  const idsOf = useCallback(() => claims.map(({ id }) => id), [claims])
  const virtualizer = useVirtualList({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 118,
    getItemKey: useCallback((index: number) => claims[index]?.id ?? index, [claims]),
    reach: { margin: 1, ahead: 6 },
    gap: 8,
  })
  useEffect(() => {
    if (request?.key !== key) return
    virtualizer.scrollToIndex(request.index, { align: 'auto' })
    let tries = 20
    const focus = () => {
      const card = scroller.current?.querySelector<HTMLElement>(
        `[data-index="${request.index}"] .board-statement`,
      )
      if (card) card.focus({ preventScroll: true })
      else if (tries-- > 0) frame = requestAnimationFrame(focus)
    }
    let frame = requestAnimationFrame(focus)
    return () => cancelAnimationFrame(frame)
  }, [request, key, virtualizer])
  return (
    <div className="board-cards" ref={scroller} tabIndex={-1}>
      <ol className="board-list" style={{ height: virtualizer.getTotalSize() }} aria-label={title}>
        {virtualizer.getVirtualItems().map((item) => {
          const claim = claims[item.index]
          return (
            claim && (
              <BoardCard
                key={claim.id}
                claim={claim}
                column={of}
                idsOf={idsOf}
                count={claims.length}
                index={item.index}
                isCurrent={current === claim.id}
                measure={virtualizer.measureElement}
                start={item.start}
              />
            )
          )
        })}
      </ol>
    </div>
  )
}

function ColumnSign({ of }: { readonly of: ColumnOf }) {
  if (of.kind === 'standing') return <StandingIcon standing={of.standing} size={12} />
  if (of.kind === 'tag' && of.tag) return <span className={`tag-dot tag--${of.tag.color}`} aria-hidden />
  return null
}

function titleOf(of: ColumnOf): string {
  switch (of.kind) {
    case 'section':
      return of.section.title || 'Untitled section'
    case 'tag':
      return of.tag?.label ?? 'No tag'
    case 'standing':
      return STANDING_TERMS[of.standing].label
  }
}
