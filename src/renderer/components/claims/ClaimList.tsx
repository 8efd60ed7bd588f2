import { placeOf } from '../../../shared/annotation/place'
import { Plus } from 'lucide-react'
import { useCallback } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { ClaimId, DocumentId } from '../../../shared/core/ids'
import { sectionAt, type Section, type SectionId } from '../../../shared/document/sections'
import type { SourceDocument } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import { annotationOf, claimsIn, sectionOfClaim, sectionsIn } from '../../../shared/notebook/queries'
import { chooseAll, useClaimSelection } from '../../state/claim-selection'
import { placeKey, startClaim, useComposer } from '../../state/composer'
import { useFound, useSession } from '../../state/session'
import { useView } from '../../state/view'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { ClaimCard } from './ClaimCard'
import { ClaimComposer } from './ClaimComposer'
import { LongClaimList } from './LongClaimList'

/** Lists up to this long are drawn whole. */
const WHOLE = 40

interface Props {
  readonly document: SourceDocument
  readonly section: Section
}

/** The claims filed under a section, in order. */
export function ClaimList({ document, section }: Props) {
  const place = { documentId: document.id, sectionId: section.id }
  const isComposing = useComposer((state) => state.open.has(placeKey(place)))
  const claims = useFound((notebook) => claimsIn(notebook, document.id, section.id))
  // Asked for when something is done, not handed down: one claim more must not draw all the others again.
  const idsOf = useCallback(() => idsIn(document.id, section.id), [document.id, section.id])
  const isChoosing = useClaimSelection((state) => state.ids.size > 0)
  const elsewhere = useClaimElsewhere(document, section)
  return (
    <section className="claims-part" aria-labelledby="claims-title">
      <div className="claims-part-head">
        <h3 id="claims-title" className="pane-title">
          Claims
        </h3>
        {isChoosing && claims.length > 0 && (
          <Button tone="quiet" size="small" className="claims-all" onPress={() => chooseAll(idsOf())}>
            Select all {claims.length}
          </Button>
        )}
        <Button
          tone="quiet"
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => startClaim(place)}
        >
          Add claim
        </Button>
      </div>
      {elsewhere && (
        <div className="claims-elsewhere">
          <p className="claims-elsewhere-title">Selected, filed under “{elsewhere.sectionTitle}”</p>
          <ul className="claims-list">
            <ClaimCard key={elsewhere.claim.id} claim={elsewhere.claim} idsOf={noIds} />
          </ul>
        </div>
      )}
      {claims.length === 0 && !isComposing && !elsewhere && (
        <Empty>Select a passage that makes a claim and choose Claim, or state one in your own words.</Empty>
      )}
      {claims.length > WHOLE && <LongClaimList key={section.id} claims={claims} idsOf={idsOf} />}
      {claims.length > 0 && claims.length <= WHOLE && (
        <ol className="claims-list">
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} idsOf={idsOf} />
          ))}
        </ol>
      )}
      {isComposing && <ClaimComposer key={placeKey(place)} place={place} />}
    </section>
  )
}

const noIds = (): readonly ClaimId[] => []

function idsIn(documentId: DocumentId, sectionId: SectionId): readonly ClaimId[] {
  const notebook = useSession.getState().open?.notebook
  return notebook ? claimsIn(notebook, documentId, sectionId).map(({ id }) => id) : []
}

/** The active claim when its passage stands in this section and the claim is filed under another. */
function useClaimElsewhere(document: SourceDocument, section: Section) {
  const activeId = useView((state) => state.activeClaimId)
  return useFound(
    useShallow((notebook: Notebook) => {
      const claim = activeId === null ? undefined : notebook.claims[activeId]
      const passage = annotationOf(notebook, claim?.annotationId ?? null)
      if (!claim || claim.deletedAt !== undefined || passage?.target.documentId !== document.id) return null
      const filed = sectionOfClaim(notebook, claim)
      const isFiledHere = claim.documentId === document.id && filed?.id === section.id
      const stands = sectionAt(sectionsIn(document), placeOf(passage).start)
      return isFiledHere || stands.id !== section.id ? null : { claim, sectionTitle: filed?.title ?? '' }
    }),
  )
}
