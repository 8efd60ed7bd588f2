import { describe, expect, test } from 'vitest'
import { bibliographySchema } from '../../../shared/document/bibliography'
import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'
import { emptyNotebook, type Notebook } from '../../../shared/notebook/notebook'
import { readReferenceText } from '../../documents/references/read-references'
import { lostFields } from './lost-in-list'
import { writeReferences } from './write-references'

const AT = '2026-01-01T00:00:00.000Z'
const FORMATS = ['bibtex', 'ris', 'csl-json'] as const
type ListFormat = (typeof FORMATS)[number]

function notebookOf(sources: readonly Partial<Bibliography>[]): Notebook {
  const references = sources.map((source, index) => {
    const id = `ref_${String(index).padStart(4, '0')}` as const
    return { id, bibliography: { ...emptyBibliography(''), ...source }, createdAt: AT, updatedAt: AT }
  })
  return {
    ...emptyNotebook('nb_1', 'N', AT),
    references: Object.fromEntries(references.map((reference) => [reference.id, reference])),
  }
}

async function outAndIn(format: ListFormat, sources: readonly Partial<Bibliography>[]) {
  const written = await writeReferences(format, notebookOf(sources))
  const text = new TextDecoder().decode(written.bytes)
  const list = await readReferenceText(text)
  if (!list.ok) throw new Error(list.error.message)
  return {
    text,
    problems: list.value.problems,
    notKept: written.notKept,
    read: list.value.references.map(({ bibliography }) => bibliography),
  }
}

const FULL: Partial<Bibliography> = {
  title: 'Shade & noise: 100 % of {NASA} data_sets, "quoted" -- ‘it’ \\ ~ ^ $5 # <x> 🌳 é 中文',
  authors: [
    'van der Berg, Ada',
    'Smith, John, Jr.',
    'World Health Organization',
    'La Fontaine, Jean de',
    'Barnes and Noble',
  ],
  editors: ['García Márquez, Gabriel', 'hooks,'],
  translators: ['Sato, Yui'],
  year: '2021',
  issued: '2021-03-14',
  container: 'Journal of R&D',
  volume: '12',
  issue: '3–4',
  pages: '101-119',
  publisher: 'Elm & Sons',
  place: 'São Paulo',
  edition: '2nd',
  series: 'Trees of the North',
  number: '7',
  genre: 'Working paper',
  event: 'Conference of Elms',
  doi: '10.1234/abc_(d)#2',
  url: 'https://example.org/a_b?c=%20&d=~e#f',
  isbn: '978-3-16-148410-0',
  issn: '1234-5678',
  accessed: '2024-05-06',
  language: 'pt-BR',
  key: 'vanderBerg2021',
}

const TYPES = bibliographySchema.shape.type.unwrap().options
/** What each format has no place for, by type: the promise of docs/formats.md. */
const LOST: Readonly<Record<ListFormat, (type: Bibliography['type']) => readonly (keyof Bibliography)[]>> = {
  // A source of no known kind that has a volume is most likely an article.
  bibtex: (type) => [
    ...(/^article-|^$/.test(type) ? (['number'] as const) : []),
    ...(type === '' ? (['type'] as const) : []),
  ],
  'csl-json': (type) => (type === '' ? ['type'] : []),
  ris: (type) => {
    const isPart = type.startsWith('article-') || type === 'review' || type === ''
    const nearest = ['', 'article', 'post', 'interview', 'broadcast', 'review', 'document']
    return [
      ...(type === 'book' ? (['container'] as const) : []),
      ...(isPart ? (['isbn', 'number'] as const) : (['issn'] as const)),
      ...(type === 'paper-conference' ? [] : (['event'] as const)),
      ...(nearest.includes(type) ? (['type'] as const) : []),
    ]
  },
}

describe.each(FORMATS)('%s', (format) => {
  test.each(TYPES)('out and in again: type “%s”', async (type) => {
    const { read, notKept, problems } = await outAndIn(format, [{ ...FULL, type }])
    expect([read.length, problems]).toEqual([1, []])
    const lost = lostFields({ ...emptyBibliography(''), ...FULL, type }, read[0]!)
    expect(lost.sort()).toEqual([...LOST[format](type)].sort())
    expect(notKept).toHaveLength(lost.length)
  })
})

describe.each(FORMATS)('%s', (format) => {
  test.each<Partial<Bibliography>>([
    { year: 'in press' },
    { year: 'n.d.' },
    { year: '2019–2021' },
    { year: '2021', issued: '2021-03' },
    { title: 'Plain words only' },
    { authors: ['Okafor, Ada', 'et al.'] },
    {
      authors: ['Sato Yui', '山田 太郎', "d'Arc, Jeanne", 'al-Sayyid, Afaf', 'Plato', 'Team, A, B,', 'and,'],
    },
    { title: '@book{a, title={b}}\nTY  - JOUR\nER  - ' },
    { title: "a -- b --- c ‘’ \u0060\u0060x'' << >> ,, !\u0060 ?\u0060 {\\\"o} \\LaTeX $x^2$ 50%" },
    { title: 'iPhones of NASA, pH 7 and e\u0301 👩‍👩‍👧 \u202Babc\u202C' },
    { pages: 'S1–S9' },
    { pages: 'e1234' },
  ])('%j comes back', async (fields) => {
    const source = { ...emptyBibliography('A title'), type: 'book' as const, ...fields }
    const { read, notKept } = await outAndIn(format, [source])
    expect(read.map((found) => lostFields(source, found))).toEqual([[]])
    expect(notKept).toEqual([])
  })

  test('what differs is reported, and no more', async () => {
    const { notKept } = await outAndIn(format, [
      { title: 'A', type: 'book', accessed: 'last week' },
      { title: 'B', type: 'book', accessed: 'yesterday' },
      { authors: ['Nobody'] },
      { title: 'C', type: 'book', url: 'ftp://example.org' },
    ])
    expect(notKept).toEqual([
      'The date of access of 2 sources has no place in this format as it is.',
      'One source cannot be read from this list again: it has no title, DOI or link.',
      'The link of one source has no place in this format as it is.',
    ])
  })

  test('the same notebook gives the same bytes', async () => {
    const [a, b] = await Promise.all([outAndIn(format, [FULL, FULL]), outAndIn(format, [FULL, FULL])])
    expect(a.text).toBe(b.text)
    // Two sources of one name are two.
    expect(a.read.map(({ key }) => key)).toEqual(['vanderBerg2021', 'vanderBerg2021b'])
  })

  test('an empty notebook makes a file that says so', async () => {
    const { bytes, notKept } = await writeReferences(format, notebookOf([]))
    expect([new TextDecoder().decode(bytes).trim(), notKept]).toEqual([format === 'csl-json' ? '[]' : '', []])
  })
})

test('a source of no known kind is what it most likely is, and that is said', async () => {
  const { text, notKept } = await outAndIn('bibtex', [
    { title: 'Trees', container: 'Nature', volume: '7' },
    { title: 'Urns' },
  ])
  expect(text).toMatch(/^@article\{trees,[^]*@misc\{urns,/)
  expect(notKept).toEqual(['The kind of one source is not known; the likeliest is written.'])
})

test('RIS lines end with CR LF and hold one line each', async () => {
  const { text } = await outAndIn('ris', [{ title: 'Red\nElms', type: 'book' }])
  expect(text).toBe('TY  - BOOK\r\nID  - red\r\nTI  - Red Elms\r\nER  - \r\n\r\n')
})

test('BibTeX: how names, dates and titles are written', async () => {
  const { text } = await outAndIn('bibtex', [{ ...FULL, title: 'The NASA-led way: PTSD, pH & iPS' }])
  expect(text).toContain('author = {van der Berg, Ada and Smith, Jr., John and {World Health Organization}')
  expect(text).toContain('title = {The {NASA-led} way: {PTSD}, {pH} \\& {iPS}}')
  expect(text).toContain('year = {2021},\n  month = mar,\n  day = {14}')
  expect(text).toContain('address = {São Paulo}')
  expect(text).toContain('langid = {brazilian}')
})
