import { expect, test } from 'vitest'
import type { Block, TextVersion } from '../../shared/document/text-version'
import { blockAt, chunkAt, chunkOfBlock, documentModel } from './document-model'

/** A text of blocks of ten characters each, one line break between them. */
function versionOf(kinds: readonly Block['kind'][]): TextVersion {
  const blocks = kinds.map((kind, index) => ({ kind, start: index * 11, end: index * 11 + 10 }))
  const text = kinds.map(() => 'abcdefghij').join('\n')
  return { hash: 'a'.repeat(64), unit: 'utf16', text, blocks, marks: [] }
}
const paragraphs = (count: number) => Array.from({ length: count }, () => 'paragraph' as const)

test('chunks hold twenty blocks and cover all of them in order', () => {
  const { chunks } = documentModel(versionOf(paragraphs(45)))
  expect(chunks.map(({ index, first, last }) => [index, first, last])).toEqual([
    [0, 0, 20],
    [1, 20, 40],
    [2, 40, 45],
  ])
  expect(chunks[1]).toMatchObject({ start: 220, end: 39 * 11 + 10 })
})

test('a list or a table is not cut by the end of a chunk, unless it is very long', () => {
  const rows = Array.from({ length: 30 }, () => 'table-row' as const)
  const { chunks } = documentModel(versionOf([...paragraphs(15), ...rows, ...paragraphs(3)]))
  expect(chunks.map(({ first, last }) => [first, last])).toEqual([
    [0, 45],
    [45, 48],
  ])
  const items = Array.from({ length: 300 }, () => 'list-item' as const)
  expect(documentModel(versionOf(items)).chunks[0]).toMatchObject({ first: 0, last: 120 })
})

test('an offset is found in its block and chunk; a gap belongs to what stands before it', () => {
  const model = documentModel(versionOf(paragraphs(45)))
  expect([0, 9, 10, 11, 219, 220].map((offset) => blockAt(model, offset))).toEqual([0, 0, 0, 1, 19, 20])
  expect([0, 218, 219, 220, 99_999].map((offset) => chunkAt(model, offset))).toEqual([0, 0, 0, 1, 2])
  expect(chunkOfBlock(model, 39)?.index).toBe(1)
  expect(chunkOfBlock(model, 45)).toBeUndefined()
})

test('a text without blocks has no chunks', () => {
  expect(documentModel(versionOf([])).chunks).toEqual([])
})

test('the same text gives the same model', () => {
  const version = versionOf(paragraphs(2))
  expect(documentModel(version)).toBe(documentModel(version))
})
