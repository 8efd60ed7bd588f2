import { expect, test } from 'vitest'
import { axisStep } from './chart'
import { quoted } from './quote'

test.each([
  [1, 1],
  [6, 1],
  [7, 2],
  [12, 2],
  [30, 5],
  [61, 20],
  [1000, 200],
])('an axis to %i counts in steps of %i', (most, step) => {
  expect(axisStep(most)).toBe(step)
})

test('passages get quotation marks once', () => {
  expect(quoted(' so it is ')).toBe('“so it is”')
  expect(quoted('“so it is”')).toBe('“so it is”')
  expect(quoted('“a” and “b”')).toBe('“‘a’ and ‘b’”')
  expect(quoted('「はい」')).toBe('「はい」')
})
