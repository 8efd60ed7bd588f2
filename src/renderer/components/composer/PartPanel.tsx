import { BookOpen, FolderInput } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import { CERTAINTY_TERMS } from '../claims/certainty-terms'
import { STANDING_TERMS } from '../../../shared/claim/standing'
import type { OutlineEntry } from '../../../shared/brief/outline'
import type { ClaimId } from '../../../shared/core/ids'
import type { Brief } from '../../../shared/notebook/brief'
import { standingOfClaim } from '../../../shared/notebook/queries'
import { useBriefView } from '../../state/brief-view'
import { useFound } from '../../state/session'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { DraftField } from '../ui/DraftField'
import { StandingIcon } from '../ui/StandingIcon'
import { openClaim } from '../views/open-claim'
import { MarkdownField } from './MarkdownField'

/** In ms. */
const MENU_CLOSES = 60

interface Props {
  readonly brief: Brief
  readonly entry: OutlineEntry
  /** Set when one of its claims is chosen rather than the heading. */
  readonly claimId: ClaimId | null
}

/** The words of what is chosen in the outline: a heading and its introduction, or a claim. */
export function PartPanel({ brief, entry, claimId }: Props) {
  const { part, of, claims } = entry
  const form = useRef<HTMLDivElement>(null)
  const wording = useBriefView((state) => state.wording)
  const isAsked = wording?.partId === part.id
  useEffect(() => {
    if (!isAsked) return
    // A menu that closes puts the focus back where it was, a moment later.
    const timer = setTimeout(() => {
      form.current?.querySelector('input')?.select()
      useBriefView.setState({ wording: null })
    }, MENU_CLOSES)
    return () => clearTimeout(timer)
  }, [wording, isAsked])
  const claim = claims.find(({ id }) => id === claimId)
  if (claim) return <ClaimPanel claim={claim} />
  return (
    <div ref={form} className="comp-part-form" role="group" aria-label="Words of the chosen heading">
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
