import { describe, expect, test } from 'vitest'
import type { TagId } from '../../../shared/core/ids'
import type { TagRow } from '../../../shared/notebook/queries'
import { dropCommand, findNode, isWithin, KEYS, stepCommand, tagTree, treeLines } from './tag-tree'

const row = (id: TagId, depth: number): TagRow => ({
  depth,
  tag: {
    id,
    label: id,
    color: 'grey',
    description: '',
    parentId: null,
    order: 'a0',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
})

// a, a/b, a/b/c, a/d, e
const tree = tagTree([row('tag_a', 0), row('tag_b', 1), row('tag_c', 2), row('tag_d', 1), row('tag_e', 0)])
const node = (id: TagId) => {
  const found = findNode(tree, id)
  if (!found) throw new Error(id)
  return found
}

test('rows become a tree', () => {
  expect(tree.map(({ id }) => id)).toEqual(['tag_a', 'tag_e'])
  expect(node('tag_a').children.map(({ id }) => id)).toEqual(['tag_b', 'tag_d'])
  expect(node('tag_c').parent?.id).toBe('tag_b')
  expect(node('tag_d').parent?.id).toBe('tag_a')
})

test('the lines are the tags in order, with their places, and a folded tag leaves its own out', () => {
  const lines = (folded: readonly TagId[]) =>
    treeLines(tree, new Set(folded)).map(({ node: { id }, level, position, siblings }) => {
      return [id, level, position, siblings]
    })
  expect(lines([])).toEqual([
    ['tag_a', 1, 1, 2],
    ['tag_b', 2, 1, 2],
    ['tag_c', 3, 1, 1],
    ['tag_d', 2, 2, 2],
    ['tag_e', 1, 2, 2],
  ])
  expect(lines(['tag_b']).map(([id]) => id)).toEqual(['tag_a', 'tag_b', 'tag_d', 'tag_e'])
})

test('keys know what is unfolded, and what a tag stands under', () => {
  const lines = treeLines(tree, new Set(['tag_b']))
  expect(lines.map(KEYS.isOpen)).toEqual([true, false, null, null])
  expect(lines.map((line) => lines.findIndex((other) => KEYS.isAbove(other, line)))).toEqual([-1, 0, 0, -1])
})

describe('stepCommand', () => {
  const step = (id: TagId, to: 'up' | 'down' | 'in' | 'out') => stepCommand(tree, node(id), to)

  test('goes past one sibling', () => {
    expect(step('tag_d', 'up')).toEqual({ type: 'tag.move', id: 'tag_d', before: 'tag_b' })
    expect(step('tag_b', 'down')).toEqual({ type: 'tag.move', id: 'tag_b', after: 'tag_d' })
  })

  test('goes under the sibling above, and out to after the parent', () => {
    expect(step('tag_d', 'in')).toEqual({ type: 'tag.move', id: 'tag_d', parentId: 'tag_b' })
    expect(step('tag_c', 'out')).toEqual({
      type: 'tag.move',
      id: 'tag_c',
      parentId: 'tag_a',
      after: 'tag_b',
    })
    expect(step('tag_b', 'out')).toEqual({ type: 'tag.move', id: 'tag_b', parentId: null, after: 'tag_a' })
  })

  test('stops at the ends', () => {
    expect(step('tag_a', 'up')).toBeNull()
    expect(step('tag_e', 'down')).toBeNull()
    expect(step('tag_b', 'in')).toBeNull()
    expect(step('tag_e', 'out')).toBeNull()
  })
})

test('a drop on a tag nests, a drop beside it takes its parent', () => {
  expect(dropCommand('tag_e', node('tag_b'), 'on')).toEqual({
    type: 'tag.move',
    id: 'tag_e',
    parentId: 'tag_b',
  })
  expect(dropCommand('tag_e', node('tag_d'), 'before')).toEqual({
    type: 'tag.move',
    id: 'tag_e',
    parentId: 'tag_a',
    before: 'tag_d',
  })
})

test('a tag lies within itself and what is above it', () => {
  expect(isWithin(node('tag_c'), 'tag_a')).toBe(true)
  expect(isWithin(node('tag_c'), 'tag_c')).toBe(true)
  expect(isWithin(node('tag_a'), 'tag_c')).toBe(false)
})
