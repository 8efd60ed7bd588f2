import { BookOpen, FolderInput } from 'lucide-react'
import type { Claim } from '../../../shared/claim/claim'
import { CERTAINTY_TERMS } from '../claims/certainty-terms'
import { STANDING_TERMS } from '../../../shared/claim/standing'
import type { OutlineEntry } from '../../../shared/brief/outline'
import type { ClaimId } from '../../../shared/core/ids'
import type { Brief } from '../../../shared/notebook/brief'
import { standingOfClaim } from '../../../shared/notebook/queries'
import { useFound } from '../../state/session'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { DraftField } from '../ui/DraftField'
import { StandingIcon } from '../ui/StandingIcon'
import { openClaim } from '../views/open-claim'
import { MarkdownField } from './MarkdownField'

interface Props {
  readonly brief: Brief
  readonly entry: OutlineEntry
  /** Set when one of its claims is chosen rather than the heading. */
  readonly claimId: ClaimId | null
}

/** The words of what is chosen in the outline: a heading and its introduction, or a claim. */
export function PartPanel({ brief, entry, claimId }: Props) {
  const { part, of, claims } = entry
  const claim = claims.find(({ id }) => id === claimId)
  if (claim) return <ClaimPanel claim={claim} />
  return (
    <div className="comp-part-form" role="group" aria-label="Words of the chosen heading">
      <DraftField
        field={`part-heading:${brief.id}/${part.id}`}
        label={of ? 'Heading in the brief' : 'Your own heading'}
        saved={part.heading}
        placeholder={of ? of.section.title || 'Untitled section' : 'Untitled heading'}
      />
      <MarkdownField
        field={`part-introduction:${brief.id}/${part.id}`}
        label="Introduction"
        saved={part.introduction}
        placeholder="What to know before the claims, in Markdown"
        rows={3}
      />
    </div>
  )
}

function ClaimPanel({ claim }: { readonly claim: Claim }) {
  const standing = useFound((notebook) => standingOfClaim(notebook, claim.id))
  const certainty = CERTAINTY_TERMS.find(({ key }) => key === (claim.certainty ?? 'none'))?.label
  return (
    <div className="comp-part-form" role="group" aria-label="The chosen claim">
      <p className="comp-claim" dir="auto">
        {claim.statement}
      </p>
      <p className="comp-claim-facts">
        <span className={`ui-standing-chip ui-standing--${standing}`}>
          <StandingIcon standing={standing} />
          {STANDING_TERMS[standing].label}
        </span>
        <span>Certainty: {certainty?.toLowerCase()}</span>
      </p>
      <div className="comp-claim-acts">
        <Button
          size="small"
          icon={<FolderInput size={14} aria-hidden />}
          onPress={() => openDialog({ kind: 'move-in-brief', claimId: claim.id })}
        >
          Move to heading…
        </Button>
        <Button
          size="small"
          tone="quiet"
          icon={<BookOpen size={14} aria-hidden />}
          onPress={() => openClaim(claim)}
        >
          Go to the claim
        </Button>
      </div>
    </div>
  )
}
