import { describe, expect, test } from 'vitest'
import { count, isMac, shorten } from './words'

describe('count', () => {
  test.each([
    [0, '0 claims'],
    [1, '1 claim'],
    [2, '2 claims'],
    [1200, '1,200 claims'],
  ])('%d', (number, words) => {
    expect(count(number, 'claim')).toBe(words)
  })

  test('takes a plural of its own', () => {
    expect(count(2, 'piece of evidence', 'pieces of evidence')).toBe('2 pieces of evidence')
  })
})

describe('shorten', () => {
  test('leaves a short text alone but for its line breaks', () => {
    expect(shorten(' one\n two ', 20)).toBe('one two')
  })

  test('cuts at a word', () => {
    expect(shorten('the quick brown fox', 12)).toBe('the quick…')
  })

  test('cuts a word that is too long by itself', () => {
    expect(shorten('pneumonoultramicroscopic', 8)).toBe('pneumono…')
  })
})

test('a Mac is known by its platform', () => {
  expect(isMac('MacIntel')).toBe(true)
  expect(isMac('Linux x86_64')).toBe(false)
})
