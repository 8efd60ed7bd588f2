import { setTimeout } from 'node:timers/promises'
import { difference } from '../tools/cpu.mjs'

/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {import('../tools/cpu.mjs').CpuMeter} CpuMeter */
/** @typedef {import('../tools/cpu.mjs').CpuTimes} CpuTimes */

/**
 * CPU in ms on the main thread until the first screen is there and has served a key; settled: until nothing was left to
 * do; wall: ms on the clock until the first screen; longestAfter: ms on the clock of the longest task between the two,
 * 0 when none took 50.
 * @typedef {CpuTimes & { settled: number, wall: number, longestAfter: number }} Opened
 */

/**
 * Measures an opening, whatever begins it.
 * @param {CpuMeter} meter
 * @param {() => Promise<unknown>} begin
 * @param {string} firstScreen an expression that is true in the page once text and highlights stand there
 * @returns {Promise<Opened>}
 */
export async function measureOpening(meter, begin, firstScreen) {
  const before = await meter.untilQuiet()
  const started = performance.now()
  await begin()
  const { session } = meter
  await answerOf(session, `(${waitForFirstScreen.toString()})(() => ${firstScreen})`)
  const wall = performance.now() - started
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Shift', code: 'ShiftLeft' })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Shift', code: 'ShiftLeft' })
  await answerOf(session, 'window.servedKey')
  const opened = difference(await meter.read(), before)
  const settled = difference(await meter.untilQuiet(), before).task
  const longestAfter = Number(await answerOf(session, 'window.longestTask'))
  return { ...opened, settled, wall, longestAfter }
}

/**
 * Waits until an expression is true in a page.
 * @param {import('@playwright/test').Page} page
 * @param {string} expression
 */
export async function untilTrue(page, expression) {
  while (!(await page.evaluate(expression))) await setTimeout(20)
}

/**
 * What an expression comes to in the page. Not with Playwright's own means: the script that those put into a page costs
 * it 12 ms.
 * @param {CDPSession} session
 * @param {string} expression
 * @returns {Promise<unknown>}
 */
async function answerOf(session, expression) {
  for (;;) {
    const asked = session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    // While one page gives way to the next there is nobody to ask.
    const answer = await asked.catch(() => undefined)
    if (answer && !answer.exceptionDetails) {
      /** @type {unknown} */
      const value = answer.result.value
      return value
    }
    await setTimeout(10)
  }
}

/**
 * In the page: settles once the first screen is there and a frame has been drawn since. From then on the longest task is
 * noted, and `servedKey` settles when a key that the browser sends has come to a listener and the next frame is drawn.
 * @param {() => boolean} isThere
 */
async function waitForFirstScreen(isThere) {
  const drawn = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(undefined)
        channel.port2.postMessage(null)
      })
    })
  while (!isThere()) await new Promise((resolve) => window.setTimeout(resolve, 10))
  await drawn()
  Object.assign(window, {
    longestTask: 0,
    servedKey: new Promise((resolve) => {
      window.addEventListener('keydown', () => void drawn().then(() => resolve(true)), { once: true })
    }),
  })
  const page = /** @type {Window & { longestTask: number }} */ (/** @type {unknown} */ (window))
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.longestTask = Math.max(page.longestTask, duration)
  }).observe({ type: 'longtask' })
}
