import { describe, expect, test } from 'vitest'
import { canonicalText, snapRange, trimRange } from './canonical'

describe('canonical text', () => {
  test('normalises line endings, drops one byte order mark, repairs lone surrogates, and nothing else', () => {
    expect(canonicalText('\ufeffa\r\nb\rc\n')).toBe('a\nb\nc\n')
    expect(canonicalText('a\ud800b')).toBe('a\ufffdb')
    expect(canonicalText('  e\u0301\u00a0\t x ')).toBe('  e\u0301\u00a0\t x ')
    expect(canonicalText('a\ufeffb')).toBe('a\ufeffb')
  })
})

describe('snapping', () => {
  const family = '👩‍👩‍👧‍👦'

  test('widens a range to whole graphemes', () => {
    const text = `ab${family}cd`
    expect(snapRange(text, { start: 3, end: 5 })).toEqual({ start: 2, end: 2 + family.length })
    expect(snapRange('e\u0301x', { start: 1, end: 2 })).toEqual({ start: 0, end: 2 })
  })

  test('leaves boundaries alone, far into a long text of pairs too', () => {
    expect(snapRange('hello', { start: 1, end: 3 })).toEqual({ start: 1, end: 3 })
    const emoji = '😀'.repeat(200)
    for (const offset of [100, 101, 128, 129, 131]) {
      const { start, end } = snapRange(emoji, { start: offset, end: offset + 1 })
      expect([start % 2, end % 2]).toEqual([0, 0])
      expect(start).toBeLessThanOrEqual(offset)
      expect(end).toBeGreaterThan(offset)
    }
  })

  test('CRLF and combining marks at the very ends', () => {
    expect(snapRange('a\u0301', { start: 0, end: 1 })).toEqual({ start: 0, end: 2 })
    expect(snapRange('', { start: 0, end: 0 })).toEqual({ start: 0, end: 0 })
  })
})

test('trimming drops white space at both ends and may leave nothing', () => {
  expect(trimRange('  ab \n', { start: 0, end: 6 })).toEqual({ start: 2, end: 4 })
  expect(trimRange('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 })
})
