import type { Claim } from '../../../shared/claim/claim'
import type { ClaimId } from '../../../shared/core/ids'
import { chooseClaim, useClaimSelection } from '../../state/claim-selection'
import { shorten } from '../ui/words'
import '../../styles/views.css'

interface Props {
  readonly claim: Claim
  /** The claims of the list in order: a press with Shift chooses from the last chosen one to this. */
  readonly idsOf: () => readonly ClaimId[]
  readonly isTabbable?: boolean
}

/** Chooses a claim for changing it together with others. */
export function ClaimCheckbox({ claim, idsOf, isTabbable = true }: Props) {
  const isChosen = useClaimSelection((state) => state.ids.has(claim.id))
  return (
    <input
      type="checkbox"
      className="claim-check"
      aria-label={`Select claim: ${shorten(claim.statement, 60)}`}
      title="Select; with Shift up to here"
      checked={isChosen}
      tabIndex={isTabbable ? 0 : -1}
      onChange={(event) => {
        const { nativeEvent } = event
        const isRange = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true
        chooseClaim(claim.id, isRange ? idsOf() : null)
      }}
    />
  )
}
