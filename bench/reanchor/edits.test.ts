import { expect, test } from 'vitest'
import { randomFrom } from '../tools/random.mjs'
import { edited } from './edits.mjs'
import { matchQuote, selectorOf } from './hypothesis.mjs'
import { verdictOn } from './judge.mjs'
import { passagesOf } from './passages.mjs'
import { grammarProse, template } from './texts.mjs'

const material = { vocabulary: ['zebra', 'quince'], extra: ['An added paragraph of quite other words.'] }
const none = { words: 0, moved: 0, deleted: 0, added: 0 }

test('knows where every passage is: untouched, behind an insertion, moved, gone', () => {
  const paragraphs = grammarProse(1, 20_000)
  const before = paragraphs.join('\n')
  const passages = passagesOf(paragraphs, 100, randomFrom(2))
  const same = edited(paragraphs, none, randomFrom(3), material)
  expect(same.text).toBe(before)
  for (const passage of passages) expect(same.truth(passage)).toEqual(passage)
  const moved = edited(paragraphs, { ...none, moved: 0.5, added: 0.1 }, randomFrom(3), material)
  for (const passage of passages) {
    const { start, end } = moved.truth(passage) ?? { start: 0, end: 0 }
    expect(moved.text.slice(start, end)).toBe(before.slice(passage.start, passage.end))
  }
  const gone = edited(paragraphs, { ...none, deleted: 1 }, randomFrom(3), material)
  expect(passages.map((passage) => gone.truth(passage))).toEqual(passages.map(() => null))
})

test('changes about as many words as it is told to', () => {
  const paragraphs = template(4, 100_000)
  const { text } = edited(paragraphs, { ...none, words: 0.05 }, randomFrom(5), material)
  const [old, now] = [paragraphs.join(' ').split(' '), text.split(/\s/)]
  const strange = now.filter((word) => material.vocabulary.includes(word)).length
  expect(strange / old.length).toBeGreaterThan(0.02)
  expect(strange / old.length).toBeLessThan(0.04)
})

test('judges answers', () => {
  const texts = {
    before: 'one two three',
    passage: { start: 4, end: 7 },
    after: 'zero one two three one two',
  }
  const verdict = (answer: object | null, truth: object | null) =>
    verdictOn(
      answer as { start: number; end: number } | null,
      truth as { start: number; end: number } | null,
      texts,
    )
  expect(verdict({ start: 9, end: 12 }, { start: 9, end: 12 })).toBe('right')
  expect(verdict({ start: 9, end: 18 }, { start: 9, end: 12 })).toBe('part')
  expect(verdict({ start: 0, end: 4 }, { start: 9, end: 12 })).toBe('wrong')
  expect(verdict(null, { start: 9, end: 12 })).toBe('none')
  expect(verdict(null, null)).toBe('gone')
  expect(verdict({ start: 0, end: 4 }, null)).toBe('wrong')
})

test('the method of Hypothesis takes the exact words in the best surroundings, else the likest ones', () => {
  const text = 'The cat sat. A dog ran by the gate. The cat slept. A dog ran by the river at night.'
  const second = text.lastIndexOf('A dog ran')
  const found = matchQuote(text, selectorOf(text, { start: second, end: second + 9 }))
  expect(found).toMatchObject({ start: second, score: 1 })
  const other = matchQuote(text, {
    exact: 'the dog ran by a gate',
    prefix: 'The cat sat. ',
    suffix: '.',
    hint: 13,
  })
  expect(other && text.slice(other.start, other.end)).toContain('dog ran by the gate')
  expect(matchQuote(text, { exact: 'xyzxyzxyz', prefix: '', suffix: '', hint: 0 })).toBeNull()
})
