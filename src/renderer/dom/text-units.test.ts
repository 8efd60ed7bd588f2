import { describe, expect, test } from 'vitest'
import { stretched, unitAfter, unitBefore } from './text-units'

const TEXT = 'One two. Three four!\n\nFive, six.'
const VERSION = {
  text: TEXT,
  blocks: [
    { start: 0, end: 20, kind: 'paragraph' as const },
    { start: 22, end: 32, kind: 'paragraph' as const },
  ],
} as unknown as Parameters<typeof unitAfter>[0]
const words = (range: { start: number; end: number } | null) => range && TEXT.slice(range.start, range.end)

describe('words and sentences', () => {
  test('go on, from one block into the next', () => {
    expect(words(unitAfter(VERSION, 'word', 0))).toBe('One')
    expect(words(unitAfter(VERSION, 'word', 3))).toBe('two')
    expect(words(unitAfter(VERSION, 'word', 19))).toBe('Five')
    expect(words(unitAfter(VERSION, 'sentence', 8))).toBe('Three four!')
    expect(words(unitAfter(VERSION, 'sentence', 20))).toBe('Five, six.')
    expect(unitAfter(VERSION, 'sentence', 32)).toBeNull()
  })

  test('go back', () => {
    expect(words(unitBefore(VERSION, 'word', 22))).toBe('four')
    expect(words(unitBefore(VERSION, 'sentence', 22))).toBe('Three four!')
    expect(words(unitBefore(VERSION, 'sentence', 9))).toBe('One two.')
    expect(unitBefore(VERSION, 'word', 0)).toBeNull()
  })
})

test('a selection grows and shrinks by its end, and never to nothing', () => {
  const one = { start: 0, end: 3 }
  const two = stretched(VERSION, 'word', one, 1)
  expect(words(two)).toBe('One two')
  expect(two && words(stretched(VERSION, 'word', two, -1))).toBe('One')
  expect(stretched(VERSION, 'word', one, -1)).toBeNull()
  expect(words(stretched(VERSION, 'sentence', { start: 0, end: 8 }, 1))).toBe('One two. Three four!')
})
