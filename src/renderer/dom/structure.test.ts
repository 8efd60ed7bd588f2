import { expect, test } from 'vitest'
import type { Block } from '../../shared/document/text-version'
import { groupsOf } from './structure'

function blocksOf(...blocks: Partial<Block>[]): Block[] {
  return blocks.map((block, index) => ({ kind: 'paragraph', start: index * 2, end: index * 2 + 1, ...block }))
}
const group = (blocks: readonly Block[], headings: readonly number[] = []) =>
  groupsOf(blocks, { first: 0, last: blocks.length }, (block) => headings.includes(block.start))

test('paragraphs stand alone', () => {
  expect(group(blocksOf({}, { kind: 'code' }))).toEqual([
    { kind: 'single', block: 0 },
    { kind: 'single', block: 1 },
  ])
})

test('list items nest by depth, also when a depth is skipped', () => {
  const item = (depth: number) => ({ kind: 'list-item' as const, depth, marker: '•' })
  const [list] = group(blocksOf(item(0), item(1), item(3), item(1), item(0)))
  expect(list).toMatchObject({
    kind: 'list',
    items: [
      {
        block: 0,
        children: [
          { block: 1, children: [{ block: 2, children: [] }] },
          { block: 3, children: [] },
        ],
      },
      { block: 4, children: [] },
    ],
  })
})

test('a list that starts deep is still a list', () => {
  const groups = group(blocksOf({ kind: 'list-item', depth: 2 }, { kind: 'list-item', depth: 0 }))
  expect(groups).toMatchObject([{ kind: 'list', items: [{ block: 0 }, { block: 1 }] }])
})

test('header rows come first in a table', () => {
  const row = (header: boolean) => ({ kind: 'table-row' as const, header })
  expect(group(blocksOf(row(true), row(false), row(false)))).toEqual([
    { kind: 'table', head: [0], body: [1, 2] },
  ])
  expect(group(blocksOf(row(true)))).toEqual([{ kind: 'table', head: [0], body: [] }])
})

test('a line that is a heading now splits the run it stands in', () => {
  const quote = { kind: 'quote' as const }
  expect(group(blocksOf(quote, quote, quote), [2])).toEqual([
    { kind: 'quote', blocks: [0] },
    { kind: 'single', block: 1 },
    { kind: 'quote', blocks: [2] },
  ])
})

test('only the blocks of the chunk are grouped', () => {
  const blocks = blocksOf({ kind: 'quote' }, { kind: 'quote' }, { kind: 'quote' })
  expect(groupsOf(blocks, { first: 1, last: 2 }, () => false)).toEqual([{ kind: 'quote', blocks: [1] }])
})
