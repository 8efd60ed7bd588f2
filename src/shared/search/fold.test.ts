import { describe, expect, test } from 'vitest'
import { fold, foldWithMap, unfoldRange } from './fold'

test.each([
  ['Café', 'cafe'],
  ['CAFE\u0301', 'cafe'],
  ['Straße', 'strasse'],
  ['İstanbul', 'istanbul'],
  ['Łódź', 'lodz'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ﬁnd ½', 'find 1⁄2'],
  ['“so-called” — it’s', '"so-called" - it\'s'],
  ['a\u00a0b', 'a b'],
  ['co\u00adoperate zero\u200bwidth', 'cooperate zerowidth'],
  ['Ｆｕｌｌ', 'full'],
  ['ﾊﾟｽ', 'パス'],
  ['か\u3099', 'が'],
  ['\u1112\u1161\u11ab', '한'],
  ['أَهْلًا', 'اهلا'],
  ['हिन्दी', 'हिन्दी'],
  ['ที่', 'ที่'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(foldWithMap(text).text).toBe(folded)
})

test('marks that are letters to their readers stay', () => {
  expect(fold('かき')).not.toBe(fold('がき'))
  expect(fold('हिन्दी')).not.toBe(fold('हन्द'))
})

describe('the way back', () => {
  const back = (text: string, part: string) => {
    const folded = foldWithMap(text)
    const start = folded.text.indexOf(part)
    const range = unfoldRange(folded, text.length, start, start + part.length)
    return text.slice(range.start, range.end)
  }
  test.each([
    ['A Café here', 'cafe', 'Café'],
    ['cafe\u0301!', 'cafe', 'cafe\u0301'],
    ['Die Straße dort', 'stras', 'Straß'],
    ['co\u00adoperate', 'cooper', 'co\u00adoper'],
    ['“Ever—after”', 'ever-after', 'Ever—after'],
    ['x 𝒜𝒷 y', 'ab', '𝒜𝒷'],
    ['plain', 'ai', 'ai'],
    ['end é', 'e', 'e'],
  ])('in %j, %j came from %j', (text, part, original) => {
    expect(back(text, part)).toBe(original)
  })
})

test('both ways of folding agree, and the map points into the text, whatever the text', () => {
  const alphabet = ['a', 'É', 'e', '\u0301', '\u0323', 'ß', 'İ', ' ', '—', '\u00ad', '漢', 'か', '\u3099', '한', '\u1112', '\u1161', '\u11ab', '😀', '\ud800', 'हि', '…', '½', 'Σ', '\n'] // prettier-ignore
  let seed = 1
  const next = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed % limit
  }
  for (let round = 0; round < 2000; round += 1) {
    const text = Array.from({ length: next(12) }, () => alphabet[next(alphabet.length)] ?? '').join('')
    const folded = foldWithMap(text)
    expect(folded.text, JSON.stringify(text)).toBe(fold(text))
    if (!folded.starts) continue
    expect(folded.starts).toHaveLength(folded.text.length)
    for (let at = 0; at < folded.text.length; at += 1) {
      const { start, end } = unfoldRange(folded, text.length, at, at + 1)
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  }
})
