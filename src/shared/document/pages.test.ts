import { expect, test } from 'vitest'
import { pageAt, pageStarts, pageWords } from './pages'

const pages = [
  { start: 0, label: 'xi' },
  { start: 10, label: '1' },
  { start: 20, label: '2' },
]

test('a passage is on the pages it touches', () => {
  expect(pageWords(pages, { start: 3, end: 8 })).toBe('p. xi')
  expect(pageWords(pages, { start: 12, end: 20 })).toBe('p. 1')
  expect(pageWords(pages, { start: 12, end: 21 })).toBe('pp. 1–2')
  expect(pageWords(pages, { start: 25, end: 900 })).toBe('p. 2')
})

test('a text without pages has none', () => {
  expect(pageWords([], { start: 3, end: 8 })).toBe('')
  expect(pageAt([{ start: 5, label: '1' }], 2)).toBeNull()
})

test('pages begin where they are first', () => {
  const again = [...pages, { start: 25, label: '1' }, { start: 28, label: '2' }]
  expect([...pageStarts(again, { start: 5, end: 40 })]).toEqual([
    [10, '1'],
    [20, '2'],
  ])
})
