import type { MenuAction } from '../../../shared/rpc/contract'
import { startClaim } from '../../state/composer'
import { clearFind, isQuestion, useFind } from '../../state/find'
import { useSession } from '../../state/session'
import { openDialog, useView } from '../../state/view'
import { showSidePanes } from '../../state/views'
import { FIND_FIELD_ID } from '../find/field-id'
import { step } from '../find/step'
import { hasOwnUndo, runAction } from '../shell/actions'
import { isMac } from '../ui/words'
import type { Command } from './command'

const isOpen = () => useSession.getState().open !== null
const isShown = () => isOpen() && useView.getState().documentId !== null
const isFinding = () => isQuestion(useFind.getState().text)
const isTyping = () => hasOwnUndo(document.activeElement)
const act = (action: MenuAction) => () => runAction(action)

/** Commands on the notebook and on what is found in it. */
export const APP_COMMANDS: readonly Command[] = [
  {
    id: 'palette',
    title: 'Find a command',
    group: 'Find and go',
    keys: ['Mod+K'],
    isAvailable: () => useView.getState().dialog?.kind !== 'palette',
    run: () => openDialog({ kind: 'palette' }),
  },
  {
    id: 'find',
    title: 'Find in your notebooks',
    group: 'Find and go',
    keys: ['Mod+F'],
    words: 'search look',
    isAvailable: isOpen,
    // A second time the browser's own search opens.
    yields: () => document.activeElement?.id === FIND_FIELD_ID,
    run: focusFind,
  },
  {
    id: 'find-next',
    title: 'Go to the next hit',
    group: 'Find and go',
    keys: isMac() ? ['Mod+G', 'F3'] : ['F3', 'Mod+G'],
    isAvailable: isFinding,
    run: () => step(1),
  },
  {
    id: 'find-previous',
    title: 'Go to the previous hit',
    group: 'Find and go',
    keys: isMac() ? ['Mod+Shift+G', 'Shift+F3'] : ['Shift+F3', 'Mod+Shift+G'],
    isAvailable: isFinding,
    run: () => step(-1),
  },
  {
    id: 'find-stop',
    title: 'Stop finding',
    group: 'Find and go',
    keys: [],
    words: 'clear search',
    isAvailable: isFinding,
    run: clearFind,
  },
  {
    id: 'import',
    title: 'Import files',
    group: 'Notebook',
    keys: ['Mod+O'],
    words: 'open add document',
    isAvailable: isOpen,
    run: act('import'),
  },
  {
    id: 'export-brief',
    title: 'Export the brief',
    group: 'Notebook',
    keys: ['Mod+E'],
    words: 'pdf print',
    isAvailable: isOpen,
    run: act('export-brief'),
  },
  {
    id: 'export-data',
    title: 'Export notebook data',
    group: 'Notebook',
    keys: [],
    words: 'postil backup archive json hypothesis refi qdpx bibtex ris save',
    isAvailable: isOpen,
    run: act('export-data'),
  },
  {
    id: 'add-from-file',
    title: 'Add from a notebook in a file',
    group: 'Notebook',
    keys: [],
    words: 'open postil archive restore refi qdpx qdc pdf import',
    run: act('add-from-file'),
  },
  {
    id: 'undo',
    title: 'Undo',
    group: 'Notebook',
    keys: ['Mod+Z'],
    detail: () => useSession.getState().open?.undoLabel ?? null,
    isAvailable: () => (useSession.getState().open?.undoLabel ?? null) !== null,
    yields: isTyping,
    inDialogs: true,
    run: act('undo'),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Notebook',
    keys: isMac() ? ['Mod+Shift+Z'] : ['Mod+Shift+Z', 'Mod+Y'],
    detail: () => useSession.getState().open?.redoLabel ?? null,
    isAvailable: () => (useSession.getState().open?.redoLabel ?? null) !== null,
    yields: isTyping,
    inDialogs: true,
    run: act('redo'),
  },
  {
    id: 'codebook',
    title: 'Open the codebook',
    group: 'Notebook',
    keys: [],
    words: 'tags',
    isAvailable: isOpen,
    run: act('codebook'),
  },
  {
    id: 'references',
    title: 'Open the references',
    group: 'Notebook',
    keys: [],
    words: 'sources bibliography bibtex ris zotero cite',
    isAvailable: isOpen,
    run: () => openDialog({ kind: 'references' }),
  },
  {
    id: 'state-claim',
    title: 'State a claim in this section',
    group: 'Notebook',
    keys: [],
    words: 'new add claim',
    isAvailable: isShown,
    run: stateClaim,
  },
  {
    id: 'document-details',
    title: 'Edit the details of this document',
    group: 'Notebook',
    keys: [],
    words: 'bibliography author year title',
    isAvailable: isShown,
    run: () => {
      const { documentId } = useView.getState()
      if (documentId !== null) openDialog({ kind: 'document', documentId })
    },
  },
  { id: 'new-notebook', title: 'New notebook', group: 'Notebook', keys: [], run: act('new-notebook') },
  {
    id: 'rename-notebook',
    title: 'Rename this notebook',
    group: 'Notebook',
    keys: [],
    isAvailable: isOpen,
    run: () => openDialog({ kind: 'rename-notebook' }),
  },
  {
    id: 'notebooks',
    title: 'All notebooks',
    group: 'Notebook',
    keys: [],
    words: 'switch open',
    run: () => openDialog({ kind: 'notebooks' }),
  },
]

function focusFind(): void {
  const field = document.getElementById(FIND_FIELD_ID)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

function stateClaim(): void {
  const { documentId, sectionId } = useView.getState()
  if (documentId === null) return
  showSidePanes()
  useView.setState(({ panes }) => ({ panes: { ...panes, claims: true } }))
  startClaim({ documentId, sectionId })
}
