export type TreeStep = 'up' | 'down' | 'in' | 'out'

/** A list whose lines lie under one another, in the order they are shown. */
export interface Tree<Line> {
  readonly lines: readonly Line[]
  /** What a line says, to find it by its first letters. */
  readonly wordsOf: (line: Line) => string
  /** Whether what is under a line is shown; null where there is nothing. */
  readonly isOpen: (line: Line) => boolean | null
  /** Whether a line is the one that another lies under. */
  readonly isAbove: (line: Line, other: Line) => boolean
}

/** What a key does in a tree: goes to another line, folds or unfolds the one it is on, or moves it. */
export type TreeAct =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold'; readonly isOpen: boolean }
  | { readonly kind: 'move'; readonly step: TreeStep }

interface Press {
  readonly key: string
  readonly altKey: boolean
}

const STEPS: Readonly<Record<string, TreeStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
}

const PAGE = 10

/** What a key leads to from a line; null for a key that leads nowhere. After the tree view of the ARIA practices. */
export function treeAct<Line>(tree: Tree<Line>, at: number, { key, altKey }: Press): TreeAct | null {
  const { lines } = tree
  const line = lines[at]
  if (!line) return null
  if (altKey) return STEPS[key] ? { kind: 'move', step: STEPS[key] } : null
  const go = (to: number): TreeAct | null =>
    to >= 0 && to < lines.length && to !== at ? { kind: 'go', to } : null
  const isOpen = tree.isOpen(line)
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
      if (isOpen === null) return null
      return isOpen ? go(at + 1) : { kind: 'fold', isOpen: true }
    case 'ArrowLeft':
      if (isOpen === true) return { kind: 'fold', isOpen: false }
      return go(lines.findIndex((other) => tree.isAbove(other, line)))
    default:
      return null
  }
}

/** The next line that begins with some letters, from a line on and round; -1 for none. */
export function lineNamed<Line>({ lines, wordsOf }: Tree<Line>, at: number, letters: string): number {
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
