import { memo, useEffect, useRef, type MouseEvent } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import type { ClaimId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { chooseClaim, useClaimSelection } from '../../state/claim-selection'
import { useView } from '../../state/view'
import { useDrop } from '../ui/drag'
import { scrollBehavior } from '../ui/motion'
import { activateClaim } from './activate'
import { ClaimContent } from './ClaimContent'

interface Props {
  readonly claim: Claim
  /** The claims of the list, in order; none when the card stands alone. */
  readonly idsOf: () => readonly ClaimId[]
  /** Where the card stands in a list that draws only what is near the screen. */
  readonly place?: CardPlace
}

interface CardPlace {
  readonly index: number
  readonly count: number
  /** Pixels from the beginning of the list. */
  readonly start: number
  readonly measure: (element: HTMLElement | null) => void
}

/** One claim as a card: where it stands in its list, and what happens when it is pressed or something is dropped on it. */
export const ClaimCard = memo(function ClaimCard({ claim, idsOf, place: at }: Props) {
  const isActive = useView((state) => state.activeClaimId === claim.id)
  const isChosen = useClaimSelection((state) => state.ids.has(claim.id))
  const card = useRef<HTMLLIElement>(null)
  const isPlaced = at !== undefined
  useEffect(() => {
    // A list that draws parts of itself goes to its active claim on its own.
    if (isActive && !isPlaced) card.current?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() })
  }, [isActive, isPlaced])
  const { place, props } = useDrop(['claim'], ({ id }, where) => {
    if (id !== claim.id) void apply({ type: 'claim.move', id: id as ClaimId, [where]: claim.id })
  })
  return (
    <li
      ref={at?.measure ?? card}
      className={[
        'claim',
        ...(isActive ? ['claim--active'] : []),
        ...(isChosen ? ['claim--chosen'] : []),
        ...(place ? [`claim--drop-${place}`] : []),
      ].join(' ')}
      data-claim={claim.id}
      {...(at && {
        'data-index': at.index,
        'aria-setsize': at.count,
        'aria-posinset': at.index + 1,
        style: { top: at.start },
      })}
      aria-current={isActive ? 'true' : undefined}
      onClick={(event) => {
        if (!isBare(event)) return
        const ids = event.shiftKey ? idsOf() : []
        if (ids.length > 0) chooseClaim(claim.id, ids)
        else if (event.ctrlKey || event.metaKey) chooseClaim(claim.id, null)
        else activateClaim(claim)
      }}
      {...props}
    >
      <ClaimContent claim={claim} idsOf={idsOf} />
    </li>
  )
}, isSame)

function isSame(before: Props, after: Props): boolean {
  const [a, b] = [before.place, after.place]
  return (
    before.claim === after.claim &&
    before.idsOf === after.idsOf &&
    a?.index === b?.index &&
    a?.count === b?.count &&
    a?.start === b?.start &&
    a?.measure === b?.measure
  )
}

/** True for a click on the card itself rather than on something in it, or at the end of selecting words. */
function isBare(event: MouseEvent): boolean {
  const on = event.target instanceof Element ? event.target : null
  if (!on || !event.currentTarget.contains(on)) return false
  if (on.closest('button, a, input, textarea, [role="button"]')) return false
  return getSelection()?.isCollapsed ?? true
}
