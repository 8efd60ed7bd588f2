import { expect, test } from 'vitest'
import { topOf, type PageItem } from './page-words'

const item = (text: string, top: number, size = 10, endsLine = true): PageItem => ({
  text,
  top,
  size,
  endsLine,
})

const page = [
  item('What it costs', 20, 7),
  item('What it ', 100, 20, false),
  item('costs', 100, 20),
  item('A course of ', 140, 10, false),
  item('treatment is ef', 140),
  item('fective and cheap.', 152),
]

test('words are found where they are largest, across items and lines', () => {
  expect(topOf(page, 'What it costs')).toBe(100)
  expect(topOf(page, 'treatment is effective')).toBe(140)
  expect(topOf(page, 'nowhere')).toBeNull()
  expect(topOf(page, '  ')).toBeNull()
})
