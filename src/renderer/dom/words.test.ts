import { describe, expect, test } from 'vitest'
import { moveEnd } from './words'

const TEXT = 'The effect was large, they say. Nobody measured it.\nA new line.'
const rangeOf = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const slice = (range: { start: number; end: number } | null) => range && TEXT.slice(range.start, range.end)

describe('moving an end by a word', () => {
  test('takes in and gives up whole words, never punctuation alone', () => {
    const range = rangeOf('effect was large')
    expect(slice(moveEnd(TEXT, range, 'start', -1))).toBe('The effect was large')
    expect(slice(moveEnd(TEXT, range, 'start', 1))).toBe('was large')
    expect(slice(moveEnd(TEXT, range, 'end', 1))).toBe('effect was large, they')
    expect(slice(moveEnd(TEXT, range, 'end', -1))).toBe('effect was')
  })
  test('goes over the end of a line', () => {
    expect(slice(moveEnd(TEXT, rangeOf('measured it'), 'end', 1))).toBe('measured it.\nA')
  })
  test('stops at either end of the text', () => {
    expect(moveEnd(TEXT, { start: 0, end: 3 }, 'start', -1)).toBeNull()
    expect(moveEnd(TEXT, rangeOf('line'), 'end', 1)).toBeNull()
  })
  test('never leaves an empty passage', () => {
    expect(moveEnd(TEXT, rangeOf('effect'), 'end', -1)).toBeNull()
    expect(moveEnd(TEXT, rangeOf('effect'), 'start', 1)).toBeNull()
  })
  test('from the middle of a word goes to its edge', () => {
    expect(slice(moveEnd(TEXT, rangeOf('ffect was'), 'start', -1))).toBe('effect was')
  })
  test('finds words in a text far longer than it looks at', () => {
    const text = `${'word '.repeat(5000)}end`
    expect(moveEnd(text, { start: 10_000, end: 10_004 }, 'end', 1)).toEqual({ start: 10_000, end: 10_009 })
  })
})
