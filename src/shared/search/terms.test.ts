import { expect, test } from 'vitest'
import { fold } from './fold'
import { isInWord, MAX_TERM, termsOf } from './terms'

const terms = (text: string) => termsOf(fold(text))

test.each([
  ['Trees cool the street.', ['trees', 'cool', 'the', 'street']],
  ['well-being, don’t; 3.5', ['well', 'being', 'don', 't', '3', '5']],
  ['naïve_café', ['naive', 'cafe']],
  ['東京都', ['東京', '京都', '都']],
  ['木', ['木']],
  ['iPhone手机', ['iphone', '手机', '机']],
  ['コーヒー', ['コー', 'ーヒ', 'ヒー', 'ー']],
  ['ที่นี่', ['ที่นี่', 'นี่']],
  ['한국어 문장', ['한국어', '문장']],
  ['Привет, мир', ['привет', 'мир']],
  ['हिन्दी में', ['हिन्दी', 'में']],
  ['— … !', []],
  ['😀', []],
  ['', []],
])('%j is found by %j', (text, expected) => {
  expect(terms(text)).toEqual(expected)
})

test('a term longer than any word is cut', () => {
  expect(terms('x'.repeat(500))).toEqual(['x'.repeat(MAX_TERM)])
  expect(terms('é'.repeat(500))).toEqual(['e'.repeat(MAX_TERM)])
})

test.each([
  ['ab c', 1, true],
  ['ab c', 2, false],
  ['ab', 2, false],
  ['ab', -1, false],
  ['a漢', 1, false],
  ['𝒜'.normalize(), 1, true],
])('in %j, a word goes on at %i: %j', (text, index, expected) => {
  expect(isInWord(text, index)).toBe(expected)
})
