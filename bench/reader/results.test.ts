import { expect, test } from 'vitest'
import type { Measured } from './bench.mjs'
import type { Run } from './measure.mjs'
import { readerResult } from './results.mjs'

const cpu = (task: number) => ({ task, script: 0, layout: 0, style: 0 })

function runOf(open: number, changes: Partial<Run> = {}): Run {
  return {
    open: { ...cpu(open), settled: 2 * open, wall: open, longestAfter: 0 },
    add: cpu(5),
    type: cpu(1),
    scroll: cpu(2),
    memory: { heapMb: 1, processMb: null, nodes: 1 },
    text: { selection: true, selectedPx: 12_000, find: true, selectAll: true },
    failed: [],
    ...changes,
  }
}
const measured = (subject: string, runs: Measured['runs'], size = 5_000_000, count = 10_000): Measured => ({
  size,
  count,
  subject,
  runs,
  later: [],
})
const least = (subject: string, open: number) => measured(subject, [runOf(open)], 2000, 1)
const targetsOf = (all: Measured[]) =>
  Object.fromEntries(readerResult(all).targets.map(({ title, value, met }) => [title, [value, met]]))

test('ratios go by medians, with the whole cost and without that of the least document', () => {
  const targets = targetsOf([
    least('Postil', 100),
    measured('Postil', [runOf(300), runOf(200), runOf(900)]),
    least('spans', 50),
    measured('spans', [runOf(2450)]),
  ])
  expect(targets['open, less CPU than spans']).toEqual([8.17, true])
  expect(targets['open, text alone, less CPU than spans']).toEqual([12, true])
  expect(targets['open, less CPU than Recogito']).toEqual([null, null])
  expect(targets['add one annotation']).toEqual([5, true])
})

test('later openings stand beside ours, and a peer that was not opened again has no figure', () => {
  const opened = (open: number) => runOf(open).open
  const later = (subject: string, warm: number, running: number) => ({
    ...measured(subject, [runOf(300)]),
    later: [{ warm: opened(warm), running: opened(running) }],
  })
  const { tables } = readerResult([
    later('Postil', 200, 100),
    later('spans', 800, 850),
    measured('Recogito', [{ overMs: 180_000 }]),
  ])
  const rows = tables[1]?.rows.map((row) => row.slice(3)) ?? []
  expect(rows[0]).toEqual([200, null, 100, null, 200])
  expect(rows[1]).toEqual([800, 4, 850, 8.5, 1700])
  expect(rows[2]).toEqual([NaN, NaN, NaN, NaN, NaN])
})

test('a peer over the cap counts with what it had used by then', () => {
  const result = readerResult([measured('Postil', [runOf(300)]), measured('Recogito', [{ overMs: 180_000 }])])
  const recogito = result.tables[0]?.rows[1] ?? []
  expect(recogito.slice(3, 5)).toEqual(['> 180,000', '> 600'])
  expect(result.targets[0]).toMatchObject({ value: 600, met: true })
})

test('one run in which something does not work is enough to say so', () => {
  const broken = runOf(300, { text: { selection: true, selectedPx: 1, find: false, selectAll: true } })
  const targets = targetsOf([measured('Postil', [runOf(300), broken])])
  expect(targets['selection of 12,000 px, find, select all']).toEqual(['yes, no, yes', false])
})

test('what failed is said', () => {
  const failing = runOf(300, { add: cpu(NaN), failed: ['add: longer than 60 s'] })
  const result = readerResult([measured('Postil', [failing])])
  expect(result.notes).toEqual(['5 MB, 10000, Postil: add: longer than 60 s'])
  expect(result.targets.find(({ title }) => title === 'add one annotation')).toMatchObject({ met: null })
})
