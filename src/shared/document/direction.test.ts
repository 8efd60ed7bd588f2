import { expect, test } from 'vitest'
import { directionAt, directionOf } from './direction'

test.each([
  ['A plain text.', 'ltr'],
  ['النوم والمزاج مرتبطان.', 'rtl'],
  ['שינה ומצב רוח קשורים זה בזה.', 'rtl'],
  ['Sleep: النوم والمزاج مرتبطان ولا أحد يعرف أيهما يسبق الآخر', 'rtl'],
  ['A text that names النوم once and goes on in English.', 'ltr'],
  ['2024 — 17', 'ltr'],
  ['', 'ltr'],
])('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})

test('a character runs its own way, a sign that of its line', () => {
  const text = 'النوم (sleep) مهم'
  expect(directionAt(text, 0, 'ltr')).toBe('rtl')
  expect(directionAt(text, text.indexOf('s'), 'rtl')).toBe('ltr')
  expect(directionAt(text, text.indexOf('('), 'rtl')).toBe('rtl')
})
