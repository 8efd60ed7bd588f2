import { beforeEach, expect, test, vi } from 'vitest'

let moments: (() => void)[] = []
let now = 0

/** The module afresh, in a window whose idle moments and clock the test gives. */
async function freshIdle() {
  vi.resetModules()
  moments = []
  vi.stubGlobal('requestIdleCallback', (run: () => void) => moments.push(run))
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => (run(), 1))
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  return import('./idle')
}
const moment = () => moments.shift()?.()
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => {
  now = 0
})

/** Work of `pieces` pieces, each of which takes so long. */
function workOf(done: string[], name: string, pieces: number, ms: number) {
  return () => {
    done.push(name)
    now += ms
    pieces -= 1
    return pieces > 0
  }
}

test('waits for the first screen, then goes on in short slices, first come first served', async () => {
  const { startIdleWorkAfterFrame, whenIdle } = await freshIdle()
  const done: string[] = []
  whenIdle(workOf(done, 'a', 3, 12))
  whenIdle(workOf(done, 'b', 1, 12))
  await settle()
  expect(moments).toHaveLength(0)
  startIdleWorkAfterFrame()
  await settle()
  moment()
  expect(done).toEqual(['a', 'a'])
  moment()
  expect(done).toEqual(['a', 'a', 'a', 'b'])
  expect(moments).toHaveLength(0)
})

test('work that was taken back is not done, and what throws is not tried again', async () => {
  const { startIdleWorkAfterFrame, whenIdle } = await freshIdle()
  const done: string[] = []
  startIdleWorkAfterFrame()
  await settle()
  const stop = whenIdle(workOf(done, 'a', 2, 1))
  stop()
  whenIdle(() => {
    throw new Error('a bug')
  })
  whenIdle(workOf(done, 'b', 1, 1))
  expect(moment).toThrow('a bug')
  moment()
  expect(done).toEqual(['b'])
})

test('what is seen comes before what only saves time', async () => {
  const { startIdleWorkAfterFrame, whenFirstScreenIsShown, whenIdle } = await freshIdle()
  const done: string[] = []
  whenIdle(workOf(done, 'text', 2, 12))
  whenFirstScreenIsShown(workOf(done, 'left', 2, 12))
  const stop = whenFirstScreenIsShown(workOf(done, 'gone', 1, 12))
  whenFirstScreenIsShown(workOf(done, 'right', 1, 12))
  stop()
  startIdleWorkAfterFrame()
  await settle()
  moment()
  moment()
  moment()
  expect(done).toEqual(['left', 'left', 'right', 'text', 'text'])
})
