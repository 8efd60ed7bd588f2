import { expect, test, vi } from 'vitest'
import { memoByIdentity, memoByParts } from './memo'

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

test('a question is answered anew only when a part it depends on is another', () => {
  const compute = vi.fn(({ seen, unseen }: { seen: object; unseen: number }) => ({ seen, unseen }))
  const ask = memoByParts(({ seen }) => [seen], compute)
  const seen = {}
  const answer = ask({ seen, unseen: 1 })
  expect(ask({ seen, unseen: 2 })).toBe(answer)
  expect(ask({ seen: {}, unseen: 2 })).toEqual({ seen: {}, unseen: 2 })
  expect(compute).toHaveBeenCalledTimes(2)
})
