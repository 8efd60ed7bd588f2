import type { ClaimId } from '../../../shared/core/ids'
import { evidenceOf } from '../../../shared/notebook/queries'
import { useFound } from '../../state/session'
import { EvidenceItem } from './EvidenceItem'

/** The evidence for and against a claim. */
export function EvidenceList({ claimId }: { readonly claimId: ClaimId }) {
  const links = useFound((notebook) => evidenceOf(notebook, claimId))
  if (links.length === 0) return null
  return (
    <ul className="ev-list" aria-label="Evidence">
      {links.map((link) => (
        <EvidenceItem key={link.id} link={link} />
      ))}
    </ul>
  )
}
