import { describe, expect, test } from 'vitest'
import { wordsIn, WordNumbers, wordsOf } from './words'

const listOf = (text: string) => {
  const { starts, ends } = wordsOf(text, new WordNumbers())
  return Array.from(starts, (start, index) => text.slice(start, ends[index]))
}
const alike = (a: string, b: string) => {
  const numbers = new WordNumbers()
  return wordsOf(a, numbers).ids.join() === wordsOf(b, numbers).ids.join()
}

describe('words of a text', () => {
  test('are runs of letters and digits, and each sign by itself', () => {
    expect(listOf('It’s 3.5 mg/kg, (n = 12)')).toEqual([
      'It',
      '’',
      's',
      '3',
      '.',
      '5',
      'mg',
      '/',
      'kg',
      ',',
      '(',
      'n',
      '=',
      '12',
      ')',
    ])
  })
  test('are single letters where a script puts no spaces', () => {
    expect(listOf('研究の結果 abc')).toEqual(['研', '究', 'の', '結', '果', 'abc'])
    expect(listOf('𠮷野')).toEqual(['𠮷', '野'])
    expect(listOf('ภาษา')).toEqual(['ภ', 'า', 'ษ', 'า'])
  })
  test('keep marks, soft hyphens and joiners with the word they belong to', () => {
    expect(listOf('e\u0301tude co\u00adoperate')).toEqual(['e\u0301tude', 'co\u00adoperate'])
    expect(listOf('שָׁלוֹם עולם')).toEqual(['שָׁלוֹם', 'עולם'])
  })
  test('of emoji never cut a pair in half', () => {
    for (const word of listOf('👩‍👩‍👧‍👦😀 x')) expect(word.isWellFormed()).toBe(true)
  })
  test('of nothing are none', () => {
    expect(listOf('')).toEqual([])
    expect(listOf(' \n\t\u200b\u00ad ')).toEqual([])
  })
})

test('words are alike whatever their case, quotes, dashes, ligatures, width and soft hyphens', () => {
  expect(alike('“The ﬁrst—trial”', '"the first-TRIAL"')).toBe(true)
  expect(alike('co\u00adoperate\u200b', 'cooperate')).toBe(true)
  expect(alike('ＡＢＣ', 'abc')).toBe(true)
  expect(alike('e\u0301tude', 'étude')).toBe(true)
  expect(alike('resume', 'résumé')).toBe(false)
})

test('the words of a range are those it touches', () => {
  const words = wordsOf('one two three', new WordNumbers())
  expect(wordsIn(words, 5, 6)).toEqual({ first: 1, after: 2 })
  expect(wordsIn(words, 0, 13)).toEqual({ first: 0, after: 3 })
  expect(wordsIn(words, 3, 4)).toEqual({ first: 1, after: 1 })
  expect(wordsIn(words, 2, 9)).toEqual({ first: 0, after: 3 })
})
