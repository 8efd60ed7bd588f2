import { expect, test } from 'vitest'
import { authorsIn, bibliographyOf, doiIn, isTitle } from './metadata'

test('XMP comes before Info, and rubbish counts as nothing', () => {
  const xmp = new Map<string, unknown>([
    ['dc:title', 'Quiet Streets'],
    ['dc:creator', ['Ada Okafor', 'Mirek Lindt']],
    ['prism:publicationname', 'The Municipal Review'],
    ['prism:publicationdate', '2021-03-14'],
    ['prism:doi', '10.5555/quiet'],
  ])
  const info = {
    Title: 'Microsoft Word - draft3.doc',
    Author: 'user',
    CreationDate: "D:20230101120000Z00'00'",
  }
  expect(bibliographyOf({ info, xmp: (name) => xmp.get(name) })).toMatchObject({
    title: 'Quiet Streets',
    authors: ['Ada Okafor', 'Mirek Lindt'],
    year: '2021',
    container: 'The Municipal Review',
    doi: '10.5555/quiet',
    url: '',
  })
  expect(bibliographyOf({ info, xmp: () => undefined })).toMatchObject({
    title: '',
    authors: [],
    year: '',
  })
})

test('a year is that of publication, not of the file', () => {
  const yearOf = (info: Record<string, unknown>, xmp: Record<string, unknown> = {}) =>
    bibliographyOf({ info, xmp: (name) => xmp[name] }).year
  const made = { CreationDate: "D:20230101120000Z00'00'" }
  expect(yearOf(made, { 'xmp:createdate': '2023-01-01' })).toBe('')
  expect(yearOf(made, { 'dc:date': '2023-01-01T12:00:00Z' })).toBe('')
  expect(yearOf(made, { 'dc:date': '1987' })).toBe('1987')
  expect(yearOf({ ...made, Custom: { citation_publication_date: '2019/05' } })).toBe('2019')
  expect(yearOf(made, { 'prism:coverdate': '2020-06-01', 'dc:date': '2021' })).toBe('2020')
})

test.each([
  'Microsoft Word - draft3.doc',
  'untitled',
  'paper.pdf',
  'Document1',
  'PII: S0140-6736',
  '2004_final_12345',
  '---',
  '',
])('a title is not %j', (title) => expect(isTitle(title)).toBe(false))
test.each(['Untitled lives: a study', 'Titles of the world', 'Document design', '1984: a reader'])(
  'a title may be %j',
  (title) => expect(isTitle(title)).toBe(true),
)

test('a DOI ends before the punctuation after it', () => {
  expect(doiIn('See https://doi.org/10.1000/xyz123.')).toBe('10.1000/xyz123')
  expect(doiIn('(doi:10.1000/abc)')).toBe('10.1000/abc')
  expect(doiIn('10.1016/S0140-6736(20)30183-5, and')).toBe('10.1016/S0140-6736(20)30183-5')
  expect(doiIn('10.5 kg')).toBe('')
})

test('authors are told apart', () => {
  expect(authorsIn('A. Okafor; M. Lindt')).toEqual(['A. Okafor', 'M. Lindt'])
  expect(authorsIn('Ada Okafor, Mirek Lindt and Jo Ray')).toEqual(['Ada Okafor', 'Mirek Lindt', 'Jo Ray'])
  expect(authorsIn('Okafor, Ada; Lindt, Mirek')).toEqual(['Okafor, Ada', 'Lindt, Mirek'])
})
