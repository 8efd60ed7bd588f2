import { BookMarked, FileOutput, FileUp, PanelLeft, PanelRight } from 'lucide-react'
import { useSession } from '../../state/session'
import { useView } from '../../state/view'
import { useViews } from '../../state/views'
import { FindField } from '../find/FindField'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { ariaKeys } from '../commands/keys'
import { chooseFiles, runAction } from './actions'
import { HistoryButtons } from './HistoryButtons'
import { RevisionInput } from '../review/RevisionInput'
import { ImportInput } from './ImportInput'
import { NotebookMenu } from './NotebookMenu'
import { SettingsMenu } from './SettingsMenu'
import { togglePane } from './toggle-pane'

/** The bar along the top: which notebook, what was done last, and what can be done with the whole of it. */
export function TopBar() {
  const panes = useView((state) => state.panes)
  const isOpen = useSession((state) => state.open !== null)
  const hasSides = useViews(({ mode }) => mode !== 'brief') && isOpen
  return (
    <header className="shell-bar">
      <div className="shell-bar-group">
        {hasSides && (
          <IconButton
            label={panes.library ? 'Hide documents' : 'Show documents'}
            className="shell-toggle-library"
            onPress={() => togglePane('library')}
          >
            <PanelLeft size={18} aria-hidden />
          </IconButton>
        )}
        <NotebookMenu />
        <ImportInput />
        <RevisionInput />
      </div>
      {isOpen && <FindField />}
      <div className="shell-bar-group">
        {isOpen && (
          <>
            <HistoryButtons />
            <span className="shell-bar-line" aria-hidden />
            <Button tone="quiet" icon={<FileUp size={16} aria-hidden />} onPress={chooseFiles}>
              Import
            </Button>
            <Button
              tone="quiet"
              icon={<BookMarked size={16} aria-hidden />}
              onPress={() => runAction('codebook')}
            >
              Codebook
            </Button>
            <Button
              className="shell-export"
              icon={<FileOutput size={16} aria-hidden />}
              aria-keyshortcuts={ariaKeys(['Mod+E'])}
              onPress={() => runAction('export-brief')}
            >
              Export brief
            </Button>
          </>
        )}
        <SettingsMenu />
        {hasSides && (
          <IconButton
            label={panes.claims ? 'Hide claims and notes' : 'Show claims and notes'}
            className="shell-toggle-claims"
            onPress={() => togglePane('claims')}
          >
            <PanelRight size={18} aria-hidden />
          </IconButton>
        )}
      </div>
    </header>
  )
}
