import { expect, test } from 'vitest'
import { parseNdjson } from './ndjson'

const parse = (text: string) => parseNdjson(new TextEncoder().encode(text))

test('keeps the line of each value, past blank lines, CRLF and a byte order mark', () => {
  expect(parse('\uFEFF{"a":1}\r\n\r\n  \n[2]\n')).toEqual({
    ok: true,
    value: [
      { line: 1, value: { a: 1 } },
      { line: 4, value: [2] },
    ],
  })
})

test('a last line needs no line feed, and nothing is no error', () => {
  expect(parse('1')).toEqual({ ok: true, value: [{ line: 1, value: 1 }] })
  expect(parse('')).toEqual({ ok: true, value: [] })
})

test.each([
  ['{"a":1}\n\n{"a":', 3],
  ['// a comment\n{}', 1],
  ['{"a":1} {"b":2}', 1],
])('%j is wrong in line %i', (text, line) => {
  expect(parse(text)).toMatchObject({ ok: false, error: { code: 'bad-input', line } })
})

test('refuses what is not UTF-8', () => {
  expect(parseNdjson(Uint8Array.from([0x22, 0xe4, 0x22]))).toMatchObject({
    ok: false,
    error: { message: 'The file is not UTF-8 text.' },
  })
})
