import { expect, test } from 'vitest'
import { changesAnswered, track } from './pending-changes'

test('waits for every change on its way, also for one that fails', async () => {
  const order: string[] = []
  let answer: () => void = () => undefined
  const slow = track(new Promise<void>((resolve) => (answer = resolve)))
  track(Promise.reject(new Error('gone'))).catch(() => order.push('failed'))
  const waited = changesAnswered().then(() => order.push('waited'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(order).toEqual(['failed'])
  answer()
  await Promise.all([slow, waited])
  expect(order).toEqual(['failed', 'waited'])
})
