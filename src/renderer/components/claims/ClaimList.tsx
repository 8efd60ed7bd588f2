import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ClaimId } from '../../../shared/core/ids'
import type { Section } from '../../../shared/document/sections'
import type { SourceDocument } from '../../../shared/document/source-document'
import { claimsIn, sectionOfClaim } from '../../../shared/notebook/queries'
import { useNotebook } from '../../state/session'
import { useView } from '../../state/view'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { ClaimCard } from './ClaimCard'
import { ClaimComposer } from './ClaimComposer'

interface Props {
  readonly document: SourceDocument
  readonly section: Section
}

/** The claims filed under a section, in order. */
export function ClaimList({ document, section }: Props) {
  const notebook = useNotebook()
  const [isComposing, setComposing] = useState(false)
  const claims = claimsIn(notebook, document.id, section.id)
  const ids = claims.map((claim) => claim.id)
  const elsewhere = useClaimElsewhere(ids)
  return (
    <section className="claims-part" aria-labelledby="claims-title">
      <div className="claims-part-head">
        <h3 id="claims-title" className="pane-title">
          Claims
        </h3>
        <Button
          tone="quiet"
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => setComposing(true)}
        >
          Add claim
        </Button>
      </div>
      {elsewhere && (
        <div className="claims-elsewhere">
          <p className="claims-elsewhere-title">Selected, filed under “{elsewhere.sectionTitle}”</p>
          <ul className="claims-list">
            <ClaimCard key={elsewhere.claim.id} claim={elsewhere.claim} ids={[]} />
          </ul>
        </div>
      )}
      {claims.length === 0 && !isComposing && !elsewhere && (
        <Empty>Select a passage that makes a claim and choose Claim, or state one in your own words.</Empty>
      )}
      {claims.length > 0 && (
        <ol className="claims-list">
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} ids={ids} />
          ))}
        </ol>
      )}
      {isComposing && (
        <ClaimComposer
          key={section.id}
          documentId={document.id}
          section={section}
          onDone={() => setComposing(false)}
        />
      )}
    </section>
  )
}

/** The active claim when it is filed under another section than the one in view; it must be seen all the same. */
function useClaimElsewhere(ids: readonly ClaimId[]) {
  const notebook = useNotebook()
  const activeId = useView((state) => state.activeClaimId)
  const claim = activeId === null ? undefined : notebook.claims[activeId]
  if (!claim || claim.deletedAt !== undefined || ids.includes(claim.id)) return null
  const section = sectionOfClaim(notebook, claim)
  return section && { claim, sectionTitle: section.title }
}
