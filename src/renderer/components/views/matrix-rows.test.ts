import { expect, test } from 'vitest'
import type { Claim } from '../../../shared/claim/claim'
import { stepInGrid, type MatrixRow } from './matrix-rows'

// Moving through the grid looks at the kind of a row, never into its claim.
const claim = { id: 'clm_1' } as unknown as Claim
const rows: MatrixRow[] = [
  { kind: 'section', key: 'a', title: 'A', claims: [claim] },
  ...[1, 2, 3].map((n): MatrixRow => ({ kind: 'claim', key: `clm_${n}`, claim })),
]
const step = (row: number, column: number, key: string, ctrlKey = false) =>
  stepInGrid(rows, 5, { row, column }, { key, ctrlKey })

test('arrows go cell by cell and stop at the edges', () => {
  expect(step(1, 0, 'ArrowRight')).toEqual({ row: 1, column: 1 })
  expect(step(1, 4, 'ArrowRight')).toEqual({ row: 1, column: 4 })
  expect(step(1, 0, 'ArrowLeft')).toEqual({ row: 1, column: -1 })
  expect(step(1, -1, 'ArrowLeft')).toEqual({ row: 1, column: -1 })
  expect(step(3, 2, 'ArrowDown')).toEqual({ row: 3, column: 2 })
})

test('the line of a section has only its head', () => {
  expect(step(1, 3, 'ArrowUp')).toEqual({ row: 0, column: -1 })
  expect(step(0, -1, 'ArrowRight')).toEqual({ row: 0, column: -1 })
})

test('Home and End stay in the row, with Ctrl they go to the ends of the grid', () => {
  expect(step(2, 3, 'Home')).toEqual({ row: 2, column: -1 })
  expect(step(2, 0, 'End')).toEqual({ row: 2, column: 4 })
  expect(step(2, 3, 'Home', true)).toEqual({ row: 0, column: -1 })
  expect(step(0, -1, 'End', true)).toEqual({ row: 3, column: 4 })
  expect(step(1, 0, 'PageDown')).toEqual({ row: 3, column: 0 })
})

test('other keys lead nowhere', () => {
  expect(step(1, 0, 'a')).toBeNull()
})
