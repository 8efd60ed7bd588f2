import { expect, test } from 'vitest'
import { axisStep } from './axis'

test.each([
  [1, 1],
  [6, 1],
  [7, 2],
  [12, 2],
  [30, 5],
  [61, 20],
  [1000, 200],
])('an axis to %i counts in steps of %i', (most, step) => {
  expect(axisStep(most)).toBe(step)
})
