import { expect, test } from 'vitest'
import { usageWords } from './usage-words'

test.each([
  [undefined, 'Nothing carries this tag yet.'],
  [{ claims: 0, highlights: 0 }, 'Nothing carries this tag yet.'],
  [{ claims: 1, highlights: 0 }, '1 claim carries this tag.'],
  [{ claims: 0, highlights: 2 }, '2 highlights carry this tag.'],
  [{ claims: 1, highlights: 1 }, '1 claim and 1 highlight carry this tag.'],
])('%o', (usage, words) => {
  expect(usageWords(usage)).toBe(words)
})
