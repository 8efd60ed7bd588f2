import { describe, expect, test } from 'vitest'
import { median, quantile, rounded, timesLess } from './stats.mjs'

describe('median', () => {
  test('is the middle of an odd number and the mean of the middle two of an even one', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 2, 4, 3])).toBe(3.5)
  })

  test('leaves its input alone and is NaN for nothing', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
    expect(median([])).toBeNaN()
  })

  test('sorts by number, not by spelling', () => {
    expect(median([9, 10, 100])).toBe(10)
  })
})

test('quantile goes by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  expect(quantile(hundred, 0.95)).toBe(95)
  expect(quantile(hundred, 0)).toBe(1)
  expect(quantile(hundred, 1)).toBe(100)
  expect(quantile([], 0.5)).toBeNaN()
})

test('rounded keeps three digits below 100 and none after the point above', () => {
  expect([0.012345, 1.2345, 99.96, 123.45, 110094.4].map(rounded)).toEqual([0.0123, 1.23, 100, 123, 110094])
})

test('timesLess is how many of ours make theirs', () => {
  expect(timesLess(2140, 126)).toBe(17)
  expect(timesLess(110_094, 126)).toBe(874)
})
