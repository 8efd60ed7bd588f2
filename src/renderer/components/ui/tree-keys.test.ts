import { expect, test } from 'vitest'
import { lineNamed, treeAct, type Tree } from './tree-keys'

interface Line {
  readonly words: string
  readonly depth: number
}

const line = (words: string, depth: number): Line => ({ words, depth })
const LINES = [line('Mood', 0), line('Low', 1), line('Lower', 2), line('High', 1), line('Sleep', 0)]

/** What is under Low is folded away when `isFolded`. */
function tree(isFolded = false): Tree<Line> {
  const lines = isFolded ? LINES.filter(({ words }) => words !== 'Lower') : LINES
  const parents: Readonly<Record<string, string>> = { Low: 'Mood', Lower: 'Low', High: 'Mood' }
  return {
    lines,
    wordsOf: ({ words }) => words,
    isOpen: ({ words }) => (words === 'Mood' ? true : words === 'Low' ? !isFolded : null),
    isAbove: ({ words }, other) => parents[other.words] === words,
  }
}

const press = (at: number, key: string, altKey = false) => treeAct(tree(), at, { key, altKey })

test.each([
  [0, 'ArrowDown', 1],
  [2, 'Home', 0],
  [2, 'End', 4],
  [2, 'PageUp', 0],
  [2, 'PageDown', 4],
  [1, 'ArrowRight', 2],
  [2, 'ArrowLeft', 1],
  [3, 'ArrowLeft', 0],
])('from line %d %s goes to line %d', (at, key, to) => {
  expect(press(at, key)).toEqual({ kind: 'go', to })
})

test.each([
  [0, 'ArrowUp'],
  [4, 'ArrowDown'],
  [2, 'ArrowRight'],
  [4, 'ArrowLeft'],
  [4, 'End'],
  [0, 'Tab'],
  [9, 'Home'],
])('from line %d %s leads nowhere', (at, key) => {
  expect(press(at, key)).toBeNull()
})

test('the left arrow folds what is open, the right arrow unfolds it', () => {
  expect(press(1, 'ArrowLeft')).toEqual({ kind: 'fold', isOpen: false })
  expect(treeAct(tree(true), 1, { key: 'ArrowRight', altKey: false })).toEqual({ kind: 'fold', isOpen: true })
  expect(treeAct(tree(true), 1, { key: 'ArrowLeft', altKey: false })).toEqual({ kind: 'go', to: 0 })
})

test('with Alt the arrow keys move a line, and other keys do nothing', () => {
  const steps = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => press(1, key, true))
  expect(steps).toEqual(['up', 'down', 'out', 'in'].map((step) => ({ kind: 'move', step })))
  expect(press(1, 'Home', true)).toBeNull()
})

test.each([
  [0, 'l', 1],
  [1, 'l', 2],
  [2, 'l', 1],
  [1, 'lo', 1],
  [1, 'lowe', 2],
  [0, 'x', -1],
])('from line %d the letters %s lead to line %d', (at, letters, to) => {
  expect(lineNamed(tree(), at, letters)).toBe(to)
})
