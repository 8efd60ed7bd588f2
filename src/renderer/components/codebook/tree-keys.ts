import type { TagId } from '../../../shared/core/ids'
import type { TagStep, TreeLine } from './tag-tree'

/** What a key does in the tree: goes to another line, folds or unfolds the one it is on, or moves its tag. */
export type TreeAct =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold'; readonly id: TagId }
  | { readonly kind: 'move'; readonly step: TagStep }

interface Press {
  readonly key: string
  readonly altKey: boolean
}

const STEPS: Readonly<Record<string, TagStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
}

/** What a key leads to from a line; null for a key that leads nowhere. After the tree view of the ARIA practices. */
export function treeAct(lines: readonly TreeLine[], at: number, { key, altKey }: Press): TreeAct | null {
  const line = lines[at]
  if (!line) return null
  if (altKey) return STEPS[key] ? { kind: 'move', step: STEPS[key] } : null
  const { node, isOpen } = line
  const go = (to: number): TreeAct | null =>
    to >= 0 && to < lines.length && to !== at ? { kind: 'go', to } : null
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
      return go(Math.min(at + 10, lines.length - 1))
    case 'PageUp':
      return go(Math.max(at - 10, 0))
    case 'ArrowRight':
      if (node.children.length === 0) return null
      return isOpen ? go(at + 1) : { kind: 'fold', id: node.id }
    case 'ArrowLeft':
      if (node.children.length > 0 && isOpen) return { kind: 'fold', id: node.id }
      return go(lines.findIndex((other) => other.node === node.parent))
    default:
      return null
  }
}

/** The next line whose tag begins with some letters, from a line on and round; -1 for none. */
export function lineNamed(lines: readonly TreeLine[], at: number, letters: string): number {
  const wanted = letters.toLowerCase()
  // With one letter more of the same word the line one is on may stay the right one.
  const first = letters.length > 1 ? at : at + 1
  for (let step = 0; step < lines.length; step += 1) {
    const index = (first + step) % lines.length
    if (lines[index]?.node.tag.label.toLowerCase().startsWith(wanted)) return index
  }
  return -1
}
