import { expect, test } from 'vitest'
import { emptyNotebook, type Notebook } from '../../shared/notebook/notebook'
import { holds, nameOf } from '../../shared/search/name-filters'
import { parseQuery } from '../../shared/search/query'
import { offersAt } from './find-offers'

const AT = '2026-01-01T00:00:00.000Z'
const tag = (id: `tag_${string}`, label: string, order: string) => ({
  id,
  label,
  color: 'teal' as const,
  description: '',
  parentId: null,
  order,
  createdAt: AT,
  updatedAt: AT,
})
const notebook: Notebook = {
  ...emptyNotebook('nb_1', 'Trees', AT),
  tags: {
    tag_1: tag('tag_1', 'Shade', 'a1'),
    tag_2: tag('tag_2', 'Street trees', 'a2'),
    tag_3: tag('tag_3', 'Say “yes”, twice', 'a3'),
    tag_4: tag('tag_4', 'Été', 'a4'),
  },
}
const values = (text: string, caret = text.length) =>
  offersAt(text, caret, notebook)?.offers.map(({ value }) => value) ?? null
const taken = (text: string, caret = text.length) => offersAt(text, caret, notebook)?.offers[0]?.text

test.each([
  ['standing:', ['supported', 'single-source', 'contested', 'refuted', 'unsupported']],
  ['heat -standing:re', ['refuted']],
  ['heat STANDING:S', ['supported', 'single-source']],
  ['certainty:low', null],
  ['has:', ['note', 'evidence']],
  ['in:claims,no', ['notes']],
  ['tag:', ['Shade', 'Street trees', 'Say “yes”, twice', 'Été']],
  ['tag:tree', ['Street trees']],
  ['tag:"street t', ['Street trees']],
  ['tag:ete', null],
  ['tag:et', ['Été']],
  ['tag:Shade', null],
  ['tag:zebra', null],
  ['tag:Shade ', null],
  ['heat', null],
  ['colour:', null],
  ['', null],
  ['"tag:', null],
])('%j offers %j', (text, expected) => {
  expect(values(text)).toEqual(expected)
})

test.each([
  ['standing:con', 'standing:contested '],
  ['heat -tag:street', 'heat -tag:"Street trees" '],
  ['in:claims,no', 'in:claims,notes '],
])('%j becomes %j', (text, expected) => {
  expect(taken(text)).toBe(expected)
})

test('what stands after the caret stays there', () => {
  const text = 'tag:sh heat'
  expect(values(text, 3)).toBeNull()
  expect(offersAt(text, 6, notebook)?.offers).toEqual([{ value: 'Shade', text: 'tag:Shade heat', caret: 10 }])
})

test('whatever name is taken, it is one value and fits', () => {
  for (const { value, text } of offersAt('tag:', 4, notebook)?.offers ?? []) {
    const { filters, terms } = parseQuery(text)
    expect(terms).toEqual([])
    const [filter] = filters
    if (filter?.key !== 'tag') throw new Error('expected a tag')
    expect(filter.values.map(({ name }) => holds(nameOf(value), name))).toEqual([true])
  }
})

test('without a notebook only fixed values are offered', () => {
  expect(offersAt('tag:', 4, null)).toBeNull()
  expect(offersAt('has:', 4, null)?.offers).toHaveLength(2)
})
