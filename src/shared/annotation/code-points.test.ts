import { expect, test } from 'vitest'
import { CodePoints } from './code-points'

const TEXT = 'a🌳b\ne\u0301👩‍👩‍👧c🌲'

test('every place between two characters is the same place in both counts', () => {
  const points = new CodePoints(TEXT)
  let units = 0
  for (const [index, character] of Array.from(TEXT).entries()) {
    expect([points.pointsOf(units), points.unitsOf(index)]).toEqual([index, units])
    units += character.length
  }
  expect(points.pointsOf(TEXT.length)).toBe(Array.from(TEXT).length)
  expect(points.unitsOf(Array.from(TEXT).length)).toBe(TEXT.length)
})

test('a place within a character is where the character starts', () => {
  expect(new CodePoints(TEXT).pointsOf(2)).toBe(1)
})
