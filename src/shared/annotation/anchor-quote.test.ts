import { describe, expect, test } from 'vitest'
import { anchorQuote, type ForeignQuote } from './anchor-quote'
import { numbersFrom, paragraphsOf } from './edited-texts.fixture'
import { QuoteFinder } from './find-quote'

const REPEATED = 'No effect was seen.'
const TEXT = [
  'The first dose was given in May to forty people. No effect was seen. They went home.',
  'The second dose was given in June to the same people. No effect was seen. They came back.',
  'Half of them reported “better sleep” in the third week, and two reported worse dreams than before.',
].join('\n')
const finder = new QuoteFinder(TEXT)
const anchor = (quote: ForeignQuote) => {
  const outcome = anchorQuote(finder, quote)
  return {
    ...outcome,
    words: outcome.state === 'orphan' ? null : TEXT.slice(outcome.range.start, outcome.range.end),
  }
}

describe('a quote without its text', () => {
  test('is anchored where its very words stand once, quotes and case aside', () => {
    expect(anchor({ exact: 'half of them reported "better sleep"' })).toMatchObject({
      state: 'anchored',
      words: 'Half of them reported “better sleep”',
    })
  })
  test('that cuts a word is anchored to just what it quotes', () => {
    const exact = 'alf of them reported “better sleep” in the third we'
    expect(anchor({ exact })).toMatchObject({ state: 'anchored', words: exact })
    expect(anchor({ exact: 'report', prefix: 'two ', suffix: 'ed worse' })).toMatchObject({
      state: 'anchored',
      words: 'report',
    })
  })
  test('that is short is not taken to be at its position when what is around it says otherwise', () => {
    const hint = TEXT.lastIndexOf('people')
    expect(anchor({ exact: 'people', prefix: 'given in May to forty ', hint })).toMatchObject({
      state: 'anchored',
      range: { start: TEXT.indexOf('people') },
    })
  })
  test('is told from its twin by what stands around it, or by its position', () => {
    const second = TEXT.lastIndexOf(REPEATED)
    expect(anchor({ exact: REPEATED, prefix: 'in June to the same people. ' })).toMatchObject({
      state: 'anchored',
      range: { start: second },
    })
    expect(anchor({ exact: REPEATED, hint: second })).toMatchObject({
      state: 'anchored',
      range: { start: second },
    })
  })
  test('is for a person to look at when nothing tells it from its twin', () => {
    expect(anchor({ exact: REPEATED })).toMatchObject({ state: 'needs-review', reason: 'repeated' })
    expect(anchor({ exact: REPEATED, hint: TEXT.lastIndexOf(REPEATED) - 4 })).toMatchObject({
      state: 'needs-review',
      range: { start: TEXT.lastIndexOf(REPEATED) },
    })
  })
  test('is for a person to look at when its words changed', () => {
    expect(anchor({ exact: 'two reported far worse dreams than ever before' })).toMatchObject({
      state: 'needs-review',
      reason: 'words-changed',
    })
  })
  test('is for a person to look at when it is short and stands among other words', () => {
    expect(
      anchor({ exact: 'two reported', prefix: 'of eleven nurses only ', suffix: ' the loss to a judge' }),
    ).toMatchObject({
      state: 'needs-review',
      reason: 'surroundings-changed',
    })
  })
  test('is an orphan when nothing like it is there', () => {
    expect(anchor({ exact: 'an entirely different sentence about ships', hint: 9_999 })).toEqual({
      state: 'orphan',
      near: TEXT.length,
      words: null,
    })
    expect(anchor({ exact: ' \n ', hint: 0 }).state).toBe('orphan')
    expect(anchorQuote(new QuoteFinder(''), { exact: 'x', hint: 3 })).toEqual({ state: 'orphan', near: 0 })
  })
})

test('whatever is quoted, with its context, is found again', () => {
  const next = numbersFrom(77)
  const text = paragraphsOf(next, 30).join('\n')
  const all = new QuoteFinder(text)
  for (let count = 0; count < 200; count += 1) {
    const start = next(text.length - 1)
    const end = Math.min(text.length, start + 1 + next(150))
    const exact = text.slice(start, end)
    if (exact.trim() === '') continue
    const outcome = anchorQuote(all, {
      exact,
      prefix: text.slice(Math.max(0, start - 64), start),
      suffix: text.slice(end, end + 64),
      hint: start,
    })
    expect(outcome).toMatchObject({ state: 'anchored', range: { start, end } })
  }
})
