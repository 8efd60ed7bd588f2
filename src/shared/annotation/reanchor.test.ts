import { describe, expect, test } from 'vitest'
import { editOf, numbersFrom, paragraphsOf } from './edited-texts.fixture'
import { Reanchoring } from './reanchor'

/** What became of `quote` (its n-th occurrence) and the words it now covers. */
function follow(before: string, after: string, quote: string, occurrence = 1) {
  let start = -1
  for (let count = 0; count < occurrence; count += 1) start = before.indexOf(quote, start + 1)
  if (start < 0) throw new Error('the quote is not there')
  const outcome = new Reanchoring(before, after).passage({ start, end: start + quote.length })
  const words = outcome.state === 'orphan' ? null : after.slice(outcome.range.start, outcome.range.end)
  return { ...outcome, words, at: outcome.state === 'orphan' ? -1 : outcome.range.start }
}

const FILLER = paragraphsOf(numbersFrom(21), 8).join('\n')
const around = (middle: string) =>
  `${FILLER}\nBefore it came the survey.\n${middle}\nAfter it came the census.\n${FILLER}`
const SENTENCE = 'Nearly all patients improved within eight weeks of the second dose'

describe('invariants, over random texts and edits', () => {
  test('a range lies in the newer text, holds words, and nothing is lost', () => {
    for (let seed = 1; seed <= 80; seed += 1) {
      const next = numbersFrom(seed * 7)
      const paragraphs = paragraphsOf(next, 2 + next(25))
      const before = paragraphs.join('\n')
      const after = next(20) === 0 ? '' : editOf(paragraphs, next)
      const reanchoring = new Reanchoring(before, after)
      for (let count = 0; count < 25; count += 1) {
        const start = next(before.length)
        const end = Math.min(before.length, start + 1 + next(next(4) === 0 ? 2000 : 90))
        if (start >= end) continue
        const outcome = reanchoring.passage({ start, end })
        if (outcome.state === 'orphan') {
          expect(outcome.near).toBeGreaterThanOrEqual(0)
          expect(outcome.near).toBeLessThanOrEqual(after.length)
          continue
        }
        expect(outcome.range.start).toBeGreaterThanOrEqual(0)
        expect(outcome.range.end).toBeGreaterThan(outcome.range.start)
        expect(outcome.range.end).toBeLessThanOrEqual(after.length)
        expect(after.slice(outcome.range.start, outcome.range.end).trim()).not.toBe('')
        expect(outcome.score).toBeGreaterThan(0)
        expect(outcome.score).toBeLessThanOrEqual(1)
      }
    }
  })
  test('in a text that did not change, every passage is where it was', () => {
    const next = numbersFrom(99)
    const text = paragraphsOf(next, 40).join('\n')
    const reanchoring = new Reanchoring(text, text)
    for (let count = 0; count < 300; count += 1) {
      const start = next(text.length - 1)
      const end = Math.min(text.length, start + 1 + next(200))
      const quote = text.slice(start, end)
      if (quote.trim() !== quote || !quote.isWellFormed()) continue
      const outcome = reanchoring.passage({ start, end })
      if (outcome.state === 'orphan') throw new Error(`lost “${quote}”`)
      expect(outcome).toMatchObject({ state: 'anchored', how: 'same' })
      expect(text.slice(outcome.range.start, outcome.range.end)).toContain(quote)
    }
  })
})

describe('a passage that is still there', () => {
  test.each([
    ['text before it', (text: string) => `New opening words of a new first paragraph.\n${text}`],
    ['capitals', (text: string) => text.replace(SENTENCE, SENTENCE.toUpperCase())],
    ['quotes and dashes', (text: string) => text.replaceAll("'", '’').replaceAll(' - ', ' — ')],
    ['white space', (text: string) => text.replaceAll(' ', '  ')],
    ['line ends within it', (text: string) => text.replace('eight weeks', 'eight\nweeks')],
    ['soft hyphens', (text: string) => text.replace('improved', 'im\u00adproved')],
    ['joined paragraphs', (text: string) => text.replaceAll('\n', ' ')],
  ])('is found in spite of %s', (_, edit) => {
    const text = around(`It was plain - 'more or less' - from the start. ${SENTENCE}, it was said.`)
    expect(follow(text, edit(text), SENTENCE)).toMatchObject({ state: 'anchored' })
  })

  test('is found when a word was hyphenated at the end of a line', () => {
    const text = around(`${SENTENCE}.`)
    expect(follow(text, text.replace('patients', 'pa-\ntients'), SENTENCE)).toMatchObject({
      state: 'anchored',
      words: SENTENCE.replace('patients', 'pa-\ntients'),
    })
  })

  test('is found with a word changed at either end, and covers the new words', () => {
    const text = around(`It is said: ${SENTENCE}, all in all.`)
    const edited = text.replace('Nearly all', 'Almost all').replace('second dose', 'second injection')
    expect(follow(text, edited, SENTENCE)).toMatchObject({
      state: 'anchored',
      how: 'edited',
      words: SENTENCE.replace('Nearly', 'Almost').replace('dose', 'injection'),
    })
  })

  test('does not spill into a paragraph that was added before it', () => {
    const text = around(`${SENTENCE}.`)
    const edited = text.replace(
      SENTENCE,
      `Quite another paragraph came first\nAll patients${SENTENCE.slice(19)}`,
    )
    expect(follow(text, edited, SENTENCE).words).not.toContain('paragraph')
  })

  test('across paragraphs is found when one of them changed', () => {
    const passage = `${SENTENCE}.\nNobody in the other group did so, and four left the trial.`
    const text = around(passage)
    expect(follow(text, text.replace('four left', 'five left'), passage)).toMatchObject({
      state: 'anchored',
      words: passage.replace('four', 'five'),
    })
  })

  test('is found in scripts without spaces, from right to left, and among emoji', () => {
    for (const quote of [
      '被験者の半数は八週間で改善した',
      'מחצית המטופלים השתפרו בתוך שמונה שבועות',
      '😀👩‍👩‍👧‍👦🎉 good',
    ]) {
      const text = around(`序文は短い。${quote}。そして終わる。`)
      expect(follow(text, `新しい段落。\n${text.replace('短い', '長い')}`, quote)).toMatchObject({
        state: 'anchored',
        words: quote,
      })
    }
  })

  test('of one letter within a word stays within that word', () => {
    const text = around(SENTENCE)
    const start = text.indexOf('mproved')
    const outcome = new Reanchoring(text, `x ${text}`).passage({ start, end: start + 1 })
    expect(outcome).toMatchObject({ state: 'anchored', range: { start: start + 2, end: start + 3 } })
  })

  test('as long as a book is found', () => {
    const text = paragraphsOf(numbersFrom(5), 300).join('\n')
    expect(follow(text, text.replace('garden', 'park'), text.slice(100, text.length - 100)).state).toBe(
      'anchored',
    )
  })
})

describe('a passage that moved', () => {
  const other = 'The clerks of the harbour kept no diary of the ships that had been sold in the first winter.'
  test('with its paragraph is found, and it is said that it moved', () => {
    const paragraph = `It began early in the spring. ${SENTENCE}, and few relapsed later.`
    const before = `${FILLER}\n${paragraph}\n${other}`
    expect(follow(before, `${paragraph}\n${FILLER}\n${other}`, SENTENCE)).toMatchObject({
      state: 'anchored',
      how: 'moved',
      words: SENTENCE,
    })
  })
  test('and changed is shown to a person first', () => {
    const paragraph = `It began early in the spring of that year. ${SENTENCE}, and few relapsed later on.`
    const before = `${FILLER}\n${paragraph}\n${other}`
    const changed = paragraph.replace('eight', 'nine')
    expect(follow(before, `${changed}\n${FILLER}\n${other}`, SENTENCE)).toMatchObject({
      state: 'needs-review',
      reason: 'moved-and-changed',
    })
  })
  test('in swapped paragraphs goes with its own words', () => {
    const one = 'The first group was given the drug twice a day for a month and rested.'
    const two = 'The second group took nothing but water twice a day and walked a lot.'
    const before = around(`${one}\n${two}`)
    for (const quote of ['given the drug twice a day', 'nothing but water twice a day']) {
      const found = follow(before, around(`${two}\n${one}`), quote)
      if (found.state !== 'orphan') expect(found.words).toBe(quote)
    }
  })
})

describe('a passage that is gone', () => {
  test('is an orphan near where it stood', () => {
    const text = around(`${SENTENCE}.`)
    const gone = text.replace(`${SENTENCE}.\n`, '')
    const outcome = follow(text, gone, SENTENCE)
    expect(outcome.state).toBe('orphan')
    if (outcome.state !== 'orphan') return
    expect(Math.abs(outcome.near - gone.indexOf('After it came'))).toBeLessThan(5)
  })
  test('is an orphan in a text that is empty or of other words', () => {
    expect(follow(around(SENTENCE), '', SENTENCE)).toMatchObject({ state: 'orphan', near: 0 })
    expect(follow(around(SENTENCE), '完全に別の文章', SENTENCE).state).toBe('orphan')
  })
  test('is not taken for its twin elsewhere', () => {
    const repeated = 'The results were not significant.'
    const before = `${FILLER}\nIn the first trial ten took part. ${repeated}\n${FILLER}\nIn the second, twelve. ${repeated}\n`
    const after = before.replace(`took part. ${repeated}`, 'took part.')
    expect(follow(before, after, repeated, 1).state).not.toBe('anchored')
    expect(follow(before, after, repeated, 2)).toMatchObject({ state: 'anchored', words: repeated })
  })
  test('is not taken for a clause that differs in a name and a number', () => {
    const clause = (party: string, days: number) =>
      `The ${party} shall return the Goods within ${String(days)} days of written notice.`
    const others = ['Agent', 'Carrier', 'Insurer', 'Supplier', 'Guarantor'].map((party, at) =>
      clause(party, 10 + at),
    )
    const before = [...others.slice(0, 3), clause('Tenant', 30), ...others.slice(3)].join('\n')
    expect(follow(before, others.join('\n'), clause('Tenant', 30)).state).not.toBe('anchored')
  })
})

test('of two equal rows one of which was removed, neither is claimed for certain', () => {
  const row = 'not applicable\tnot applicable\tnot applicable\tnot applicable'
  const before = around(Array.from({ length: 9 }, () => row).join('\n'))
  const after = around(Array.from({ length: 8 }, () => row).join('\n'))
  const found = follow(before, after, 'not applicable\tnot applicable', 9)
  expect(found).toMatchObject({ state: 'needs-review', reason: 'repeated' })
})

test('a word inserted that changes the sense is found, and said to be edited', () => {
  const text = around('The drug was effective in adults over sixty years of age.')
  expect(
    follow(text, text.replace('was effective', 'was not effective'), 'The drug was effective in adults'),
  ).toMatchObject({
    state: 'anchored',
    how: 'edited',
    words: 'The drug was not effective in adults',
  })
})
