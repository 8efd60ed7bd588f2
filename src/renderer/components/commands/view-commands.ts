import { sectionsIn } from '../../../shared/notebook/queries'
import type { Preferences } from '../../../shared/rpc/preferences'
import { setPreferences } from '../../state/actions'
import { announce } from '../../state/messages'
import { useSession } from '../../state/session'
import { goTo, openDialog, useView } from '../../state/view'
import { showSidePanes, showView, useViews, type ViewMode } from '../../state/views'
import { runAction } from '../shell/actions'
import { togglePane } from '../shell/toggle-pane'
import type { Command } from './command'

const isOpen = () => useSession.getState().open !== null
const isShown = () => isOpen() && useView.getState().documentId !== null
/** A brief and its pages take the whole width. */
const hasSides = () => isOpen() && useViews.getState().mode !== 'brief'
const SMALLEST = 12
const LARGEST = 32

/** Commands on what the window shows and where one is in it. */
export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: 'next-section',
    title: 'Go to the next section',
    group: 'Find and go',
    keys: ['Alt+ArrowDown'],
    isAvailable: isShown,
    run: () => goToSection(1),
  },
  {
    id: 'previous-section',
    title: 'Go to the previous section',
    group: 'Find and go',
    keys: ['Alt+ArrowUp'],
    isAvailable: isShown,
    run: () => goToSection(-1),
  },
  {
    id: 'section-highlights',
    title: 'List the highlights of this section',
    group: 'Find and go',
    keys: ['Alt+L'],
    words: 'passages',
    isAvailable: isShown,
    run: () => openDialog({ kind: 'highlights' }),
  },
  {
    id: 'go-to-document',
    title: 'Go to the document',
    group: 'Find and go',
    keys: [],
    words: 'focus text',
    isAvailable: isShown,
    run: () => {
      showSidePanes()
      requestAnimationFrame(() => focusOn('.reader-text [tabindex="0"], .reader-text'))
    },
  },
  {
    id: 'go-to-claims',
    title: 'Go to the claims and notes',
    group: 'Find and go',
    keys: [],
    words: 'focus pane',
    isAvailable: isShown,
    run: () => {
      showSidePanes()
      useView.setState(({ panes }) => ({ panes: { ...panes, claims: true } }))
      requestAnimationFrame(() => focusOn('.claims button'))
    },
  },
  viewCommand('read', 'Read the document', 'Alt+1'),
  viewCommand('board', 'Claims board', 'Alt+2'),
  viewCommand('matrix', 'Evidence matrix', 'Alt+3'),
  viewCommand('brief', 'Brief and its pages', 'Alt+4', 'compose report outline preview pdf template'),
  {
    id: 'toggle-documents',
    title: 'Show or hide documents and sections',
    group: 'View',
    keys: [],
    words: 'pane outline library',
    isAvailable: hasSides,
    run: () => togglePane('library'),
  },
  {
    id: 'toggle-claims',
    title: 'Show or hide claims and notes',
    group: 'View',
    keys: [],
    words: 'pane',
    isAvailable: hasSides,
    run: () => togglePane('claims'),
  },
  {
    id: 'larger-text',
    title: 'Larger text',
    group: 'View',
    keys: [],
    words: 'zoom size font',
    isAvailable: () => fontSize() < LARGEST,
    run: () => void setPreferences({ readerFontSize: Math.min(LARGEST, fontSize() + 1) }),
  },
  {
    id: 'smaller-text',
    title: 'Smaller text',
    group: 'View',
    keys: [],
    words: 'zoom size font',
    isAvailable: () => fontSize() > SMALLEST,
    run: () => void setPreferences({ readerFontSize: Math.max(SMALLEST, fontSize() - 1) }),
  },
  marksCommand(true, 'Say where highlights start and end'),
  marksCommand(false, 'Do not say where highlights start and end'),
  themeCommand('light', 'Light theme'),
  themeCommand('dark', 'Dark theme'),
  themeCommand('system', 'Theme as the system'),
  {
    id: 'settings',
    title: 'Settings',
    group: 'View',
    keys: ['Mod+,'],
    words: 'preferences options',
    run: () => runAction('settings'),
  },
  {
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    group: 'View',
    keys: ['?'],
    words: 'keys help',
    run: () => runAction('shortcuts'),
  },
]

function fontSize(): number {
  return useSession.getState().library.preferences.readerFontSize
}

function themeCommand(theme: Preferences['theme'], title: string): Command {
  return {
    id: `theme-${theme}`,
    title,
    group: 'View',
    keys: [],
    words: 'colours appearance',
    isAvailable: () => useSession.getState().library.preferences.theme !== theme,
    run: () => void setPreferences({ theme }),
  }
}

function marksCommand(saysHighlights: boolean, title: string): Command {
  const says = () => useSession.getState().library.preferences.saysHighlights === true
  return {
    id: `says-highlights-${saysHighlights ? 'on' : 'off'}`,
    title,
    group: 'View',
    keys: [],
    words: 'screen reader accessibility markers',
    isAvailable: () => says() !== saysHighlights,
    run: () => {
      void setPreferences({ saysHighlights })
      announce(
        saysHighlights ? 'Highlights are said in the text' : 'Highlights are no longer said in the text',
      )
    },
  }
}

function viewCommand(mode: ViewMode, title: string, key: string, words = 'claims'): Command {
  return {
    id: `view-${mode}`,
    title,
    group: 'View',
    keys: [key],
    words: `show view ${words}`,
    isAvailable: isOpen,
    run: () => {
      showView(mode)
      announce(title)
    },
  }
}

function goToSection(direction: 1 | -1): void {
  const { documentId, sectionId } = useView.getState()
  const shown = documentId === null ? undefined : useSession.getState().open?.notebook.documents[documentId]
  if (!shown) return
  const sections = sectionsIn(shown)
  const next = sections[sections.findIndex(({ id }) => id === sectionId) + direction]
  if (!next) {
    announce(direction > 0 ? 'This is the last section.' : 'This is the first section.')
    return
  }
  goTo(shown.id, next.start, null, true)
  announce(next.title || 'Untitled section')
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}
