import { expect, test } from 'vitest'
import { headingTitle, withHeading } from './headings'
import type { Heading } from './sections'

const A: Heading = { start: 0, end: 5, level: 1, title: 'First' }
const B: Heading = { start: 40, end: 46, level: 2, title: 'Second' }

test('makes a line a heading, in its place', () => {
  expect(withHeading([A, B], { start: 20, end: 28 }, ' A\n line ', 3)).toEqual([
    A,
    { start: 20, end: 28, level: 3, title: 'A line' },
    B,
  ])
})

test('changes the level and the words of a heading', () => {
  expect(withHeading([A, B], { start: 40, end: 46 }, 'Other', 1)).toEqual([
    A,
    { ...B, level: 1, title: 'Other' },
  ])
})

test('makes a heading an ordinary line again, and leaves an ordinary line as it is', () => {
  expect(withHeading([A, B], { start: 0, end: 5 }, 'First', null)).toEqual([B])
  expect(withHeading([A, B], { start: 10, end: 12 }, 'x', null)).toEqual([A, B])
})

test('leaves the list it was given alone', () => {
  const given = [A, B]
  withHeading(given, { start: 0, end: 5 }, 'First', null)
  expect(given).toEqual([A, B])
})

test('a title is one line of bounded length and whole characters', () => {
  expect(headingTitle('  a\t b\u2028c ')).toBe('a b c')
  expect(headingTitle('x'.repeat(1000))).toHaveLength(300)
  expect(headingTitle(`${'x'.repeat(299)}🧪`).isWellFormed()).toBe(true)
})
