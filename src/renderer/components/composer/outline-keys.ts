import { wordsOf, type OutlineLine } from './outline-lines'

export type Step = 'up' | 'down' | 'in' | 'out'

/** What a key does in the outline. */
export type OutlineAct =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold'; readonly partId: string; readonly isOpen: boolean }
  | { readonly kind: 'move'; readonly step: Step }
  | { readonly kind: 'edit' }
  | { readonly kind: 'remove' }

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
}

const PAGE = 10

/** What a key leads to from a line; null for a key that leads nowhere. After the tree view of the ARIA practices. */
export function outlineAct(
  lines: readonly OutlineLine[],
  at: number,
  { key, altKey }: { readonly key: string; readonly altKey: boolean },
): OutlineAct | null {
  const line = lines[at]
  if (!line) return null
  if (altKey) return STEPS[key] ? { kind: 'move', step: STEPS[key] } : null
  const go = (to: number): OutlineAct | null =>
    to >= 0 && to < lines.length && to !== at ? { kind: 'go', to } : null
  const partId = line.entry.part.id
  const hasClaims = line.kind === 'part' && line.entry.claims.length > 0
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(lines.length - 1)
    case 'PageDown':
      return go(Math.min(at + PAGE, lines.length - 1))
    case 'PageUp':
      return go(Math.max(at - PAGE, 0))
    case 'ArrowRight':
      if (!hasClaims) return null
      return line.isOpen ? go(at + 1) : { kind: 'fold', partId, isOpen: true }
    case 'ArrowLeft':
      if (hasClaims && line.isOpen) return { kind: 'fold', partId, isOpen: false }
      return line.kind === 'claim' ? go(lines.findIndex((other) => other.key === partId)) : null
    case 'Enter':
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
      return line.kind === 'part' ? { kind: 'remove' } : null
    default:
      return null
  }
}

/** The next line that begins with some letters, from a line on and round; -1 for none. */
export function lineNamed(lines: readonly OutlineLine[], at: number, letters: string): number {
  const wanted = letters.toLowerCase()
  // With one letter more of the same word the line one is on may stay the right one.
  const first = letters.length > 1 ? at : at + 1
  for (let step = 0; step < lines.length; step += 1) {
    const index = (first + step) % lines.length
    const line = lines[index]
    if (line && wordsOf(line).toLowerCase().startsWith(wanted)) return index
  }
  return -1
}
