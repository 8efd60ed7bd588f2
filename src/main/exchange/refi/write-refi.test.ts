import { describe, expect, test } from 'vitest'
import type { NotebookBundle } from '../bundle'
import { openPacked } from '../../documents/packed/open-packed'
import { emptyNotebook } from '../../../shared/notebook/notebook'
import { exampleBundle, exampleState, run } from '../testing/example-bundle'
import { writeNotebook } from '../write-notebook'
import { problemsOf } from './testing/validate'

const AT = '2026-01-01T00:00:00.000Z'
const empty: NotebookBundle = {
  notebook: emptyNotebook('nb_1', 'Empty', AT),
  texts: new Map(),
  originals: [],
}

async function unpacked(bundle: NotebookBundle) {
  const { bytes, notKept } = await writeNotebook('qdpx', bundle)
  const packed = await openPacked('a.qdpx', bytes)
  if (!packed.ok) throw new Error(packed.error.message)
  const files = new Map<string, string>()
  for (const name of packed.value.names) {
    const file = await packed.value.read(name)
    if (file.ok) files.set(name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.value))
  }
  return { project: files.get('project.qde') ?? '', files, bytes, notKept }
}

async function codebook(bundle: NotebookBundle) {
  return new TextDecoder().decode((await writeNotebook('qdc', bundle)).bytes)
}

/** Names and words with everything that XML, a path or a count could stumble over. */
async function awkward(): Promise<NotebookBundle> {
  const state = await exampleState()
  const { notebook } = run(state, [
    {
      type: 'tag.create',
      id: 'tag_x',
      label: '<a href="x">&amp; \u0007\ufffe 🌲',
      description: 'Two\nlines\r\n]]>\t',
      color: 'red',
    },
    { type: 'annotation.update', id: 'ann_noise', tagIds: ['tag_x', 'tag_heat'] },
    { type: 'note.create', id: 'note_x', target: { kind: 'notebook' }, text: '\u0000\ud83c <b>&\n' },
    { type: 'claim.update', id: 'clm_cool', certainty: 'low' },
  ])
  return { ...state, notebook: { ...notebook, title: 'A "notebook" <of> trees & more' } }
}

describe('by the rules of the schema', () => {
  test.each([
    ['the example', exampleBundle],
    ['awkward words', awkward],
    ['an empty notebook', () => Promise.resolve(empty)],
  ])('a project: %s', async (_name, make) => {
    const { project, files } = await unpacked(await make())
    expect(problemsOf(project, files)).toEqual([])
  })

  test.each([
    ['the example', exampleBundle],
    ['awkward words', awkward],
  ])('a codebook: %s', async (_name, make) => {
    expect(problemsOf(await codebook(await make()))).toEqual([])
  })

  test('a codebook must have a code; one without is written and said to be empty', async () => {
    expect((await writeNotebook('qdc', empty)).notKept).toEqual([
      'The notebook has no tags, so the codebook is empty.',
    ])
  })
})

describe('offsets', () => {
  test('count code points of the file, behind an emoji and what was a CRLF', async () => {
    const { project, files } = await unpacked(await exampleBundle())
    const [, name = '', path = ''] =
      /<TextSource guid="[^"]*" name="([^"]*)" plainTextPath="internal:\/\/([^"]*)"/.exec(project) ?? []
    expect(name).toBe('Street trees 🌳')
    const text = files.get(`Sources/${path}`)!
    expect(text).not.toMatch(/\r|^\ufeff/)
    const [, start, end] =
      /name="cool the street" startPosition="(\d+)" endPosition="(\d+)"/.exec(project) ?? []
    expect(Array.from(text).slice(Number(start), Number(end)).join('')).toBe('cool the street')
    expect(Number(start)).toBe(text.indexOf('cool the street') - 1)
  })
})

test('tags are nested codes with colour and description', async () => {
  expect(await codebook(await exampleBundle())).toMatch(
    /<Code guid="[^"]*" name="Health" isCodable="true" color="#3E9B4F">\s*<Code guid="[^"]*" name="Heat 🔥"/,
  )
})

test('claims are notes, linked to the passages that make them and bear on them', async () => {
  const { project, files } = await unpacked(await awkward())
  expect(project).toContain('name="Claim: Trees cool streets."')
  expect([...files.values()]).toContain(
    [
      '**Claim:** Trees cool streets.',
      'Contested. Low certainty.',
      '- **Disputes** (moderate): “lowers noise”',
      '- **Supports** (moderate): R. Amsel, “Urban heat”, p. 3',
    ].join('\n\n'),
  )
  expect(
    project.match(/<Link [^>]*name="([^"]*)"/g)?.map((link) => /name="([^"]*)"/.exec(link)?.[1]),
  ).toEqual(['Makes the claim', 'Disputes', 'Note on'])
  expect(project.match(/<Set [^>]*name="([^"]*)"/g)).toHaveLength(2)
})

test('many notes stand in the project itself, so that the package can be opened', async () => {
  const bundle = await exampleBundle()
  const note = bundle.notebook.notes['note_all']!
  const notes = Array.from({ length: 2100 }, (_, index) => ({
    ...note,
    id: `note_${String(index)}` as const,
  }))
  const many = { ...bundle.notebook.notes, ...Object.fromEntries(notes.map((one) => [one.id, one])) }
  const { project, files } = await unpacked({ ...bundle, notebook: { ...bundle.notebook, notes: many } })
  expect([...files.keys()]).toHaveLength(3)
  expect(problemsOf(project, files)).toEqual([])
  expect(project).toContain('<PlainTextContent># To do\n\nMeasure again.</PlainTextContent>')
})

test('the same notebook gives the same bytes', async () => {
  const [a, b] = await Promise.all([unpacked(await exampleBundle()), unpacked(await exampleBundle())])
  expect(Buffer.compare(a.bytes, b.bytes)).toBe(0)
})

test('what it has no place for is said', async () => {
  expect((await unpacked(await exampleBundle())).notKept).toEqual([
    'The original files of 2 documents are left out; their texts are there.',
    'Texts are there as plain text, without headings, emphasis, tables and page numbers.',
    'Claims and their evidence are notes in words, linked to their passages.',
    'Of what is known of a document, only author, year, publication, DOI and link are there.',
    '1 reference outside the documents is there only in the words of evidence.',
    'Briefs are left out.',
  ])
})
