import { NotesPanel } from '../notes/NotesPanel'
import { ClaimList } from './ClaimList'
import { PaneHead } from './PaneHead'
import { useFollowActiveClaim, useShownSection } from './use-section'

/** The right pane: claims and notes of the section in view. */
export function ClaimsPane() {
  useFollowActiveClaim()
  const { shown, typing } = useShownSection()
  return (
    <aside className="claims" aria-label="Claims and notes" {...typing}>
      {shown && (
        <>
          <PaneHead document={shown.document} section={shown.section} />
          <ClaimList document={shown.document} section={shown.section} />
        </>
      )}
      <NotesPanel document={shown?.document ?? null} section={shown?.section ?? null} />
    </aside>
  )
}
