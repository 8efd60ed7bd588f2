import { expect, test } from 'vitest'
import { panesResult } from './results.mjs'

const times = (task: number) => ({ task, script: task / 2, layout: 0.2, style: 0.1 })
const run = (frame: number, adds: Record<string, number> = {}) => ({
  frame: times(frame),
  adds,
  nodes: 100,
  rows: 10,
})
const measured = (place: string, subject: string, frames: readonly number[], adds = {}) => ({
  place,
  peer: 'claims' as const,
  subject,
  claims: 10_000,
  sections: 1,
  runs: frames.map((frame) => run(frame, adds)),
})

test('targets are read off the slowest list of Postil, medians of its runs, whatever the peers do', () => {
  const { targets } = panesResult([
    measured('claims', 'Postil', [3, 9, 3.5], { highlight: 6, claim: 12 }),
    measured('board', 'Postil', [2, 2, 2]),
    measured('claims', 'virtual list', [20, 20, 20], { claim: 90 }),
  ])
  expect(targets.map(({ value, met }) => [value, met])).toEqual([
    ['3.5 (claims, 10000 claims)', true],
    ['12 (claim)', false],
  ])
})

test('each list of Postil is compared with the virtual list of the same words', () => {
  const { tables } = panesResult([
    measured('board', 'Postil', [3]),
    measured('claims', 'virtual list', [1.5]),
    { ...measured('codebook', 'Postil', [4]), peer: 'tags' },
  ])
  const ratios = tables[0]?.rows.map((row) => row[7])
  expect(ratios).toEqual([2, null, null])
})

test('without runs nothing is said to be met', () => {
  expect(panesResult([]).targets.map(({ met }) => met)).toEqual([null, null])
})
