import { useEffect } from 'react'
import { useSession } from '../../state/session'
import { Dialogs } from '../app/Dialogs'
import { preloadWhenIdle } from '../app/preload'
import { RecoveryBanner, ReadOnlyBanner } from './Banners'
import { DropFiles } from './DropFiles'
import { NoNotebook } from './NoNotebook'
import { Panes } from './Panes'
import { PasteFiles } from './PasteFiles'
import { TopBar } from './TopBar'
import { useShortcuts } from './use-shortcuts'

/** The window at work: the bar, the banners and the three panes. */
export function Shell() {
  useShortcuts()
  useEffect(preloadWhenIdle, [])
  const notebookId = useSession((state) => state.open?.notebook.id ?? null)
  const title = useSession((state) => state.open?.notebook.title)
  useEffect(() => {
    document.title = title === undefined ? 'Postil' : `${title} – Postil`
  }, [title])
  return (
    <div className="shell">
      <a className="shell-skip" href="#document">
        Skip to the document
      </a>
      <TopBar />
      <ReadOnlyBanner />
      <RecoveryBanner />
      {notebookId === null ? <NoNotebook /> : <Panes key={notebookId} />}
      <DropFiles />
      <PasteFiles />
      <Dialogs />
    </div>
  )
}
