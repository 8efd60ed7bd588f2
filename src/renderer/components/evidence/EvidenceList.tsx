import { Plus } from 'lucide-react'
import type { ClaimId } from '../../../shared/core/ids'
import { evidenceOf } from '../../../shared/notebook/queries'
import { useNotebook } from '../../state/session'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { EvidenceItem } from './EvidenceItem'

/** The evidence for and against a claim, and a way to add more. */
export function EvidenceList({ claimId }: { readonly claimId: ClaimId }) {
  const links = evidenceOf(useNotebook(), claimId)
  return (
    <>
      {links.length > 0 && (
        <ul className="ev-list" aria-label="Evidence">
          {links.map((link) => (
            <EvidenceItem key={link.id} link={link} />
          ))}
        </ul>
      )}
      <div className="claim-actions">
        <Button
          tone="quiet"
          size="small"
          icon={<Plus size={13} aria-hidden />}
          onPress={() => openDialog({ kind: 'evidence', claimId, passage: null })}
        >
          Add evidence
        </Button>
      </div>
    </>
  )
}
