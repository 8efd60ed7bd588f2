import { expect, test } from 'vitest'
import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'
import { citationKeys } from './citation-keys'

const keys = (...sources: Partial<Bibliography>[]) =>
  citationKeys(sources.map((source) => ({ ...emptyBibliography(''), ...source })))

test('a key is made of name, year and the first word that tells something', () => {
  const authors = ['van der Berg, Ada']
  expect(keys({ authors, year: '2021', title: 'On the Shade of trees' })).toEqual(['vanderberg2021shade'])
  expect(keys({ authors: ['Muñoz, Ana'], issued: '2019-05', title: 'Über Bäume' })).toEqual(['munoz2019uber'])
  expect(keys({ authors: ['World Health Organization'], title: '' })).toEqual(['worldhealthorganization'])
  expect(keys({ editors: ['Sato, Yui'], year: 'n.d.', title: '中文 書' })).toEqual(['sato中文'])
  expect(keys({ url: 'https://example.org' })).toEqual(['source'])
})

test('its own key is kept when others can read it', () => {
  expect(keys({ key: 'okafor_2021:a' }, { key: 'with space', title: 'Elms' })).toEqual([
    'okafor_2021:a',
    'elms',
  ])
})

test('keys are unique, also in small and capital letters, and do not change when the list grows', () => {
  const same = { title: 'Elms' }
  const first = keys(same, same, { key: 'ELMSC' })
  expect(first).toEqual(['elms', 'elmsb', 'ELMSC'])
  expect(keys(same, same, { key: 'ELMSC' }, same).slice(0, 3)).toEqual(first)
  expect(new Set(keys(...Array.from({ length: 800 }, () => same))).size).toBe(800)
})

test('a source with a key of its own is not pushed aside by one without', () => {
  expect(keys({ title: 'Elms' }, { key: 'elms' })).toEqual(['elmsb', 'elms'])
})
