import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import type { ClaimId } from '../../../shared/core/ids'
import { useView } from '../../state/view'
import { useVirtualList } from '../ui/use-virtual-list'
import { ClaimCard } from './ClaimCard'

interface Props {
  readonly claims: readonly Claim[]
  readonly idsOf: () => readonly ClaimId[]
}

/** A list of claims too long to draw whole. The card that has the focus stays, wherever one scrolls. */
export function LongClaimList({ claims, idsOf }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [margin, setMargin] = useState(0)
  const [focused, setFocused] = useState<ClaimId | null>(null)
  const activeId = useView((state) => state.activeClaimId)
  const kept = focused === null ? -1 : claims.findIndex(({ id }) => id === focused)
  const virtualizer = useVirtualList({
    count: claims.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('.claims') ?? null,
    estimateSize: () => 172,
    getItemKey: useCallback((index: number) => claims[index]?.id ?? index, [claims]),
    gap: 8,
    reach: { margin: 2, ahead: 3 },
    kept,
    scrollMargin: margin,
    scrollPaddingStart: 76,
  })
  // What stands above the list may come and go, and with it where the list begins.
  useLayoutEffect(() => {
    const scroller = list.current?.closest('.claims')
    if (!list.current || !scroller) return
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    const next = Math.round(top + scroller.scrollTop)
    if (next !== margin) setMargin(next)
  }, [margin, activeId, claims])
  useEffect(() => {
    const index = activeId === null ? -1 : claims.findIndex(({ id }) => id === activeId)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
    // Only a claim that becomes active is scrolled to; new claims in the list are no reason.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [activeId, virtualizer])
  return (
    <ol
      ref={list}
      className="claims-list claims-list--long"
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={({ target }: FocusEvent) => {
        const card = target.closest<HTMLElement>('[data-claim]')
        setFocused((card?.dataset.claim as ClaimId | undefined) ?? null)
      }}
      onBlur={() => setFocused(null)}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const claim = claims[index]
        const { measureElement: measure } = virtualizer
        return (
          claim && (
            <ClaimCard
              key={claim.id}
              claim={claim}
              idsOf={idsOf}
              place={{ index, count: claims.length, start: start - margin, measure }}
            />
          )
        )
      })}
    </ol>
  )
}
