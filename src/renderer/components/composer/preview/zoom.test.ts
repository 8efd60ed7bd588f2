import { expect, test } from 'vitest'
import { nextZoom, zoomWords } from './zoom'

test.each([
  [1, 1, 1.25],
  [1, -1, 0.9],
  [0.83, 1, 0.9],
  [0.83, -1, 0.75],
  [4, 1, 4],
  [0.2, -1, 0.25],
] as const)('from %d the next one %d is %d', (shown, way, next) => {
  expect(nextZoom(shown, way)).toBe(next)
})

test('sizes in words', () => {
  expect(zoomWords('fit')).toBe('Fit width')
  expect(zoomWords(1.25)).toBe('125 %')
})
