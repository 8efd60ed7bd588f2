import { isMac } from '../ui/words'

/** What is needed of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string
  /** The place on the keyboard, `KeyS`; empty when not known. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly getModifierState?: (name: 'AltGraph') => boolean
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
  // Where a bracket needs AltGr, or Option on a Mac, it is a bracket all the same.
  const isAltGr = press.getModifierState?.('AltGraph') ?? false
  const writesWithAlt = isAltGr || (mac && /^[^\w\s]$/.test(wanted.key))
  if (!isKey(wanted.key, press, isAltGr)) return false
  const ctrl = press.ctrlKey && !isAltGr
  const mod = mac ? press.metaKey && !ctrl : ctrl && !press.metaKey
  if (wanted.mod !== mod || (!wanted.mod && (ctrl || press.metaKey))) return false
  if (wanted.alt !== (press.altKey && !writesWithAlt)) return false
  // Which signs need Shift is a matter of the keyboard.
  return isSign(wanted.key) || wanted.shift === press.shiftKey
}

/**
 * By what the key writes; by its place where it writes something else altogether: Option+L is "¬" on a Mac, Alt+1 is
 * "&" on a French keyboard, and S is "ש" on a Hebrew one.
 */
function isKey(wanted: string, press: KeyPress, isAltGr: boolean): boolean {
  if (press.key.toLowerCase() === wanted.toLowerCase()) return true
  if (isAltGr || !/^[a-z\d]$/i.test(wanted)) return false
  const isElse = /^(Dead|\P{ASCII})$/u.test(press.key) || (press.altKey && /^\W$/.test(press.key))
  return isElse && press.code === `${/\d/.test(wanted) ? 'Digit' : 'Key'}${wanted.toUpperCase()}`
}

const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase()

/** True for keys that write nothing, so that they work in a text field too. */
export function worksWhileTyping(written: string): boolean {
  const { key, mod, alt } = parseKeys(written)
  return mod || (/^F\d/.test(key) && !alt)
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' },
  Escape: 'Esc',
}

/** Keys as they are printed on this machine: "Ctrl+Shift+Z", "⇧⌘Z". */
export function printedKeys(written: string, mac: boolean = isMac()): string {
  const { key, mod, shift, alt } = parseKeys(written)
  const sign = SIGNS[key] ?? key
  // The order a Mac's own menus have.
  if (mac) return [alt ? '⌥' : '', shift ? '⇧' : '', mod ? '⌘' : '', sign].join('')
  return [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), sign].join('+')
}

/** Signs that screen readers leave unsaid, or say in many ways. */
const SPOKEN: Readonly<Record<string, string>> = {
  ...{ '[': 'left bracket', ']': 'right bracket', '{': 'left brace', '}': 'right brace' },
  ...{ '?': 'question mark', ',': 'comma', ArrowUp: 'up arrow', ArrowDown: 'down arrow' },
  ...{ ArrowLeft: 'left arrow', ArrowRight: 'right arrow' },
}

/** Keys as they are said: "Control Shift Z", "right bracket". */
export function spokenKeys(written: string, mac: boolean = isMac()): string {
  const names: Readonly<Record<string, string>> = mac ? { Mod: 'Command', Alt: 'Option' } : { Mod: 'Control' }
  return written
    .split('+')
    .map((part) => names[part] ?? SPOKEN[part] ?? part)
    .join(' ')
}

/** Keys as `aria-keyshortcuts` wants them. */
export function ariaKeys(written: readonly string[], mac: boolean = isMac()): string {
  return written.map((one) => one.replace('Mod', mac ? 'Meta' : 'Control')).join(' ')
}
