import { GripVertical } from 'lucide-react'
import { useEffect, useRef, type MouseEvent } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import type { ClaimId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { chooseClaim, useClaimSelection } from '../../state/claim-selection'
import { useView } from '../../state/view'
import { EvidenceList } from '../evidence/EvidenceList'
import { TagRow } from '../tags/TagRow'
import { dragHandle, useDrop } from '../ui/drag'
import { ClaimCheckbox } from '../views/ClaimCheckbox'
import { CertaintyPicker } from './CertaintyPicker'
import { activateClaim } from './activate'
import { ClaimFoot } from './ClaimFoot'
import { ClaimMenu } from './ClaimMenu'
import { ClaimQuote } from './ClaimQuote'
import { ClaimStatement } from './ClaimStatement'
import { ClaimStatus } from './ClaimStatus'

interface Props {
  readonly claim: Claim
  /** The claims of the list, in order; empty when the card stands alone. */
  readonly ids: readonly ClaimId[]
  /** Where the card stands in a list that draws only what is near the screen. */
  readonly place?: CardPlace
}

interface CardPlace {
  readonly index: number
  /** Pixels from the beginning of the list. */
  readonly start: number
  readonly measure: (element: HTMLElement | null) => void
}

/** One claim with its passage, standing, certainty, tags, evidence and notes. */
export function ClaimCard({ claim, ids, place: at }: Props) {
  const isActive = useView((state) => state.activeClaimId === claim.id)
  const isChosen = useClaimSelection((state) => state.ids.has(claim.id))
  const card = useRef<HTMLLIElement>(null)
  const isPlaced = at !== undefined
  useEffect(() => {
    // A list that draws parts of itself goes to its active claim on its own.
    if (isActive && !isPlaced) card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [isActive, isPlaced])
  const { place, props } = useDrop(['claim'], ({ id }, where) => {
    if (id !== claim.id) void apply({ type: 'claim.move', id: id as ClaimId, [where]: claim.id })
  })
  return (
    <li
      ref={(element) => {
        card.current = element
        at?.measure(element)
      }}
      className={[
        'claim',
        ...(isActive ? ['claim--active'] : []),
        ...(isChosen ? ['claim--chosen'] : []),
        ...(place ? [`claim--drop-${place}`] : []),
      ].join(' ')}
      data-claim={claim.id}
      {...(at && {
        'data-index': at.index,
        'aria-setsize': ids.length,
        'aria-posinset': at.index + 1,
        style: { transform: `translateY(${at.start}px)` },
      })}
      aria-current={isActive ? 'true' : undefined}
      onClick={(event) => {
        if (!isBare(event)) return
        if (event.shiftKey && ids.length > 0) chooseClaim(claim.id, ids)
        else if (event.ctrlKey || event.metaKey) chooseClaim(claim.id, null)
        else activateClaim(claim)
      }}
      {...props}
    >
      <div className="claim-top">
        <ClaimStatus claimId={claim.id} />
        <ClaimCheckbox claim={claim} ids={ids} />
        <span
          className="claim-grip"
          title="Drag to move"
          aria-hidden
          {...dragHandle('claim', claim.id, '.claim')}
        >
          <GripVertical size={14} />
        </span>
        <ClaimMenu claim={claim} ids={ids} />
      </div>
      <ClaimStatement claim={claim} />
      <ClaimQuote claim={claim} />
      <div className="claim-facts">
        <CertaintyPicker claim={claim} />
        <TagRow
          tagIds={claim.tagIds}
          onChange={(tagIds) => apply({ type: 'claim.update', id: claim.id, tagIds })}
        />
      </div>
      <EvidenceList claimId={claim.id} />
      <ClaimFoot claimId={claim.id} />
    </li>
  )
}

/** True for a click on the card itself rather than on something in it, or at the end of selecting words. */
function isBare(event: MouseEvent): boolean {
  const on = event.target instanceof Element ? event.target : null
  if (!on || !event.currentTarget.contains(on)) return false
  if (on.closest('button, a, input, textarea, [role="button"]')) return false
  return getSelection()?.isCollapsed ?? true
}
