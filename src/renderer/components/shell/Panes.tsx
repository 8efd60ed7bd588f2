import { useEffect } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { setPreferences } from '../../state/actions'
import { useSession } from '../../state/session'
import { useView } from '../../state/view'
import { ClaimsPane } from '../claims/ClaimsPane'
import { LibraryPane } from '../library/LibraryPane'
import { FindBar } from '../find/FindBar'
import { Reader } from '../reader/Reader'
import { useMedia } from '../ui/use-media'
import { ViewsFrame } from '../views/ViewsFrame'
import { chooseFiles } from './actions'
import { readSizes, writeSizes } from './pane-sizes'
import { DRAWER_QUERY } from './toggle-pane'

/** Library and outline, document, claims and notes: side by side, or in drawers where there is no room. */
export function Panes() {
  const isNarrow = useMedia(DRAWER_QUERY)
  return isNarrow ? <Drawers /> : <Columns />
}

function Columns() {
  const { library, claims } = useView((state) => state.panes)
  const saved = useSession((state) => state.library.preferences.paneSizes['main'])
  const sizes = readSizes(saved)
  return (
    <Group
      className="shell-panes"
      orientation="horizontal"
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (!isUserInteraction) return
        const { paneSizes } = useSession.getState().library.preferences
        void setPreferences({ paneSizes: { ...paneSizes, main: writeSizes(layout, paneSizes['main']) } })
      }}
    >
      {library && (
        <>
          <Panel id="library" defaultSize={`${sizes.library}%`} minSize="12rem" maxSize="45%">
            <LibraryPane />
          </Panel>
          <Separator className="shell-separator" title="Resize documents" />
        </>
      )}
      <Panel id="document-pane" minSize="18rem">
        <DocumentPane />
      </Panel>
      {claims && (
        <>
          <Separator className="shell-separator" title="Resize claims and notes" />
          <Panel id="claims" defaultSize={`${sizes.claims}%`} minSize="16.5rem" maxSize="55%">
            <ClaimsPane />
          </Panel>
        </>
      )}
    </Group>
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
    return () => {
      stop()
      useView.setState({ panes: { library: true, claims: true } })
    }
  }, [])
  return (
    <div className="shell-panes shell-panes--drawers">
      <DocumentPane />
      {library && (
        <div className="shell-drawer shell-drawer--left">
          <LibraryPane />
        </div>
      )}
      {claims && (
        <div className="shell-drawer shell-drawer--right">
          <ClaimsPane />
        </div>
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
