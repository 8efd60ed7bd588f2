import { expect, test } from 'vitest'
import type { Tag } from '../../../shared/codebook/tag'
import { stepWords } from './step-words'
import type { TagNode } from './tag-tree'

const node = (id: string, parent: TagNode | null = null): TagNode => ({
  id: `tag_${id}`,
  tag: { label: id } as Tag,
  parent,
  children: [],
})
const [method, sample, result] = [node('Method'), node('Sample'), node('Result')]
const roots = [method, sample, result]

test.each([
  [sample, 'up', 'Moved up: 1 of 3'],
  [sample, 'down', 'Moved down: 3 of 3'],
  [sample, 'in', 'Moved into “Method”'],
  [node('Size', sample), 'out', 'Moved out of “Sample”'],
] as const)('%o one step %s', (moved, step, words) => {
  expect(stepWords(roots, moved, step)).toBe(words)
})
