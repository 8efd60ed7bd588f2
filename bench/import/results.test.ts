import { expect, test } from 'vitest'
import { importResult } from './results.mjs'

const file = { format: 'PDF', path: 'a.pdf', bytes: 1e6, text: 2e6, words: 1000, pages: 100 }
const run = (subject: string, cpu: number | null, state: 'read' | 'absent' = 'read') => ({
  ...{ subject, size: 'book', format: 'PDF', file, state },
  ...{ cpu, wall: 900, peakMb: 100, words: 990, startCpu: 20 },
})

test('medians, pages a second of CPU, and how many times what Postil takes', () => {
  const runs = [run('Postil', 400), run('Postil', 600), run('Postil', 500), run('pdftotext', 50)]
  const [table] = importResult(runs).tables
  expect(table?.rows).toEqual([
    ['PDF', 1, 'Postil', 500, null, 20, 900, '200 pages', 100, null, 99],
    ['PDF', 1, 'pdftotext', 50, 0.1, 20, 900, '2000 pages', 100, 1, 99],
  ])
})

test('a peer that is not installed is said to be absent, and one without figures has none', () => {
  const [table] = importResult([run('Postil', null), run('pdftotext', null, 'absent')]).tables
  expect(table?.rows[0]?.[3]).toBeNaN()
  expect(table?.rows[1]).toEqual(['PDF', 1, 'pdftotext: absent'])
})
