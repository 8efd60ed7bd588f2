import { NotesPanel } from '../notes/NotesPanel'
import { useViews } from '../../state/views'
import { BulkBar } from '../views/BulkBar'
import { ClaimList } from './ClaimList'
import { PaneHead } from './PaneHead'
import { useFollowActiveClaim, useShownSection } from './use-section'

/** The right pane: claims and notes of the section in view. */
export function ClaimsPane() {
  useFollowActiveClaim()
  const { shown, typing } = useShownSection()
  const isReading = useViews((state) => state.mode === 'read')
  return (
    <aside className="claims" aria-label="Claims and notes" {...typing}>
      {shown && (
        <>
          <PaneHead document={shown.document} section={shown.section} />
          <ClaimList document={shown.document} section={shown.section} />
        </>
      )}
      <NotesPanel document={shown?.document ?? null} section={shown?.section ?? null} />
      {isReading && <BulkBar />}
    </aside>
  )
}
