import { RELATION_TERMS } from '../../../shared/claim/relation'
import type { ClaimId } from '../../../shared/core/ids'
import { evidenceOf, standingOfClaim } from '../../../shared/notebook/queries'
import { useFound } from '../../state/session'
import { StandingChip } from '../ui/StandingIcon'

/** What the evidence says so far: the standing and how many speak for and against. */
export function ClaimStatus({ claimId }: { readonly claimId: ClaimId }) {
  const links = useFound((notebook) => evidenceOf(notebook, claimId))
  const standing = useFound((notebook) => standingOfClaim(notebook, claimId))
  const directions = links.map((link) => RELATION_TERMS[link.relation].direction)
  const pro = directions.filter((direction) => direction === 'for').length
  const contra = directions.filter((direction) => direction === 'against').length
  const tally = [...(pro > 0 ? [`${pro} for`] : []), ...(contra > 0 ? [`${contra} against`] : [])]
  return (
    <p className="claim-status">
      <StandingChip standing={standing} />
      {tally.length > 0 && <span className="claim-tally">{tally.join(', ')}</span>}
    </p>
  )
}
