import { expect, test } from 'vitest'
import type { Run } from './measure.mjs'
import { searchResult } from './results.mjs'

const WAITS = [
  { idle: { wait: 1, cpu: 1 }, first: { wait: 90, cpu: 60 }, answered: 900 },
  { idle: { wait: 1, cpu: 1 }, first: { wait: 80, cpu: 12 }, answered: 700 },
]
const SIZE = { claims: 10_000, bytes: 5_000_000 }

const answer = (way: string, name: string, ...cpu: number[]) => ({ way, name, cpu, found: 7 })
const runOf = (subject: string, answers: Run['answers'], changes: Partial<Run> = {}): Run => ({
  subject,
  entries: 10,
  build: 100,
  heapMb: 50,
  updates: [1, 2, 3],
  answers,
  ...changes,
})
const rowsOf = (runs: Run[], table: number) => searchResult(runs, WAITS, SIZE, true).tables[table]?.rows

test('questions of all runs count together, and ratios say how much more the peer uses', () => {
  const runs = [
    runOf('Postil', [answer('Postil', '1 word', 1, 2, 3)]),
    runOf('MiniSearch', [answer('MiniSearch', '1 word', 6, 8, 9)]),
    runOf('Postil', [answer('Postil', '1 word', 1, 3, 9)]),
    runOf('MiniSearch', [answer('MiniSearch', '1 word', 10, 12, 18)]),
  ]
  expect(rowsOf(runs, 0)).toEqual([['1 word', 2.5, 9, 9.5, 18, 3.8, 2, 'yes']])
})

test('what the peer cannot be asked has no ratio, and is not among what is compared at least', () => {
  const runs = [
    runOf('Postil', [answer('Postil', 'phrase', 4), answer('Postil, one hit', 'phrase', 3)]),
    runOf('MiniSearch', []),
  ]
  expect(rowsOf(runs, 0)).toEqual([['phrase', 4, 4, undefined, undefined, null, null, 'yes']])
  expect(rowsOf(runs, 1)).toEqual([])
  const nothing = { ...answer('MiniSearch, no typos', 'phrase', 1), found: 0 }
  expect(rowsOf([...runs, runOf('MiniSearch', [nothing])], 1)).toEqual([])
  const something = { ...nothing, found: 1 }
  expect(rowsOf([...runs, runOf('MiniSearch', [something])], 1)).toHaveLength(1)
})

test('one class over the target is enough to miss it, and is named', () => {
  const answers = [answer('Postil', '1 word', 1, 2, 90), answer('Postil', '1 letter', 51, 52, 53)]
  const { targets, figures } = searchResult([runOf('Postil', answers)], WAITS, SIZE, true)
  expect(targets).toMatchObject([
    { value: '52 (1 letter)', met: false },
    { value: '52, 90', met: false },
    { value: '12 ms', met: true },
  ])
  expect(figures).toMatchObject({
    answers: [
      { name: '1 word', median: 2, met: true },
      { name: '1 letter', median: 52, met: false },
    ],
  })
})

test('the target is met at exactly 50 ms, and only the way people ask counts', () => {
  const answers = [answer('Postil', '1 word', 50), answer('Postil, one hit', '1 word', 60)]
  expect(searchResult([runOf('Postil', answers)], WAITS, SIZE, true).targets).toMatchObject([
    { met: true },
    { met: false },
    { met: true },
  ])
})

test('a run over less than the target is about gives no verdict', () => {
  const runs = [runOf('Postil', [answer('Postil', '1 word', 1)])]
  expect(searchResult(runs, WAITS, SIZE, false).targets).toMatchObject([
    { value: null, met: null },
    { value: null, met: null },
    { value: null, met: null },
  ])
})

test('of the waits the least counts, since other work only adds to one', () => {
  const late = [{ idle: { wait: 1, cpu: null }, first: { wait: 51, cpu: null }, answered: 900 }]
  expect(searchResult([], late, SIZE, true).targets.at(-1)).toMatchObject({ value: '51 ms', met: false })
  expect(searchResult([], [], SIZE, true).targets.at(-1)).toMatchObject({ value: null, met: null })
})

test('an index is compared by the medians of its runs', () => {
  const runs = [
    runOf('Postil', [], { build: 100 }),
    runOf('Postil', [], { build: 300 }),
    runOf('MiniSearch', [], { build: 500, heapMb: 25, updates: [1] }),
  ]
  expect(rowsOf(runs, 2)).toEqual([
    ['Postil', 10, 200, 1, 50, 1, 2, 1, 3, 1],
    ['MiniSearch', 10, 500, 2.5, 25, 0.5, 1, 0.5, 1, 0.333],
  ])
})
