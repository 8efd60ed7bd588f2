import { describe, expect, test } from 'vitest'
import type { BriefPart } from '../notebook/brief'
import { addDocument, run, targetOf, withDocument, DOC, TEXT } from '../notebook/fixture'
import type { NotebookState } from '../notebook/reduce'
import { briefOf } from '../notebook/queries'
import { buildBrief } from './build'
import { outlineOf } from './outline'

const health = `sec_${TEXT.indexOf('Health')}` as const
const cost = `sec_${TEXT.indexOf('Cost')}` as const

const claimOn = (n: number, words: string, documentId = DOC, extra: object = {}) => [
  { type: 'annotation.create', id: `ann_${String(n)}`, target: targetOf(words, documentId) },
  { type: 'claim.create', id: `clm_${String(n)}`, annotationId: `ann_${String(n)}`, ...extra },
]

/** Claims 1 and 2 under Health, 3 under Cost; 4 under Cost of a second document. */
function worked(): NotebookState {
  return run(withDocument(), [
    addDocument('doc_2', 'Second'),
    { type: 'tag.create', id: 'tag_1', label: 'Heat', color: 'red' },
    { type: 'tag.create', id: 'tag_2', label: 'Stress', color: 'red', parentId: 'tag_1' },
    ...claimOn(1, 'Shade lowers heat stress.', DOC, { tagIds: ['tag_2'] }),
    ...claimOn(2, 'It also lowers noise.'),
    ...claimOn(3, 'Planting is cheap.'),
    ...claimOn(4, 'Planting is cheap.', 'doc_2'),
  ])
}

const part = (id: string, fields: Partial<BriefPart> = {}): BriefPart => ({
  id,
  section: null,
  level: null,
  heading: '',
  introduction: '',
  claimIds: [],
  ...fields,
})
const sectionPart = (id: string, sectionId: typeof cost, fields: Partial<BriefPart> = {}) =>
  part(id, { section: { documentId: DOC, sectionId }, ...fields })

const update = (changes: object) => ({ type: 'brief.update', id: 'brief_first', changes })
const arrange = (...parts: BriefPart[]) => ({ type: 'brief.arrange', id: 'brief_first', parts })

/** The outline in a line for each entry: its title and its claims. */
function lines(state: NotebookState): string[] {
  const { notebook } = state
  return outlineOf(notebook, briefOf(notebook)).map(
    ({ title, claims, level }) =>
      `${'> '.repeat(level - 1)}${title}: ${claims.map(({ id }) => id.slice(4)).join(' ')}`,
  )
}

/** The brief in the same way, with numbers. */
function printed({ notebook }: NotebookState): string[] {
  return buildBrief(notebook, briefOf(notebook), { date: '2026-11-24' }).sections.map(
    ({ number, title, claims, documentTitle }) =>
      `${documentTitle ?? ''}|${number} ${title}: ${claims.map(({ id }) => id.slice(4)).join(' ')}`,
  )
}

describe('the order of a brief', () => {
  test('is that of the documents while nobody changed it', () => {
    expect(lines(worked())).toEqual(['Lead: ', 'Health: 1 2', 'Cost: 3', 'Lead: ', 'Health: ', 'Cost: 4'])
    expect(printed(worked())).toEqual(['Shade|1 Health: 1 2', '|2 Cost: 3', 'Second|3 Cost: 4'])
  })

  test('puts a section that no part names after the one before it in its document', () => {
    const state = run(worked(), [
      update({ scope: { documentIds: [DOC], leftOut: [], tagIds: null, standings: null } }),
      arrange(sectionPart('p1', cost), sectionPart('p2', health)),
    ])
    expect(lines(state)).toEqual(['Lead: ', 'Cost: 3', 'Health: 1 2'])
    const one = run(state, [arrange(sectionPart('p1', health, { introduction: 'Why.' }))])
    expect(lines(one)).toEqual(['Lead: ', 'Health: 1 2', 'Cost: 3'])
  })

  test('has headings of its own, and a claim stands in one place only', () => {
    const state = run(worked(), [
      arrange(
        part('own', { heading: 'What matters', level: 1, claimIds: ['clm_4', 'clm_2'] }),
        sectionPart('p2', health, { level: 2, claimIds: ['clm_2'], heading: 'For health' }),
      ),
    ])
    expect(lines(state).slice(0, 3)).toEqual(['Lead: ', 'What matters: 4 2', '> For health: 1'])
    expect(printed(state)).toEqual(['|1 What matters: 4 2', '|1.1 For health: 1', '|2 Cost: 3'])
  })

  test('says of a claim that stands elsewhere which section it is from', () => {
    const { notebook } = run(worked(), [
      arrange(part('own', { heading: 'What matters', claimIds: ['clm_3'] })),
    ])
    const { sections } = buildBrief(notebook, briefOf(notebook), { date: '2026-11-24' })
    const from = sections.flatMap(({ claims }) => claims.map((claim) => claim.from))
    expect(from.filter((one) => one !== null)).toEqual(['Cost'])
  })

  test('never goes down more than one level at a time', () => {
    const state = run(worked(), [arrange(part('deep', { heading: 'Deep', level: 5, claimIds: ['clm_1'] }))])
    expect(lines(state).at(-1)).toBe('> Deep: 1')
  })

  test('forgets a part whose section is gone, and keeps the heading of one that was renamed', () => {
    const state = run(worked(), [
      arrange(sectionPart('p1', 'sec_3', { heading: 'Gone' }), sectionPart('p2', health)),
      { type: 'document.delete', id: 'doc_2' },
    ])
    expect(lines(state)).toEqual(['Lead: ', 'Health: 1 2', 'Cost: 3'])
  })
})

describe('the scope of a brief', () => {
  const scope = (fields: object) =>
    update({ scope: { documentIds: null, leftOut: [], tagIds: null, standings: null, ...fields } })

  test('leaves out documents and sections, and the claims in them', () => {
    expect(printed(run(worked(), [scope({ documentIds: ['doc_2'] })]))).toEqual(['|1 Cost: 4'])
    const without = run(worked(), [scope({ leftOut: [{ documentId: DOC, sectionId: health }] })])
    expect(printed(without)).toEqual(['Shade|1 Cost: 3', 'Second|2 Cost: 4'])
  })

  test('a tag stands for those below it', () => {
    expect(printed(run(worked(), [scope({ tagIds: ['tag_1'] })]))).toEqual(['|1 Health: 1'])
    expect(printed(run(worked(), [scope({ tagIds: [] })]))).toEqual([])
  })

  test('goes by standing', () => {
    const state = run(worked(), [
      { type: 'reference.create', id: 'ref_1', bibliography: { title: 'Cool Cities' } },
      {
        type: 'evidence.create',
        id: 'ev_1',
        claimId: 'clm_3',
        source: { kind: 'reference', referenceId: 'ref_1' },
        relation: 'supports',
      },
      scope({ standings: ['single-source'] }),
    ])
    expect(printed(state)).toEqual(['|1 Cost: 3'])
  })

  test('what a claim shows is left out of the model, its standing stays', () => {
    const { notebook } = run(worked(), [
      update({
        shows: { ...briefOf(worked().notebook).shows, quotes: false, tags: false, notes: false },
      }),
      { type: 'note.create', id: 'note_1', target: { kind: 'claim', claimId: 'clm_1' }, text: 'n' },
    ])
    const [first] = buildBrief(notebook, briefOf(notebook), { date: '2026-11-24' }).sections[0]?.claims ?? []
    expect(first).toMatchObject({ quote: null, tags: [], notes: [], standing: 'unsupported' })
  })
})

test('reading notes also have highlights that nothing else quotes', () => {
  const state = run(worked(), [
    { type: 'annotation.create', id: 'ann_9', target: targetOf('Trees cool'), tagIds: ['tag_1'] },
    { type: 'annotation.update', id: 'ann_9', comment: 'Check.' },
    update({ template: 'reading-notes' }),
  ])
  const { notebook } = state
  const { sections } = buildBrief(notebook, briefOf(notebook), { date: '2026-11-24' })
  expect(sections[0]).toMatchObject({
    title: 'Lead',
    passages: [{ quote: 'Trees cool', comment: 'Check.', tags: [{ label: 'Heat' }] }],
  })
  expect(sections[1]?.passages).toEqual([])
})
