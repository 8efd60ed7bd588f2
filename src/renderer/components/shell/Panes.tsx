import { useEffect } from 'react'
import { useView } from '../../state/view'
import { useViews } from '../../state/views'
import { ClaimsPane } from '../claims/ClaimsPane'
import { LibraryPane } from '../library/LibraryPane'
import { FindBar } from '../find/FindBar'
import { Reader } from '../reader/Reader'
import { useMedia } from '../ui/use-media'
import { ViewsFrame } from '../views/ViewsFrame'
import { chooseFiles } from './actions'
import { Drawer } from './Drawer'
import { SidePane } from './SidePane'
import { DRAWER_QUERY } from './toggle-pane'
import { useAfterFirstScreen } from './use-after-first-screen'

/** Library and outline, document, claims and notes: side by side, or in drawers where there is no room. */
export function Panes() {
  const isNarrow = useMedia(DRAWER_QUERY)
  return isNarrow ? <Drawers /> : <Columns />
}

function Columns() {
  const { library, claims } = useView((state) => state.panes)
  // A pane that is opened later is filled at once.
  const isDue = useAfterFirstScreen()
  // Out of sight, not taken away: they keep what is typed in them and where they were.
  const isBrief = useViews(({ mode }) => mode === 'brief')
  return (
    <div className={`shell-panes shell-panes--columns ${isBrief ? 'shell-panes--alone' : ''}`}>
      {library && (
        <SidePane name="library" label="Resize documents" isDue={isDue}>
          <LibraryPane />
        </SidePane>
      )}
      <DocumentPane />
      {claims && (
        <SidePane name="claims" label="Resize claims and notes" isDue={isDue}>
          <ClaimsPane />
        </SidePane>
      )}
    </div>
  )
}

function Drawers() {
  const { library, claims } = useView((state) => state.panes)
  // A drawer lies over what it leads to: it opens when asked for, and goes when it leads somewhere. At once, not after
  // drawing: whoever goes to a claim opens its pane next, and that one stays.
  useEffect(() => {
    const close = () => useView.setState({ panes: { library: false, claims: false } })
    close()
    const stop = useView.subscribe((now, before) => {
      if (now.scrollRequest !== before.scrollRequest) close()
    })
    const stopViews = useViews.subscribe(({ mode }) => {
      if (mode === 'brief') close()
    })
    return () => {
      stop()
      stopViews()
      useView.setState({ panes: { library: true, claims: true } })
    }
  }, [])
  return (
    <div className="shell-panes shell-panes--drawers">
      <DocumentPane />
      {library && (
        <Drawer pane="library">
          <LibraryPane />
        </Drawer>
      )}
      {claims && (
        <Drawer pane="claims">
          <ClaimsPane />
        </Drawer>
      )}
    </div>
  )
}

function DocumentPane() {
  return (
    <main id="document" className="shell-document" tabIndex={-1} aria-label="Document">
      <ViewsFrame>
        <FindBar />
        <Reader onImport={chooseFiles} />
      </ViewsFrame>
    </main>
  )
}
