import { STANDING_TERMS, type Standing } from '../../../shared/claim/standing'
import type { DocumentId } from '../../../shared/core/ids'
import type { Section } from '../../../shared/document/sections'
import { filterClaims, NO_FILTER } from '../../../shared/notebook/views'
import { announce } from '../../state/messages'
import { useSession } from '../../state/session'
import { useView } from '../../state/view'
import { useViews } from '../../state/views'
import { focusSoon } from '../find/focus-soon'
import { DRAWER_QUERY } from '../shell/toggle-pane'

/** Shows the claims of a section that have a standing, and no others, on the board; the keyboard goes to the first. */
export function showClaimsWith(documentId: DocumentId, section: Section, standing: Standing): void {
  const filter = { ...NO_FILTER, sections: [`${documentId}/${section.id}`], standings: [standing] }
  useViews.setState({ mode: 'board', grouping: 'section', filter })
  // A drawer lies over the board it led to.
  if (matchMedia(DRAWER_QUERY).matches) useView.setState({ panes: { library: false, claims: false } })
  announce(`Claims board: ${STANDING_TERMS[standing].label}, in ${section.title || 'Untitled section'}.`)
  const notebook = useSession.getState().open?.notebook
  const first = notebook && filterClaims(notebook, filter)[0]
  if (!first) return
  focusSoon(() =>
    document.querySelector<HTMLElement>(`.board-card[data-claim="${first.id}"] .board-statement`),
  )
}
