import { describe, expect, test } from 'vitest'
import { resolveQuote } from './resolve'
import { CONTEXT_LENGTH, isAnchored, quoteSelectorSchema, selectorsFor } from './selectors'

describe('selectors', () => {
  test('hold a slice of the text and its context', () => {
    const text = `${'a'.repeat(100)}WORDS${'b'.repeat(100)}`
    const selectors = selectorsFor(text, { start: 100, end: 105 })
    expect(selectors.quote).toEqual({
      exact: 'WORDS',
      prefix: 'a'.repeat(CONTEXT_LENGTH),
      suffix: 'b'.repeat(CONTEXT_LENGTH),
    })
    expect(isAnchored(text, selectors)).toBe(true)
    expect(isAnchored(`x${text}`, selectors)).toBe(false)
  })

  test('never cut a character in half, in the quote or in its context', () => {
    const text = `${'😀'.repeat(40)}x${'😀'.repeat(40)}`
    const selectors = selectorsFor(text, { start: 79, end: 82 })
    expect(selectors.quote.exact).toBe('😀x😀')
    for (const part of Object.values(quoteSelectorSchema.parse(selectors.quote))) {
      expect(part.isWellFormed()).toBe(true)
      expect(text).toContain(part)
    }
  })
})

describe('finding a quote', () => {
  const text = 'MDMA may help. It may help again. MDMA may harm.'

  test('needs the exact words once', () => {
    expect(resolveQuote(text, { exact: 'It may help again.' })).toEqual({
      ok: true,
      value: { start: 15, end: 33 },
    })
    expect(resolveQuote(text, { exact: 'it may help' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(resolveQuote(text, { exact: '' })).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  test('is told apart by what stands before or after, never guessed', () => {
    expect(resolveQuote(text, { exact: 'may help' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    expect(resolveQuote(text, { exact: 'may help', prefix: 'It ' })).toEqual({
      ok: true,
      value: { start: 18, end: 26 },
    })
    expect(resolveQuote(text, { exact: 'MDMA may', suffix: ' harm' })).toEqual({
      ok: true,
      value: { start: 34, end: 42 },
    })
    expect(resolveQuote(text, { exact: 'MDMA', prefix: 'before the beginning ' })).toMatchObject({
      ok: false,
    })
  })

  test('sees overlapping repeats as repeats', () => {
    expect(resolveQuote('aaa', { exact: 'aa' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })
})
