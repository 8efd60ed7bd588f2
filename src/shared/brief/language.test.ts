import { expect, test } from 'vitest'
import { otherLanguage } from './language'

test.each([
  ['he', 'en', 'he'],
  ['HE-il', 'en', 'he-IL'],
  ['iw', 'en', 'he'],
  ['zh-Hant', 'zh-Hans', 'zh-Hant'],
  ['sr-Latn', 'sr', 'sr-Latn'],
  ['de', 'not a language', 'de'],
  [' fr ', 'en', 'fr'],
])('%s in a brief in %s is declared as %s', (known, ofBrief, tag) => {
  expect(otherLanguage(known, ofBrief)).toBe(tag)
})

test.each([
  ['', 'en'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN', 'en-US'],
  ['English', 'de'],
  ['und', 'en'],
  ['mul', 'en'],
  ['de; en', 'fr'],
  ['"><script>', 'en'],
  ['x-private', 'en'],
])('%s in a brief in %s is not declared', (known, ofBrief) => {
  expect(otherLanguage(known, ofBrief)).toBeUndefined()
})
