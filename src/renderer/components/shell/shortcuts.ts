import type { MenuAction } from '../../../shared/rpc/contract'
import { isMac, keys } from '../ui/words'

/** What is needed of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What a key press asks of the whole window; null when nothing. */
export function globalShortcut(press: KeyPress, mac: boolean = isMac()): MenuAction | null {
  const mod = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey
  if (press.altKey) return null
  if (!mod) return press.key === '?' && !press.ctrlKey && !press.metaKey ? 'shortcuts' : null
  switch (press.key.toLowerCase()) {
    case 'z':
      return press.shiftKey ? 'redo' : 'undo'
    case 'y':
      return mac || press.shiftKey ? null : 'redo'
    case 'o':
      return press.shiftKey ? null : 'import'
    case 'e':
      return press.shiftKey ? null : 'export-brief'
    case ',':
      return 'settings'
    default:
      return null
  }
}

export interface ShortcutLine {
  readonly keys: string
  readonly does: string
}

/** The window's own shortcuts, for the sheet that lists them. */
export function globalShortcutLines(): readonly ShortcutLine[] {
  return [
    { keys: keys('Mod', 'O'), does: 'Import files' },
    { keys: keys('Mod', 'E'), does: 'Export the brief' },
    { keys: keys('Mod', 'Z'), does: 'Undo' },
    { keys: isMac() ? keys('Shift', 'Mod', 'Z') : 'Ctrl+Shift+Z or Ctrl+Y', does: 'Redo' },
    { keys: keys('Mod', ','), does: 'Settings' },
    { keys: '?', does: 'Show this list' },
    { keys: 'Enter', does: 'Edit the claim or note in focus' },
    { keys: 'Esc', does: 'Take back what was typed in a claim; leave a field' },
  ]
}
