import { useMemo, useState } from 'react'
import type { ClaimId } from '../../../shared/core/ids'
import type { Notebook } from '../../../shared/notebook/notebook'
import { claimsOf, sectionOfClaim, standingOfClaim } from '../../../shared/notebook/queries'
import { useNotebook } from '../../state/session'
import { useView, type ViewState } from '../../state/view'
import { Button } from '../ui/Button'
import { SearchList, type Choice } from '../ui/SearchList'
import { StandingIcon } from '../ui/StandingIcon'
import { shorten } from '../ui/words'

interface Props {
  readonly claimId: ClaimId | null
  readonly isFixed: boolean
  readonly onChoose: (id: ClaimId) => void
}

/** The claim the evidence is about: shown when it is known, chosen from all claims when it is not. */
export function ClaimChoice({ claimId, isFixed, onChoose }: Props) {
  const notebook = useNotebook()
  const documentId = useView((state) => state.documentId)
  const sectionId = useView((state) => state.sectionId)
  const [isChoosing, setChoosing] = useState(claimId === null)
  const choices = useMemo(
    () => choicesOf(notebook, { documentId, sectionId }),
    [notebook, documentId, sectionId],
  )
  const claim = claimId === null ? undefined : notebook.claims[claimId]
  if (claim && !isChoosing) {
    return (
      <div className="ui-field">
        <span className="ui-label">Claim</span>
        <div className="ev-claim">
          <p className="ev-claim-words" dir="auto">
            {claim.statement}
          </p>
          {!isFixed && (
            <Button size="small" onPress={() => setChoosing(true)}>
              Choose another
            </Button>
          )}
        </div>
      </div>
    )
  }
  return (
    <div className="ui-field">
      <span className="ui-label">Claim</span>
      <SearchList
        label="Claims"
        placeholder="Find a claim"
        choices={choices}
        selected={claimId}
        onSelect={(id) => {
          onChoose(id)
          setChoosing(false)
        }}
        empty="There is no claim yet. Select the passage that makes one and choose Claim."
        isText
        autoFocus
      />
    </div>
  )
}

/** All claims of the notebook, those of the section in view first. */
function choicesOf(
  notebook: Notebook,
  inView: Pick<ViewState, 'documentId' | 'sectionId'>,
): readonly Choice<ClaimId>[] {
  const claims = claimsOf(notebook)
  const isOne = new Set(claims.map(({ documentId }) => documentId)).size < 2
  const listed = claims.map((claim) => {
    const section = sectionOfClaim(notebook, claim)
    const title = notebook.documents[claim.documentId]?.bibliography.title
    return {
      id: claim.id,
      title: claim.statement,
      detail:
        isOne || title === undefined
          ? section?.title
          : [shorten(title, 50), section?.title].filter(Boolean).join(' · '),
      icon: <StandingIcon standing={standingOfClaim(notebook, claim.id)} />,
      isHere: claim.documentId === inView.documentId && section?.id === inView.sectionId,
    }
  })
  return [...listed.filter(({ isHere }) => isHere), ...listed.filter(({ isHere }) => !isHere)]
}
