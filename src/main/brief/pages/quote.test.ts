import { expect, test } from 'vitest'
import { quoted } from './quote'

test('passages get quotation marks once', () => {
  expect(quoted(' so it is ')).toBe('“so it is”')
  expect(quoted('“so it is”')).toBe('“so it is”')
  expect(quoted('“a” and “b”')).toBe('“‘a’ and ‘b’”')
  expect(quoted('「はい」')).toBe('「はい」')
})
