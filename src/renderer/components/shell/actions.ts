import type { MenuAction } from '../../../shared/rpc/contract'
import { redo, undo } from '../../state/actions'
import { chooseBundles } from '../../state/bundles'
import { pickFiles } from '../../state/import'
import { useSession } from '../../state/session'
import { openDialog } from '../../state/view'

export const IMPORT_INPUT_ID = 'import-files'

/** Asks for files: the desktop's own dialog, or the browser's through the hidden input. */
export function chooseFiles(): void {
  const { open, host } = useSession.getState()
  if (!open) return
  if (host === 'electron') void pickFiles()
  else document.getElementById(IMPORT_INPUT_ID)?.click()
}

/** Does what a menu item, a button or a shortcut of that name asks for. */
export function runAction(action: MenuAction): void {
  const isOpen = useSession.getState().open !== null
  switch (action) {
    case 'import':
      chooseFiles()
      return
    case 'export-brief':
      if (isOpen) openDialog({ kind: 'export' })
      return
    case 'export-data':
      if (isOpen) openDialog({ kind: 'export-data' })
      return
    case 'add-from-file':
      chooseBundles()
      return
    case 'undo':
    case 'redo':
      stepBackOrForth(action)
      return
    case 'new-notebook':
      openDialog({ kind: 'new-notebook' })
      return
    case 'codebook':
      if (isOpen) openDialog({ kind: 'codebook' })
      return
    case 'settings':
      openDialog({ kind: 'settings' })
      return
    case 'shortcuts':
      openDialog({ kind: 'shortcuts' })
      return
  }
}

/** A desktop menu takes the shortcut before the page sees it, so a text field must be given its own undo back. */
function stepBackOrForth(action: 'undo' | 'redo'): void {
  // No other interface reaches a field's own undo.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (hasOwnUndo(document.activeElement)) document.execCommand(action)
  else void (action === 'undo' ? undo() : redo())
}

/** True for what undoes its own typing. The reader's caret mode looks editable and is not: its text never changes. */
export function hasOwnUndo(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly
  if (element instanceof HTMLInputElement) return TEXT_INPUTS.has(element.type) && !element.readOnly
  return element instanceof HTMLElement && element.isContentEditable && !element.closest('.reader')
}

const TEXT_INPUTS = new Set(['text', 'search', 'url', 'email', 'number', 'password', 'tel'])
