import { describe, expect, test } from 'vitest'
import { addDocument, DOC, run, targetOf, withDocument } from './fixture'
import { matrixOf } from './matrix'
import { claimsOf } from './queries'
import {
  boardColumns,
  coverageOf,
  filterClaims,
  isFiltering,
  NO_FILTER,
  retagged,
  sectionKeyOf,
} from './views'

const STUDY = { kind: 'reference', referenceId: 'ref_1' }

const { notebook } = run(withDocument(), [
  addDocument('doc_2', 'Noise'),
  { type: 'tag.create', id: 'tag_heat', label: 'Heat', color: 'red' },
  { type: 'tag.create', id: 'tag_night', label: 'Night', color: 'blue', parentId: 'tag_heat' },
  { type: 'tag.create', id: 'tag_money', label: 'Money', color: 'green' },
  { type: 'tag.create', id: 'tag_gone', label: 'Gone', color: 'green' },
  ...['Shade lowers heat', 'It also lowers', 'Planting is'].map((words, index) => ({
    type: 'annotation.create',
    id: `ann_${index}`,
    target: targetOf(words),
  })),
  {
    type: 'claim.create',
    id: 'clm_heat',
    annotationId: 'ann_0',
    statement: 'Élms cool',
    tagIds: ['tag_night'],
  },
  {
    type: 'claim.create',
    id: 'clm_noise',
    annotationId: 'ann_1',
    statement: 'Trees damp noise',
    tagIds: ['tag_gone'],
    certainty: 'low',
  },
  {
    type: 'claim.create',
    id: 'clm_cost',
    annotationId: 'ann_2',
    statement: 'Cool and cheap',
    tagIds: ['tag_money', 'tag_night'],
    certainty: 'high',
  },
  {
    type: 'claim.create',
    id: 'clm_other',
    documentId: 'doc_2',
    sectionId: 'sec_lead',
    statement: 'Elsewhere',
  },
  { type: 'tag.delete', id: 'tag_gone' },
  { type: 'reference.create', id: 'ref_1', bibliography: { title: 'A study' } },
  ...[
    {
      id: 'ev_e1',
      claimId: 'clm_heat',
      source: { kind: 'passage', annotationId: 'ann_2' },
      strength: 'strong',
    },
    { id: 'ev_e2', claimId: 'clm_heat', source: STUDY, strength: 'weak' },
    { id: 'ev_e3', claimId: 'clm_cost', source: STUDY, relation: 'disputes' },
  ].map((link) => ({ type: 'evidence.create', relation: 'supports', ...link })),
])

const found = (filter: Partial<typeof NO_FILTER>) =>
  filterClaims(notebook, { ...NO_FILTER, ...filter }).map(({ id }) => id)

describe('filterClaims', () => {
  test('nothing asked for lets every claim through, in reading order', () => {
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false)
    expect(found({})).toEqual(['clm_heat', 'clm_noise', 'clm_cost', 'clm_other'])
    expect(filterClaims(notebook, NO_FILTER)).toBe(claimsOf(notebook))
  })

  test('words are found in any order, without case or accents', () => {
    expect(found({ text: 'COOL' })).toEqual(['clm_heat', 'clm_cost'])
    expect(found({ text: 'cool elms' })).toEqual(['clm_heat'])
    expect(found({ text: 'cool noise' })).toEqual([])
  })

  test('a tag stands for its subtags; any of several, or all of them', () => {
    expect(found({ tagIds: ['tag_heat'] })).toEqual(['clm_heat', 'clm_cost'])
    expect(found({ tagIds: ['tag_heat', 'tag_money'] })).toEqual(['clm_heat', 'clm_cost'])
    expect(found({ tagIds: ['tag_heat', 'tag_money'], tagMode: 'all' })).toEqual(['clm_cost'])
  })

  test('colours are those of live tags', () => {
    expect(found({ colors: ['green'] })).toEqual(['clm_cost'])
    expect(found({ colors: ['green', 'blue'] })).toEqual(['clm_heat', 'clm_cost'])
  })

  test('standing, certainty and section, alone and together', () => {
    expect(found({ standings: ['supported', 'refuted'] })).toEqual(['clm_heat', 'clm_cost'])
    expect(found({ certainties: ['none', 'low'] })).toEqual(['clm_heat', 'clm_noise', 'clm_other'])
    expect(found({ sections: ['doc_2/sec_lead'] })).toEqual(['clm_other'])
    expect(found({ colors: ['blue'], tagIds: ['tag_heat'], standings: ['refuted'] })).toEqual(['clm_cost'])
    expect(found({ colors: ['blue'], certainties: ['low'] })).toEqual([])
  })
})

describe('boardColumns', () => {
  const claims = claimsOf(notebook)
  const shown = (grouping: 'section' | 'tag' | 'standing') =>
    boardColumns(notebook, claims, grouping).map(({ key, claims: inside }) => [
      key,
      inside.map(({ id }) => id),
    ])

  test('by section: every section of every document, empty ones too', () => {
    const health = sectionKeyOf(notebook, claims[0] as (typeof claims)[number])
    expect(shown('section')).toEqual([
      [`${DOC}/sec_lead`, []],
      [health, ['clm_heat', 'clm_noise']],
      [expect.stringMatching(/^doc_1\/sec_\d+$/), ['clm_cost']],
      ['doc_2/sec_lead', ['clm_other']],
      [expect.any(String), []],
      [expect.any(String), []],
    ])
  })

  test('by tag: a claim is in the column of each of its tags, and of none when its only tag is gone', () => {
    expect(shown('tag')).toEqual([
      ['none', ['clm_noise', 'clm_other']],
      ['tag_heat', []],
      ['tag_night', ['clm_heat', 'clm_cost']],
      ['tag_money', ['clm_cost']],
    ])
  })

  test('by standing', () => {
    expect(shown('standing')).toEqual([
      ['supported', ['clm_heat']],
      ['single-source', []],
      ['contested', []],
      ['refuted', ['clm_cost']],
      ['unsupported', ['clm_noise', 'clm_other']],
    ])
  })
})

test('coverage counts the standings that occur, in their order', () => {
  expect(coverageOf(notebook, claimsOf(notebook))).toEqual([
    { standing: 'supported', count: 1 },
    { standing: 'refuted', count: 1 },
    { standing: 'unsupported', count: 2 },
  ])
  expect(coverageOf(notebook, [])).toEqual([])
})

test('going from one column of tags to another takes one tag away and gives the other once', () => {
  expect(retagged(['tag_a', 'tag_b'], 'tag_a', 'tag_c')).toEqual(['tag_b', 'tag_c'])
  expect(retagged(['tag_a', 'tag_b'], 'tag_a', 'tag_b')).toEqual(['tag_b'])
  expect(retagged(['tag_a'], 'tag_a', null)).toEqual([])
  expect(retagged([], null, 'tag_c')).toEqual(['tag_c'])
})

describe('matrixOf', () => {
  const ids = (axis: 'relation' | 'source') => {
    const { columns, cells } = matrixOf(notebook, claimsOf(notebook), axis)
    const rows = [...cells].map(([claim, row]) => [
      claim,
      Object.fromEntries([...row].map(([key, links]) => [key, links.map(({ id }) => id)])),
    ])
    return { columns: columns.map(({ key }) => key), rows: Object.fromEntries(rows) as unknown }
  }

  test('by relation: all of them', () => {
    expect(ids('relation')).toEqual({
      columns: ['supports', 'disputes', 'qualifies', 'background', 'needs-source'],
      rows: { clm_heat: { supports: ['ev_e1', 'ev_e2'] }, clm_cost: { disputes: ['ev_e3'] } },
    })
  })

  test('by source: those that are cited, documents first', () => {
    expect(ids('source')).toEqual({
      columns: [DOC, 'ref_1'],
      rows: { clm_heat: { [DOC]: ['ev_e1'], ref_1: ['ev_e2'] }, clm_cost: { ref_1: ['ev_e3'] } },
    })
  })
})
