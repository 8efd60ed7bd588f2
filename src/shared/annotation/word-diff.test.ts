import { expect, test } from 'vitest'
import { editOf, numbersFrom, paragraphsOf } from './edited-texts.fixture'
import { diffWords } from './word-diff'

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('|')

test('shows words that came, went and changed', () => {
  expect(shown('a b c', 'a b c')).toBe('a b c')
  expect(shown('the drug was effective', 'the drug was not effective')).toBe('the drug was|+ not+| effective')
  expect(shown('in eight weeks', 'in nine weeks')).toBe('in|- eight-|+ nine+| weeks')
  expect(shown('', 'new')).toBe('+new+')
  expect(shown('old', '')).toBe('-old-')
})

test('shows a change of capitals, which the search for a passage overlooks', () => {
  expect(shown('may help', 'May help')).toBe('-may-|+May+| help')
})

test('holds both passages', () => {
  const squeezed = (text: string) => text.replace(/\s+/g, '')
  for (let seed = 1; seed < 40; seed += 1) {
    const next = numbersFrom(seed)
    const paragraphs = paragraphsOf(next, 4)
    const [before, after] = [paragraphs.join('\n'), editOf(paragraphs, next)]
    const parts = diffWords(before, after)
    const join = (without: string) => parts.map(({ kind, text }) => (kind === without ? '' : text)).join('')
    expect(join('removed')).toBe(after)
    expect(squeezed(join('added'))).toBe(squeezed(before))
  }
})
