import { GripVertical } from 'lucide-react'
import { memo } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import type { ClaimId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { EvidenceList } from '../evidence/EvidenceList'
import { TagRow } from '../tags/TagRow'
import { dragHandle } from '../ui/drag'
import { ClaimCheckbox } from '../views/ClaimCheckbox'
import { CertaintyPicker } from './CertaintyPicker'
import { ClaimFoot } from './ClaimFoot'
import { ClaimMenu } from './ClaimMenu'
import { ReviewBadge } from '../review/ReviewBadge'
import { ClaimQuote } from './ClaimQuote'
import { ClaimStatement } from './ClaimStatement'
import { ClaimStatus } from './ClaimStatus'

interface Props {
  readonly claim: Claim
  readonly idsOf: () => readonly ClaimId[]
}

/**
 * One claim with its passage, standing, certainty, tags, evidence and notes. Apart from its card: a card that moves, or
 * counts one more beside it, has nothing to draw again in here.
 */
export const ClaimContent = memo(function ClaimContent({ claim, idsOf }: Props) {
  return (
    <>
      <div className="claim-top">
        <ClaimStatus claimId={claim.id} />
        <ClaimCheckbox claim={claim} idsOf={idsOf} />
        <span
          className="claim-grip"
          title="Drag to move"
          aria-hidden
          {...dragHandle('claim', claim.id, '.claim')}
        >
          <GripVertical size={14} />
        </span>
        <ClaimMenu claim={claim} idsOf={idsOf} />
      </div>
      <ClaimStatement claim={claim} />
      <ClaimQuote claim={claim} />
      <ReviewBadge annotationId={claim.annotationId} />
      <div className="claim-facts">
        <CertaintyPicker claim={claim} />
        <TagRow
          tagIds={claim.tagIds}
          onChange={(tagIds) => apply({ type: 'claim.update', id: claim.id, tagIds })}
        />
      </div>
      <EvidenceList claimId={claim.id} />
      <ClaimFoot claimId={claim.id} />
    </>
  )
})
