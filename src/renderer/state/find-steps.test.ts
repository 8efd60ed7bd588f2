import { describe, expect, test } from 'vitest'
import { indexAt, joinNeighbours, rangesWithin, stepThrough } from './find-steps'

const RANGES = [
  { start: 2, end: 4 },
  { start: 10, end: 14 },
  { start: 20, end: 25 },
]

describe('stepThrough', () => {
  test.each([
    ['from the current one', 0, 1, 0, { index: 1, wrapped: false }],
    ['back from the current one', 1, -1, 0, { index: 0, wrapped: false }],
    ['past the last', 2, 1, 0, { index: 0, wrapped: true }],
    ['past the first', 0, -1, 0, { index: 2, wrapped: true }],
    ['from an offset', null, 1, 5, { index: 1, wrapped: false }],
    ['from an offset where one starts', null, 1, 10, { index: 1, wrapped: false }],
    ['back from an offset', null, -1, 10, { index: 0, wrapped: false }],
    ['from the end', null, 1, 99, { index: 0, wrapped: true }],
    ['back from the beginning', null, -1, 0, { index: 2, wrapped: true }],
  ] as const)('%s', (_, current, direction, offset, step) => {
    expect(stepThrough(RANGES, current, direction, offset)).toEqual(step)
  })

  test('there is nowhere to go without ranges', () => {
    expect(stepThrough([], null, 1, 0)).toBeNull()
  })
})

describe('rangesWithin', () => {
  test('takes in what is cut by either end, and nothing that only touches', () => {
    expect(rangesWithin(RANGES, { start: 12, end: 20 })).toEqual({ first: 1, ranges: [RANGES[1]] })
    expect(rangesWithin(RANGES, { start: 14, end: 21 })).toEqual({ first: 2, ranges: [RANGES[2]] })
    expect(rangesWithin(RANGES, { start: 0, end: 100 })).toEqual({ first: 0, ranges: RANGES })
    expect(rangesWithin(RANGES, { start: 4, end: 10 }).ranges).toEqual([])
    expect(rangesWithin([], { start: 4, end: 10 }).ranges).toEqual([])
  })
})

test('a range is found by its start only', () => {
  expect(indexAt(RANGES, 10)).toBe(1)
  expect(indexAt(RANGES, 11)).toBeNull()
  expect(indexAt([], 0)).toBeNull()
})

test('words found side by side are one hit', () => {
  const text = 'high blood pressure, blood'
  const found = [
    { start: 5, end: 10 },
    { start: 11, end: 19 },
    { start: 21, end: 26 },
  ]
  expect(joinNeighbours(found, text)).toEqual([
    { start: 5, end: 19 },
    { start: 21, end: 26 },
  ])
  expect(joinNeighbours([], text)).toEqual([])
})
