import { expect, test, vi } from 'vitest'
import { memoByIdentity } from './memo'

test('computes once for the same objects and again for others', () => {
  const compute = vi.fn((a: { n: number }, b: { n: number }) => a.n + b.n)
  const add = memoByIdentity(compute)
  const one = { n: 1 }
  const two = { n: 2 }
  expect(add(one, two)).toBe(3)
  expect(add(one, two)).toBe(3)
  expect(compute).toHaveBeenCalledTimes(1)
  expect(add(two, one)).toBe(3)
  expect(add({ n: 1 }, two)).toBe(3)
  expect(compute).toHaveBeenCalledTimes(3)
})

test('remembers undefined as an answer too', () => {
  const compute = vi.fn((_: object) => undefined)
  const nothing = memoByIdentity(compute)
  const key = {}
  nothing(key)
  nothing(key)
  expect(compute).toHaveBeenCalledTimes(1)
})
