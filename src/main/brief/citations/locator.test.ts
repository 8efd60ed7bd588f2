import { expect, test } from 'vitest'
import { readLocator } from './locator'

test.each([
  ['p. 12', 'page', '12'],
  ['pp. 3–5', 'page', '3–5'],
  ['P 7', 'page', '7'],
  ['p. xii', 'page', 'xii'],
  ['12, 14-15', 'page', '12, 14-15'],
  ['ch. 3', 'chapter', '3'],
  ['Chapter Two', 'chapter', 'Two'],
  ['§ 4.2', 'section', '4.2'],
  ['para. 9', 'paragraph', '9'],
  ['fig. 2', 'figure', '2'],
  ['Table 1', 'table', '1'],
  ['01:23:45', 'timestamp', '01:23:45'],
])('%s is %s %s', (text, label, locator) => expect(readLocator(text)).toEqual({ label, locator }))

test.each(['', 'the back cover', 'preface', 'p.', 'table'])('“%s” is no place that CSL knows', (text) => {
  expect(readLocator(text)).toBeNull()
})
