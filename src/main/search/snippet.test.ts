import { expect, test } from 'vitest'
import { snippetOf } from './snippet'

const field = (text: string) => ({ name: 'text' as const, text, folded: text, isPlain: false })
const around = (text: string, word: string) => {
  const start = text.indexOf(word)
  return snippetOf(field(text), [{ start, end: start + word.length }])
}
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

test('a short text is shown whole', () => {
  expect(around('Trees\ncool the\tstreet', 'cool')).toEqual({
    field: 'text',
    text: 'Trees cool the street',
    matches: [{ start: 6, end: 10 }],
  })
})

test('a long one is cut around its first match, between words', () => {
  const { text, matches } = around(words(200), 'word100')
  expect(text).toMatch(/^…word\d+ .* word\d+…$/)
  expect(text.length).toBeLessThanOrEqual(182)
  expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['word100'])
})

test('without a match it begins at the beginning', () => {
  expect(snippetOf(field(words(200)), []).text).toMatch(/^word0 .*word\d+…$/)
})

test('a match at the very end, or longer than a snippet, is cut to what is shown', () => {
  const end = around(`${words(100)} last`, 'last')
  expect(end.text).toMatch(/^….* last$/)
  const long = 'x'.repeat(1000)
  const whole = snippetOf(field(long), [{ start: 0, end: 1000 }])
  expect(whole.matches).toEqual([{ start: 0, end: whole.text.length - 1 }])
})

test('no letter is cut in half', () => {
  const { text } = snippetOf(field('👩‍👩‍👧‍👦'.repeat(100)), [{ start: 550, end: 561 }])
  expect(text.replace(/…/g, '').replace(/👩‍👩‍👧‍👦/g, '')).toBe('')
})
