import { describe, expect, test } from 'vitest'
import { addDocument, run, targetOf, withDocument, DOC, TEXT } from '../notebook/fixture'
import { briefOf } from '../notebook/queries'
import type { NotebookState } from '../notebook/reduce'
import {
  blockEnd,
  insertHeading,
  moveBlock,
  moveClaim,
  partsFor,
  shiftLevel,
  stepTarget,
  type Entries,
} from './arrange'
import { outlineOf } from './outline'

const health = `sec_${TEXT.indexOf('Health')}` as const

const claimOn = (n: number, words: string, documentId = DOC) => [
  { type: 'annotation.create', id: `ann_${String(n)}`, target: targetOf(words, documentId) },
  { type: 'claim.create', id: `clm_${String(n)}`, annotationId: `ann_${String(n)}` },
]

/** Lead, Health with claims 1 and 2, Cost with claim 3; then Lead, Health, Cost with claim 4 of a second document. */
const worked = () =>
  run(withDocument(), [
    addDocument('doc_2', 'Second'),
    ...claimOn(1, 'Shade lowers heat stress.'),
    ...claimOn(2, 'It also lowers noise.'),
    ...claimOn(3, 'Planting is cheap.'),
    ...claimOn(4, 'Planting is cheap.', 'doc_2'),
  ])

const entriesOf = ({ notebook }: NotebookState) => outlineOf(notebook, briefOf(notebook))

/** The outline in a line for each entry. */
const lines = (entries: Entries) =>
  entries.map(
    ({ title, claims, level }) =>
      `${'> '.repeat(level - 1)}${title}: ${claims.map(({ id }) => id.slice(4)).join(' ')}`,
  )

/** Stores what `change` makes of the outline; the outline that is then read back must be the same one. */
function stored(state: NotebookState, change: (entries: Entries) => Entries): NotebookState {
  const { notebook } = state
  const brief = briefOf(notebook)
  const entries = change(entriesOf(state))
  const parts = partsFor(notebook, brief, entries)
  const next = run(state, [{ type: 'brief.arrange', id: brief.id, parts }])
  expect(lines(entriesOf(next))).toEqual(lines(entries))
  return next
}

const partsIn = ({ notebook }: NotebookState) => briefOf(notebook).parts
const heading = (id: string, level = 1) => ({
  id,
  section: null,
  level,
  heading: id,
  introduction: '',
  claimIds: [],
})

/** Own headings a to f on the levels 1 2 2 1 2 1. */
const tree = ['a', 'b', 'c', 'd', 'e', 'f'].reduce<Entries>(
  (entries, id, index) => insertHeading(entries, index, heading(id, [1, 2, 2, 1, 2, 1][index])),
  [],
)
const names = (entries: Entries | null) => entries?.map(({ title, level }) => title + String(level)).join(' ')

describe('moving headings', () => {
  test('a block is a heading and what is below it', () => {
    expect([0, 1, 2, 3, 5].map((at) => blockEnd(tree, at))).toEqual([3, 2, 3, 5, 6])
  })

  test('takes what is below along, forwards and back', () => {
    expect(names(moveBlock(tree, 0, 5))).toBe('d1 e2 a1 b2 c2 f1')
    expect(names(moveBlock(tree, 3, 0))).toBe('d1 e2 a1 b2 c2 f1')
    expect(names(moveBlock(tree, 3, 6))).toBe('a1 b2 c2 f1 d1 e2')
  })

  test('gives it a level that fits where it goes', () => {
    expect(names(moveBlock(tree, 3, 2))).toBe('a1 b2 d2 e3 c2 f1')
    expect(names(moveBlock(tree, 1, 0))).toBe('b1 a1 c2 d1 e2 f1')
    expect(names(moveBlock(tree, 5, 1))).toBe('a1 f2 b2 c2 d1 e2')
  })

  test('into itself changes nothing', () => {
    for (const to of [0, 1, 3]) expect(moveBlock(tree, 0, to)).toBe(tree)
  })

  test.each([
    [0, 'up', null],
    [3, 'up', 0],
    [2, 'up', 1],
    [1, 'up', 0],
    [0, 'down', 5],
    [1, 'down', 3],
    [2, 'down', 4],
    [5, 'down', null],
  ] as const)('one step of number %d %s leads before %s', (at, way, to) => {
    expect(stepTarget(tree, at, way)).toBe(to)
  })

  test('in and out, with what is below, as far as there is a level', () => {
    expect(names(shiftLevel(tree, 3, 1))).toBe('a1 b2 c2 d2 e3 f1')
    expect(names(shiftLevel(tree, 4, -1))).toBe('a1 b2 c2 d1 e1 f1')
    expect(shiftLevel(tree, 0, 1)).toBeNull()
    expect(shiftLevel(tree, 0, -1)).toBeNull()
    expect(shiftLevel(tree, 4, 1)).toBeNull()
  })
})

describe('what a brief stores', () => {
  test('is nothing while the order is that of the documents', () => {
    expect(partsIn(stored(worked(), (entries) => entries))).toEqual([])
  })

  test('is the sections around one that was moved, and nothing again once it is back', () => {
    const moved = stored(worked(), (entries) => moveBlock(entries, 5, 1))
    expect(lines(entriesOf(moved))).toEqual([
      'Lead: ',
      'Cost: 4',
      'Health: 1 2',
      'Cost: 3',
      'Lead: ',
      'Health: ',
    ])
    expect(partsIn(moved).length).toBeLessThan(4)
    expect(partsIn(stored(moved, (entries) => moveBlock(entries, 1, 6)))).toEqual([])
  })

  test('is a level only where it differs from the document', () => {
    const inside = stored(worked(), (entries) => shiftLevel(entries, 1, 1) ?? [])
    expect(partsIn(inside)).toMatchObject([{ level: 2 }])
    expect(partsIn(stored(inside, (entries) => shiftLevel(entries, 1, -1) ?? []))).toEqual([])
  })

  test('keeps the sections after an own heading where they are', () => {
    const state = stored(worked(), (entries) => insertHeading(entries, 2, heading('Money')))
    expect(lines(entriesOf(state)).slice(0, 4)).toEqual(['Lead: ', 'Health: 1 2', 'Money: ', 'Cost: 3'])
    const without = stored(state, (entries) => entries.filter(({ of }) => of !== null))
    expect(partsIn(without)).toEqual([])
  })

  test('keeps what is out of scope where it stood', () => {
    const named = stored(worked(), (entries) =>
      entries.map((entry, index) =>
        index === 1 ? { ...entry, part: { ...entry.part, introduction: 'Why.' } } : entry,
      ),
    )
    const scope = {
      documentIds: null,
      leftOut: [{ documentId: DOC, sectionId: health }],
      tagIds: null,
      standings: null,
    }
    const id = briefOf(named.notebook).id
    const out = run(named, [{ type: 'brief.update', id, changes: { scope } }])
    const changed = stored(out, (entries) => insertHeading(entries, 1, heading('Money')))
    const back = run(changed, [{ type: 'brief.update', id, changes: { scope: { ...scope, leftOut: [] } } }])
    expect(entriesOf(back).find(({ title }) => title === 'Health')?.part.introduction).toBe('Why.')
    expect(lines(entriesOf(back)).slice(0, 4)).toEqual(['Lead: ', 'Health: 1 2', 'Money: ', 'Cost: 3'])
  })
})

describe('moving claims', () => {
  const idOf = (state: NotebookState, title: string) =>
    entriesOf(state).find((entry) => entry.title === title)?.part.id ?? ''

  test('within their section names what must stand before', () => {
    const state = worked()
    const moved = stored(state, (entries) => moveClaim(entries, 'clm_2', idOf(state, 'Health'), 0))
    expect(lines(entriesOf(moved))[1]).toBe('Health: 2 1')
    expect(partsIn(moved)).toMatchObject([{ claimIds: ['clm_2'] }])
  })

  test('to another heading takes them out of where they were, named or not', () => {
    const state = stored(worked(), (entries) => insertHeading(entries, 1, heading('Money')))
    const one = stored(state, (entries) => moveClaim(entries, 'clm_3', 'Money', 0))
    const two = stored(one, (entries) => moveClaim(entries, 'clm_1', 'Money', 1))
    expect(lines(entriesOf(two)).slice(1, 4)).toEqual(['Money: 3 1', 'Health: 2', 'Cost: '])
    const three = stored(two, (entries) => moveClaim(entries, 'clm_3', idOf(two, 'Health'), 1))
    expect(lines(entriesOf(three)).slice(1, 4)).toEqual(['Money: 1', 'Health: 2 3', 'Cost: '])
  })

  test('goes back to its section when its heading goes', () => {
    const state = stored(worked(), (entries) => insertHeading(entries, 1, heading('Money')))
    const moved = stored(state, (entries) => moveClaim(entries, 'clm_3', 'Money', 0))
    const { notebook } = moved
    const brief = briefOf(notebook)
    const entries = entriesOf(moved).filter(({ of }) => of !== null)
    const next = run(moved, [
      { type: 'brief.arrange', id: brief.id, parts: partsFor(notebook, brief, entries) },
    ])
    expect(lines(entriesOf(next)).slice(0, 3)).toEqual(['Lead: ', 'Health: 1 2', 'Cost: 3'])
  })

  test('leaves claims that are out of scope in their place', () => {
    const state = worked()
    const health = idOf(state, 'Health')
    const named = stored(state, (entries) => moveClaim(entries, 'clm_3', health, 1))
    const gone = run(named, [{ type: 'claim.delete', id: 'clm_1' }])
    const moved = stored(gone, (entries) => moveClaim(entries, 'clm_4', health, 0))
    expect(lines(entriesOf(moved))[1]).toBe('Health: 4 3 2')
    expect(partsIn(moved)[0]?.claimIds).toContain('clm_1')
  })
})
