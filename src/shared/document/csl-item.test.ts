import { describe, expect, test } from 'vitest'
import { cslItem } from './csl-item'
import { bibliographyOfCsl } from './from-csl'
import { dateFields } from './source-dates'
import { emptyBibliography, type Bibliography } from './source-document'

const WHOLE: Bibliography = {
  title: 'Shade on the street',
  authors: [
    'van der Berg, Jan',
    'La Fontaine, Jean de',
    'King, Martin, Jr.',
    'Northfield Elm,',
    'World Health Organization',
  ],
  year: '2021',
  container: 'Journal of Streets',
  doi: '10.1234/abc',
  url: 'https://example.org/a',
  type: 'article-journal',
  issued: '2021-03-04',
  editors: ['Brandt, Eva'],
  translators: ['Sato, Yui'],
  volume: '12',
  issue: '3',
  pages: '101-117',
  publisher: 'Elm',
  place: 'Bonn',
  edition: '2',
  series: 'Trees',
  number: '7',
  genre: 'Working paper',
  event: 'Tree Days',
  isbn: '978-3-16-148410-0',
  issn: '1234-5678',
  accessed: '2024-05-06',
  language: 'en-GB',
  key: 'berg2021',
}

test('to CSL-JSON and back, nothing is lost', () => {
  expect(bibliographyOfCsl(cslItem('berg2021', WHOLE))).toEqual(WHOLE)
})

test('names and dates are those of CSL', () => {
  expect(cslItem('a', WHOLE)).toMatchObject({
    author: [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { family: 'La Fontaine', given: 'Jean', 'dropping-particle': 'de' },
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
      { literal: 'Northfield Elm' },
      { literal: 'World Health Organization' },
    ],
    issued: { 'date-parts': [[2021, 3, 4]] },
  })
})

describe('a source of no known type', () => {
  test.each<[Partial<Bibliography>, string]>([
    [{}, 'document'],
    [{ container: 'A Journal' }, 'article-journal'],
    [{ container: 'A Book', publisher: 'Elm' }, 'chapter'],
    [{ publisher: 'Elm' }, 'book'],
    [{ url: 'https://example.org' }, 'webpage'],
    [{ url: 'https://example.org', container: 'A Site' }, 'webpage'],
  ])('%j is most likely a %s', (fields, type) => {
    expect(cslItem('a', { ...emptyBibliography('T'), ...fields }).type).toBe(type)
  })
})

describe('dates', () => {
  test.each([
    ['2021', '2021', ''],
    ['2021-03', '2021', '2021-03'],
    ['2021-3-4', '2021', '2021-03-04'],
    ['2019/2021', '2019–2021', ''],
    ['2019-05/2019-06', '2019', '2019-05/2019-06'],
    ['2019-2021', '2019–2021', ''],
    ['in press', 'in press', ''],
    ['2021-13-01', '2021-13-01', ''],
  ])('%s', (text, year, issued) => expect(dateFields(text)).toEqual({ year, issued }))

  test.each([
    ['in press', { literal: 'in press' }],
    ['2019–2021', { 'date-parts': [[2019], [2021]] }],
    ['n.d.', undefined],
    ['', undefined],
  ])('%s in CSL', (year, expected) => {
    expect(cslItem('a', { ...emptyBibliography('T'), year })['issued']).toEqual(expected)
  })
})

test('what is no item, or has no name, is none', () => {
  for (const value of [null, 7, 'text', [], {}, { title: 7n }, { author: [] }])
    expect(bibliographyOfCsl(value)).toBeNull()
  expect(bibliographyOfCsl({ title: 'T', type: 'constructor' })?.type).toBe('')
})
