import { expect, test } from 'vitest'
import { pageAt, PAGE_GAP, pagesNear, placePages, scrollAfter } from './page-places'

const places = placePages([100, 100, 200])

test('pages stand one below the other', () => {
  expect(places.tops).toEqual([PAGE_GAP, 2 * PAGE_GAP + 100, 3 * PAGE_GAP + 200])
  expect(places.total).toBe(4 * PAGE_GAP + 400)
})

test.each([
  [-50, 0],
  [0, 0],
  [PAGE_GAP + 100, 0],
  [2 * PAGE_GAP + 99, 0],
  [2 * PAGE_GAP + 100, 1],
  [5000, 2],
])('%d pixels down is page %d', (y, page) => {
  expect(pageAt(places, y)).toBe(page)
})

test('there is no page above an empty list', () => {
  expect(pageAt(placePages([]), 40)).toBe(0)
})

test('what is near is one screen up and down', () => {
  const many = placePages(Array.from({ length: 50 }, () => 100))
  const { first, last } = pagesNear(many, 20 * (100 + PAGE_GAP), 300)
  expect(first).toBeGreaterThan(15)
  expect(last).toBeLessThan(27)
  expect(pagesNear(many, 0, 300).first).toBe(0)
})

test('a larger size keeps the same words in sight', () => {
  const large = placePages([200, 200, 400])
  const scrollTop = (places.tops[1] ?? 0) + 50
  const now = scrollAfter(places, large, scrollTop)
  expect(pageAt(large, now)).toBe(1)
  expect(Math.abs(now - (large.tops[1] ?? 0) - 100)).toBeLessThan(PAGE_GAP)
  expect(scrollAfter(places, places, scrollTop)).toBeCloseTo(scrollTop)
})
