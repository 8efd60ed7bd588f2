import { NotesPanel } from '../notes/NotesPanel'
import { ClaimList } from './ClaimList'
import { PaneHead } from './PaneHead'
import { useSectionInView } from './use-section'

/** The right pane: claims and notes of the section in view. */
export function ClaimsPane() {
  const inView = useSectionInView()
  return (
    <aside className="claims" aria-label="Claims and notes">
      {inView && (
        <>
          <PaneHead document={inView.document} section={inView.section} />
          <ClaimList document={inView.document} section={inView.section} />
        </>
      )}
      <NotesPanel document={inView?.document ?? null} section={inView?.section ?? null} />
    </aside>
  )
}
