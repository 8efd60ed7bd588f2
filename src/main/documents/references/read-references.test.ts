import { describe, expect, test } from 'vitest'
import { bibliographySchema } from '../../../shared/document/bibliography'
import { importDocument } from '../import'
import { readReferenceFile, readReferenceText } from './read-references'

const bytes = (text: string) => new TextEncoder().encode(text)
const BIB = '@book{a, title={Elms}}'
const RIS = 'TY  - BOOK\nTI  - Elms\nER  - \n'
const JSON_LIST = JSON.stringify([
  { id: 'a', type: 'book', title: 'Elms <i>(Ulmus)</i>' },
  { id: 'b', type: 'book' },
])

describe('the content says what a list is', () => {
  test.each([
    ['refs.bib', BIB],
    ['refs.txt', BIB],
    ['refs.ris', RIS],
    ['refs.bib', RIS],
    ['refs.json', JSON_LIST],
  ])('%s', async (name, text) => {
    const list = await readReferenceFile(name, bytes(text))
    expect(list.ok && list.value.references[0]!.bibliography.title).toMatch(/^Elms/)
  })

  test('CSL-JSON is freed of markup, and its faults are counted', async () => {
    const list = await readReferenceText(JSON_LIST)
    expect(list).toMatchObject({
      ok: true,
      value: {
        references: [{ line: 1, bibliography: { title: 'Elms (Ulmus)', key: 'a', type: 'book' } }],
        problems: [{ line: 2, key: 'b' }],
      },
    })
  })
})

describe('refused, with words', () => {
  test.each([
    ['notes.txt', 'Nothing of the kind.', 'unsupported'],
    ['refs.json', '{"a": [', 'bad-input'],
    ['refs.json', '[]', 'bad-input'],
    ['refs.bib', '% nothing yet', 'bad-input'],
    ['refs.bib', `${BIB}\n`.repeat(100_000), 'too-large'],
    ['refs.ris', RIS.repeat(100_000), 'too-large'],
  ])('%s %#', async (name, text, code) => {
    const list = await readReferenceFile(name, bytes(text))
    expect(list.ok ? null : list.error.code).toBe(code)
  })

  test('JSON a hundred thousand deep', async () => {
    const list = await readReferenceText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(list.ok ? list.value.references : []).toEqual([])
  })

  test('binary data and huge files', async () => {
    expect((await readReferenceFile('a.bib', new Uint8Array([0, 1, 2, 3]))).ok).toBe(false)
    expect((await readReferenceFile('a.bib', new Uint8Array(33 * 1024 * 1024))).ok).toBe(false)
  })
})

test('whatever a list holds, a notebook can hold it', async () => {
  const long = 'x '.repeat(6000)
  const many = Array.from({ length: 900 }, (_, i) => `N${String(i)}, A`).join(' and ')
  const item = {
    title: long,
    author: [{ family: long, given: long }],
    page: long,
    URL: `https://a.b/${long}`,
    volume: { a: 1 },
    issued: { 'date-parts': [['x', null], 7] },
  }
  const lists = [
    `@book{${'k'.repeat(900)}, title={${long}}, author={${many}}, volume={${long}}, date={${long}}, langid={${long}}}`,
    `TY  - BOOK\nTI  - ${long}\nAU  - ${long}\nPY  - ${long}\nLA  - ${long}\nUR  - https://a.b/${long}\nER  - `,
    JSON.stringify([
      item,
      { ...item, author: 'text', issued: 'May 2001' },
      null,
      7,
      { __proto__: { title: 'x' } },
    ]),
  ]
  for (const text of lists) {
    const list = await readReferenceText(text)
    if (!list.ok) throw new Error(list.error.message)
    expect(list.value.references.length).toBeGreaterThan(0)
    for (const { bibliography } of list.value.references) bibliographySchema.parse(bibliography)
  }
})

test.each([
  ['BibTeX', '@book{a, title={T}, author={Uno, A. and others}}'],
  ['RIS', 'TY  - BOOK\nTI  - T\nAU  - Uno, A.\nAU  - et al\nER  - '],
  ['EndNote', '%0 Book\n%T T\n%A Uno, A.\n%A others\n'],
  [
    'CSL-JSON',
    JSON.stringify([
      { title: 'T', type: 'book', author: [{ family: 'Uno', given: 'A.' }, { family: 'et al.' }] },
    ]),
  ],
  ['CSL-JSON', '[{"title":"T","type":"book","author":[{"family":"Uno","given":"A."},{"literal":"others"}]}]'],
])('names that %s leaves out are others', async (_format, text) => {
  const list = await readReferenceText(text)
  expect(list.ok && list.value.references[0]?.bibliography.authors).toEqual(['Uno, A.', 'et al.'])
})

test('a list that is given as a document says what it is', async () => {
  const imported = await importDocument({ fileName: 'library.BIB', bytes: bytes(BIB) })
  expect(imported.ok ? null : imported.error.message).toBe(
    '“library.BIB” is a list of references, not a document.',
  )
})
