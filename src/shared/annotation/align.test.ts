import { describe, expect, test } from 'vitest'
import { alignWords } from './align'
import { alignTexts } from './alignment'
import { editOf, numbersFrom, paragraphsOf } from './edited-texts.fixture'
import { alignByDifferences } from './small-diff'
import { dropStrays } from './stray-words'

const ids = (letters: string) => Int32Array.from(letters, (letter) => letter.charCodeAt(0))

/** Each aligned word stands in both, and the aligned words of the second list rise. */
function expectSound(a: Int32Array, b: Int32Array, to: Int32Array) {
  let last = -1
  const wrong = to.findIndex((target, word) => {
    if (target < 0) return false
    const isSound = b[target] === a[word] && target > last
    last = target
    return !isSound
  })
  expect(wrong).toBe(-1)
}

describe('alignment of words', () => {
  test('of equal lists is whole', () => {
    expect([...alignWords(ids('abcabc'), ids('abcabc'))]).toEqual([0, 1, 2, 3, 4, 5])
  })
  test('of lists with nothing in common, or with nothing, is empty', () => {
    expect([...alignWords(ids('abc'), ids('xyz'))]).toEqual([-1, -1, -1])
    expect([...alignWords(ids(''), ids('xyz'))]).toEqual([])
    expect([...alignWords(ids('ab'), ids(''))]).toEqual([-1, -1])
  })
  test('prefers the word whose neighbours are there too', () => {
    expect([...alignWords(ids('xa.yb.'), ids('xa.'))]).toEqual([0, 1, 2, -1, -1, -1])
  })
  test('is sound for random lists of few and of many words', () => {
    const next = numbersFrom(3)
    for (let round = 0; round < 60; round += 1) {
      const kinds = 2 + next(round < 30 ? 6 : 400)
      const a = Int32Array.from({ length: next(900) }, () => next(kinds))
      const b = Int32Array.from(a.filter(() => next(10) > 0))
      for (let edits = next(50); edits > 0 && b.length > 0; edits -= 1) b[next(b.length)] = next(kinds)
      expectSound(a, b, alignWords(a, b))
    }
  })
  test('finds nearly all of a long text in which nothing is unique', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => at % 7)
    const edited = [...rows.slice(0, 3000), 9, 9, ...rows.slice(3000, 15_000), ...rows.slice(15_003)]
    const to = alignWords(Int32Array.from(rows), Int32Array.from(edited))
    expectSound(Int32Array.from(rows), Int32Array.from(edited), to)
    expect(to.filter((target) => target >= 0).length).toBe(rows.length - 3)
  })
  test('gives up on two long texts of the same few words rather than take for ever', () => {
    const next = numbersFrom(8)
    const a = Int32Array.from({ length: 200_000 }, () => next(3))
    const b = Int32Array.from({ length: 200_000 }, () => next(3))
    expectSound(a, b, alignWords(a, b))
  })
})

test('comparing by differences leaves nothing behind when there are too many', () => {
  const a = Int32Array.from({ length: 2000 }, (_, at) => at)
  const b = Int32Array.from({ length: 2000 }, (_, at) => at + 10_000)
  const to = new Int32Array(2000).fill(-1)
  expect(alignByDifferences({ ids: a, start: 0, end: 2000 }, { ids: b, start: 0, end: 2000 }, to)).toBe(false)
  expect(to.every((target) => target === -1)).toBe(true)
})

describe('alignment of texts', () => {
  test('is one to one and the inverse of its inverse, for random edits', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const next = numbersFrom(seed)
      const paragraphs = paragraphsOf(next, 3 + next(30))
      const { before, after, to, from } = alignTexts(paragraphs.join('\n'), editOf(paragraphs, next))
      expect(to.findIndex((target, word) => target >= 0 && from[target] !== word)).toBe(-1)
      expect(to.findIndex((target, word) => target >= 0 && after.ids[target] !== before.ids[word])).toBe(-1)
      expect(from.findIndex((word, target) => word >= 0 && to[word] !== target)).toBe(-1)
    }
  })
  test('follows a paragraph that was moved, with a word changed in it', () => {
    const moved =
      'Nobody had counted the lanterns of the northern mill before the second winter of the survey began.'
    const rest = paragraphsOf(numbersFrom(4), 12)
    const before = [...rest.slice(0, 2), moved, ...rest.slice(2)].join('\n')
    const after = [...rest, moved.replace('second', 'third')].join('\n')
    const { to, block } = alignTexts(before, after)
    const words = before.slice(0, before.indexOf(moved)).match(/\S+/g)?.length ?? 0
    expect(words).toBeGreaterThan(0)
    expect(new Set(block).size).toBe(2)
    expect(to.filter((target, word) => (block[word] ?? 0) > 0 && target >= 0).length).toBeGreaterThan(14)
  })
})

test('a word that chance aligned, far from any other, is let go; a passage of its own stays', () => {
  const to = new Int32Array(60).fill(-1)
  to.set([0, 1, 2, 3, 4], 0)
  to[20] = 31
  to.set([40, 41, 43, 44], 50)
  dropStrays(to)
  expect([...to.slice(0, 5)]).toEqual([0, 1, 2, 3, 4])
  expect(to[20]).toBe(-1)
  expect([...to.slice(50, 54)]).toEqual([40, 41, 43, 44])
})
