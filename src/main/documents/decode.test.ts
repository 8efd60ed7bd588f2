import { describe, expect, test } from 'vitest'
import { decodeText } from './decode'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => Uint8Array.from(values)

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return Uint8Array.from(units.flatMap((u) => (order === 'le' ? [u & 255, u >> 8] : [u >> 8, u & 255])))
}

function textOf(input: Uint8Array): string {
  const result = decodeText('a.txt', input)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.replace(/^\uFEFF/, '')
}

describe('reads', () => {
  const text = 'Grüße, “quotes”, 日本語, 🧪\nnext'
  test('UTF-8', () => expect(textOf(utf8(text))).toBe(text))
  test('UTF-8 with a byte order mark', () => expect(textOf(utf8(`\uFEFF${text}`))).toBe(text))
  test('UTF-16 LE', () => expect(textOf(utf16(text, 'le'))).toBe(text))
  test('UTF-16 BE', () => expect(textOf(utf16(text, 'be'))).toBe(text))
  test('Windows-1252', () => {
    const input = bytes(
      0x93,
      0x43,
      0x61,
      0x66,
      0xe9,
      0x94,
      0x20,
      0x96,
      0x20,
      0x80,
      0x35,
      ...utf8(' and more words'),
    )
    expect(textOf(input)).toBe('“Café” – €5 and more words')
  })
  test('form feeds, tabs and a stray escape in a long log', () => {
    const log = `${'a line of a log\n'.repeat(50)}\f\t\u001b[0m`
    expect(textOf(utf8(log))).toBe(log)
  })
  test('UTF-16 with half a pair and an odd byte at the end', () => {
    expect(textOf(bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00, 0x63))).toMatch(/^a.b.?$/u)
  })
})

describe('refuses, naming the file and what to do', () => {
  const cases: [string, Uint8Array][] = [
    ['NUL bytes', utf8('text\0text')],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['UTF-16 without a mark', utf16('plain words', 'le').slice(2)],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
    ['control characters', bytes(...Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 1 : 0x61)))],
    ['compressed bytes without NUL', bytes(...Array.from({ length: 500 }, (_, i) => ((i * 7919) % 255) + 1))],
    ['Cyrillic in Windows-1251', bytes(...Array.from({ length: 100 }, (_, i) => 0xe0 + (i % 31)))],
    ['text in GBK', bytes(0xb2, 0xe2, 0xca, 0xd4, 0xd2, 0xbb, 0xcf, 0xc2)],
  ]
  for (const [what, input] of cases) {
    test(what, () => {
      const result = decodeText('data.txt', input)
      expect(result).toMatchObject({ ok: false, error: { code: 'unsupported' } })
      if (!result.ok) {
        expect(result.error.message).toContain('data.txt')
        expect(result.error.hint).toMatch(/UTF-8/)
      }
    })
  }
})
