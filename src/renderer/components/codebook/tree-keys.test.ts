import { expect, test } from 'vitest'
import type { TagId } from '../../../shared/core/ids'
import type { TagRow } from '../../../shared/notebook/queries'
import { tagTree, treeLines } from './tag-tree'
import { lineNamed, treeAct } from './tree-keys'

const row = (label: string, depth: number): TagRow => ({
  depth,
  tag: {
    id: `tag_${label}`,
    label,
    color: 'grey',
    description: '',
    parentId: null,
    order: 'a0',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
})
const tree = tagTree([row('Mood', 0), row('Low', 1), row('Lower', 2), row('High', 1), row('Sleep', 0)])
const all = treeLines(tree, new Set())
const press = (key: string, altKey = false) => ({ key, altKey })

test('the lines are the tags in order, with their places, and a folded tag leaves its own out', () => {
  const places = (folded: ReadonlySet<TagId>) =>
    treeLines(tree, folded).map(({ node, level, position, siblings }) => [
      node.tag.label,
      level,
      position,
      siblings,
    ])
  expect(places(new Set())).toEqual([
    ['Mood', 1, 1, 2],
    ['Low', 2, 1, 2],
    ['Lower', 3, 1, 1],
    ['High', 2, 2, 2],
    ['Sleep', 1, 2, 2],
  ])
  expect(places(new Set(['tag_Low'])).map(([label]) => label)).toEqual(['Mood', 'Low', 'High', 'Sleep'])
})

test('arrow keys go from line to line, in and out, and stop at the ends', () => {
  expect(treeAct(all, 0, press('ArrowDown'))).toEqual({ kind: 'go', to: 1 })
  expect(treeAct(all, 0, press('ArrowUp'))).toBeNull()
  expect(treeAct(all, 4, press('ArrowDown'))).toBeNull()
  expect(treeAct(all, 2, press('End'))).toEqual({ kind: 'go', to: 4 })
  expect(treeAct(all, 2, press('PageUp'))).toEqual({ kind: 'go', to: 0 })
  expect(treeAct(all, 1, press('ArrowRight'))).toEqual({ kind: 'go', to: 2 })
  expect(treeAct(all, 2, press('ArrowRight'))).toBeNull()
  expect(treeAct(all, 2, press('ArrowLeft'))).toEqual({ kind: 'go', to: 1 })
  expect(treeAct(all, 4, press('ArrowLeft'))).toBeNull()
})

test('the left arrow folds an open tag, the right arrow unfolds it, and with Alt they move it', () => {
  expect(treeAct(all, 1, press('ArrowLeft'))).toEqual({ kind: 'fold', id: 'tag_Low' })
  const folded = treeLines(tree, new Set(['tag_Low']))
  expect(treeAct(folded, 1, press('ArrowRight'))).toEqual({ kind: 'fold', id: 'tag_Low' })
  expect(treeAct(folded, 1, press('ArrowLeft'))).toEqual({ kind: 'go', to: 0 })
  expect(treeAct(all, 1, press('ArrowLeft', true))).toEqual({ kind: 'move', step: 'out' })
  expect(treeAct(all, 1, press('ArrowDown', true))).toEqual({ kind: 'move', step: 'down' })
  expect(treeAct(all, 1, press('x', true))).toBeNull()
})

test('letters lead to the next tag that begins with them', () => {
  expect(lineNamed(all, 0, 'l')).toBe(1)
  expect(lineNamed(all, 1, 'l')).toBe(2)
  expect(lineNamed(all, 2, 'l')).toBe(1)
  expect(lineNamed(all, 1, 'lo')).toBe(1)
  expect(lineNamed(all, 1, 'lowe')).toBe(2)
  expect(lineNamed(all, 0, 'x')).toBe(-1)
})
