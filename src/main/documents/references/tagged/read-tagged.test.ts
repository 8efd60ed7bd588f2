import { expect, test } from 'vitest'
import { readTagged } from './read-tagged'

const one = (lines: readonly string[], format: 'ris' | 'nbib' | 'enw' = 'ris') => {
  const { references, problems } = readTagged(lines.join('\r\n'), format)
  expect(problems).toEqual([])
  return references[0]!.bibliography
}

test('an article as Zotero writes it', () => {
  const found = one([
    'TY  - JOUR',
    'TI  - Shade on the street',
    'AU  - Okafor, Ada',
    'AU  - Northfield Trust',
    'T2  - Journal of Streets',
    'DA  - 2021/03/04/',
    'PY  - 2021',
    'VL  - 12',
    'IS  - 3',
    'SP  - 101',
    'EP  - 117',
    'SN  - 1234-5678',
    'DO  - 10.1234/abc',
    'UR  - https://example.org/a',
    'UR  - https://example.org/b',
    'Y2  - 2024/05/06/12:00:00',
    'LA  - en',
    'ER  - ',
  ])
  expect(found).toMatchObject({
    type: 'article-journal',
    authors: ['Okafor, Ada', 'Northfield Trust'],
    container: 'Journal of Streets',
    year: '2021',
    issued: '2021-03-04',
    volume: '12',
    issue: '3',
    pages: '101-117',
    issn: '1234-5678',
    doi: '10.1234/abc',
    url: 'https://example.org/a',
    accessed: '2024-05-06',
    language: 'en',
  })
})

test('a chapter as EndNote writes it, with a title on two lines', () => {
  const found = one([
    'TY  - CHAP',
    'A1  - Sato, Yui',
    'A2  - Brandt, Eva',
    'T1  - Leaves and',
    '      branches',
    'T2  - Street Trees',
    'Y1  - 1999///',
    'SP  - 3-9',
    'PB  - Elm',
    'CY  - Bonn',
    'M3  - 10.5555/xyz',
    'SN  - 978-3-16-148410-0',
    'ER  -',
  ])
  expect(found).toMatchObject({
    type: 'chapter',
    title: 'Leaves and branches',
    container: 'Street Trees',
    authors: ['Sato, Yui'],
    editors: ['Brandt, Eva'],
    pages: '3-9',
    year: '1999',
    issued: '',
    doi: '10.5555/xyz',
    genre: '',
    isbn: '978-3-16-148410-0',
  })
})

test.each([
  [
    ['TY  - BOOK', 'TI  - Elms', 'T2  - Trees of the North', 'ER  - '],
    { type: 'book', container: '', series: 'Trees of the North' },
  ],
  [
    ['TY  - THES', 'TI  - Elms', 'M3  - PhD thesis', 'PB  - University of Elm', 'ER  - '],
    { type: 'thesis', genre: 'PhD thesis' },
  ],
  [['TY  - RPRT', 'TI  - Elms', 'M1  - 7', 'ER  - '], { type: 'report', number: '7', issue: '' }],
  [['TY  - NEWTYPE', 'TI  - Elms', 'ER  - '], { type: '', title: 'Elms' }],
  [['\ufeffTY  - JOUR', 'TI  - With a mark', 'ER  - '], { title: 'With a mark' }],
])('%j', (lines, expected) => expect(one(lines)).toMatchObject(expected))

test('records that lack their end, and one without a title', () => {
  const text = 'TY  - JOUR\nTI  - One\nTY  - JOUR\nAU  - Uno, A.\nER  - \nTY  - JOUR\nTI  - Three'
  const { references, problems } = readTagged(text, 'ris')
  expect(references.map(({ line, bibliography }) => [line, bibliography.title])).toEqual([
    [1, 'One'],
    [6, 'Three'],
  ])
  expect(problems).toEqual([{ line: 3, key: '', message: 'It has no title, DOI or link.' }])
})

test('PubMed', () => {
  const found = one(
    [
      'PMID- 12345678',
      'IS  - 1234-5678 (Electronic)',
      'VI  - 12',
      'IP  - 3',
      'DP  - 2021 Mar 4',
      'TI  - Shade on the',
      '      street.',
      'PG  - 1012-9',
      'LID - 10.1234/abc [doi]',
      'FAU - Okafor, Ada B',
      'AU  - Okafor AB',
      'CN  - Northfield Trust',
      'LA  - eng',
      'JT  - Journal of streets',
      'TA  - J Streets',
    ],
    'nbib',
  )
  expect(found).toMatchObject({
    title: 'Shade on the street',
    authors: ['Okafor, Ada B', 'Northfield Trust'],
    pages: '1012-1019',
    issued: '2021-03-04',
    doi: '10.1234/abc',
    container: 'Journal of streets',
    issn: '1234-5678',
    language: 'en',
  })
})

test('EndNote', () => {
  const found = one(
    [
      '%0 Book Section',
      '%A Sato, Yui',
      '%E Brandt, Eva',
      '%T Leaves',
      '%B Street Trees',
      '%D 1999',
      '%P 3-9',
      '%I Elm',
      '%C Bonn',
    ],
    'enw',
  )
  expect(found).toMatchObject({
    type: 'chapter',
    container: 'Street Trees',
    editors: ['Brandt, Eva'],
    place: 'Bonn',
  })
})
