import type { Claim } from '../../../shared/claim/claim'
import { STANDING_TERMS } from '../../../shared/claim/standing'
import type { ClaimId } from '../../../shared/core/ids'
import { standingOfClaim } from '../../../shared/notebook/queries'
import { chooseClaim } from '../../state/claim-selection'
import { useFound } from '../../state/session'
import { StandingIcon } from '../ui/StandingIcon'
import { ClaimCheckbox } from './ClaimCheckbox'
import { openClaim } from './open-claim'

interface Props {
  readonly claim: Claim
  /** The claims of the matrix, in order. */
  readonly idsOf: () => readonly ClaimId[]
  readonly width: number
  readonly isFocusable: boolean
  /** Whether Tab reaches what is in it: it does in the row that has the focus. */
  readonly isCurrentRow: boolean
}

/** The head of a claim's row: how it stands and what it says. Pressing it goes to the claim in the text. */
export function MatrixRowHead({ claim, idsOf, width, isFocusable, isCurrentRow }: Props) {
  const standing = useFound((notebook) => standingOfClaim(notebook, claim.id))
  const { label } = STANDING_TERMS[standing]
  return (
    <div
      role="rowheader"
      className="matrix-row-head"
      aria-colindex={1}
      // Said with every cell of the row: the claim once, without what can be done with it.
      aria-label={claim.statement}
      style={{ width }}
    >
      <ClaimCheckbox claim={claim} idsOf={idsOf} isTabbable={isCurrentRow} />
      <button
        type="button"
        className="matrix-claim"
        data-column={-1}
        tabIndex={isFocusable ? 0 : -1}
        title={`${label}: ${claim.statement}`}
        onClick={(event) => {
          if (event.shiftKey) chooseClaim(claim.id, idsOf())
          else if (event.ctrlKey || event.metaKey) chooseClaim(claim.id, null)
          else openClaim(claim)
        }}
      >
        <StandingIcon standing={standing} size={11} />
        <span className="sr-only">{label}: </span>
        <span className="matrix-statement" dir="auto">
          {claim.statement}
        </span>
      </button>
    </div>
  )
}
