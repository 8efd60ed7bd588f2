import { expect, test } from 'vitest'
import { Foremost } from './foremost'

test.each([0, 1, 2, 7, 50, 200])('keeps the first %i, in order', (limit) => {
  for (let seed = 1; seed < 30; seed += 1) {
    let state = seed
    const numbers = Array.from({ length: 100 }, () => (state = (state * 7919 + seed) % 97))
    const foremost = new Foremost<number>(limit, (a, b) => a - b)
    for (const number of numbers) foremost.offer(number)
    const expected = [...numbers].sort((a, b) => a - b).slice(0, limit)
    expect(foremost.sorted()).toEqual(expected)
    expect(foremost.last).toBe(expected.length < limit ? undefined : expected.at(-1))
  }
})
