import { expect, test } from 'vitest'
import { Cancelled } from './cancelled'
import { expectedFailure } from './failure'
import { FontError } from './fonts/shelf'
import { missingGlyphWarnings, overloadedLetterWarnings } from './warnings'

const withCode = (code: string) => Object.assign(new Error(`${code}: something`), { code })

test.each([
  ['ENOSPC', 'no room left'],
  ['EACCES', 'may not write to /papers'],
  ['EROFS', 'may not write to /papers'],
  ['ENOENT', 'The folder /papers does not exist'],
  ['EISDIR', '/papers/a.pdf is a folder'],
  ['EBUSY', 'open in another program'],
  ['EIO', 'could not be written'],
])('%s is a disk failure in plain words', (code, words) => {
  const failure = expectedFailure(withCode(code), '/papers/a.pdf')
  expect(failure?.error.code).toBe('disk')
  expect(failure?.error.message).toContain(words)
})

test('a cancel and missing fonts are expected; anything else is a bug', () => {
  expect(expectedFailure(new Cancelled(), '/a.pdf')?.error.code).toBe('cancelled')
  expect(expectedFailure(new FontError('No font.'), '/a.pdf')?.error.message).toBe('No font.')
  expect(expectedFailure(new TypeError('x is not a function'), '/a.pdf')).toBeNull()
  expect(expectedFailure('a string', '/a.pdf')).toBeNull()
})

test('warnings name each missing character, and count those beyond a dozen', () => {
  expect(missingGlyphWarnings([])).toEqual([])
  expect(missingGlyphWarnings(['ก'])[0]).toContain('U+0E01 (ก)')
  const many = missingGlyphWarnings(Array.from({ length: 15 }, (_, i) => String.fromCodePoint(0xe01 + i)))
  expect(many).toHaveLength(13)
  expect(many.at(-1)).toContain('3 more characters')
})

test('a warning names the letters with more marks than are printed', () => {
  expect(overloadedLetterWarnings([])).toEqual([])
  expect(overloadedLetterWarnings(['o', ''])).toEqual([
    'More than six marks stand on one letter (“o”, a space). Six of them are printed.',
  ])
  expect(overloadedLetterWarnings(Array.from('abcdefghijklmn'))[0]).toContain('“l”, 2 more)')
})
