import { expect, test } from 'vitest'
import { plain, plainLine, unwritable } from './plain-text'

test('control characters go, lone surrogates are replaced, line ends are one', () => {
  expect(plain('a\u0000b\uD800c\r\nd\u2028e\uFFFEf')).toBe('ab\uFFFDc\nd\ne' + 'f')
  expect(plainLine(' a\n b\t c ')).toBe('a b c')
  expect(unwritable('a\u0000b\uD800c\nd\te 😀')).toBe(2)
})

test('marks stay, however many stand on one letter', () => {
  const stacked = `o${'\u0301'.repeat(40)}`
  expect(plain(stacked)).toBe(stacked)
})

test('overrides go; isolates and embeddings end where their line does', () => {
  expect(plain('a\u202Egpj.exe\u202C b')).toBe('agpj.exe b')
  expect(plain('a\u2067b')).toBe('a\u2067b\u2069')
  expect(plain('a\u2067b\nc\u2069')).toBe('a\u2067b\u2069\nc')
  expect(plain('\u202Ba\u2066b\u2069c\u202C')).toBe('\u202Ba\u2066b\u2069c\u202C')
  expect(plain('\u202Ba\u2069')).toBe('\u202Ba\u202C')
  expect(plain('\u200Fשלום\u200E')).toBe('\u200Fשלום\u200E')
})
