import { isMac, keys } from '../ui/words'

/** What is needed of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly getModifierState?: (name: string) => boolean
}

interface Combination {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** Reads keys as the registry writes them: `Mod+Shift+Z`, `F3`, `]`. Mod is the command key on a Mac, else Ctrl. */
function parseKeys(written: string): Combination {
  const parts = written.split('+')
  const key = parts.pop() ?? ''
  return { key, mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt') }
}

/** Whether a key press is these keys. */
export function isPressed(written: string, press: KeyPress, mac: boolean = isMac()): boolean {
  const wanted = parseKeys(written)
  if (press.key.toLowerCase() !== wanted.key.toLowerCase()) return false
  // Where a bracket needs AltGr, that is not Ctrl and Alt.
  const isAltGr = press.getModifierState?.('AltGraph') ?? false
  const ctrl = press.ctrlKey && !isAltGr
  const mod = mac ? press.metaKey && !ctrl : ctrl && !press.metaKey
  if (wanted.mod !== mod || (!wanted.mod && (ctrl || press.metaKey))) return false
  if (wanted.alt !== (press.altKey && !isAltGr)) return false
  // Which signs need Shift is a matter of the keyboard.
  return isSign(wanted.key) || wanted.shift === press.shiftKey
}

const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase()

/** True for keys that write nothing, so that they work in a text field too. */
export function worksWhileTyping(written: string): boolean {
  const { key, mod, alt } = parseKeys(written)
  return mod || (/^F\d/.test(key) && !alt)
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** Keys as they are printed on this machine: "Ctrl+Shift+Z", "⇧⌘Z". */
export function printedKeys(written: string): string {
  const { key, mod, shift, alt } = parseKeys(written)
  return keys(
    ...(mod ? ['Mod'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    SIGNS[key] ?? key,
  )
}

/** Keys as `aria-keyshortcuts` wants them. */
export function ariaKeys(written: readonly string[]): string {
  return written.map((one) => one.replace('Mod', isMac() ? 'Meta' : 'Control')).join(' ')
}
