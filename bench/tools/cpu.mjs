/** @typedef {import('@playwright/test').CDPSession} CDPSession */

/**
 * Main-thread CPU of a page in ms since it was first asked for: all tasks, and the script, layout and style within.
 * @typedef {{ task: number, script: number, layout: number, style: number }} CpuTimes
 */

/** How long the main thread must do nothing to count as done, in ms. */
const QUIET_FOR = 400
const POLL_EVERY = 100
/** CPU, in ms a poll, that counts as nothing: the poll itself and a blinking caret. */
const QUIET_CPU = 1.5

/**
 * Reads a page's main-thread CPU. Chromium is told to count thread time, not the time on the wall: on a machine that
 * others use as well, waiting for a core is no work.
 */
export class CpuMeter {
  /** @param {CDPSession} session */
  constructor(session) {
    this.session = session
  }

  /** Must be called before the page has anything to do. */
  async start() {
    await this.session.send('Performance.enable', { timeDomain: 'threadTicks' })
  }

  /** @returns {Promise<CpuTimes>} */
  async read() {
    const { metrics } = await this.session.send('Performance.getMetrics')
    /** @param {string} name */
    const of = (name) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000
    return {
      task: of('TaskDuration'),
      script: of('ScriptDuration'),
      layout: of('LayoutDuration'),
      style: of('RecalcStyleDuration'),
    }
  }

  /** Waits until the main thread has had nothing to do for a while. @returns {Promise<CpuTimes>} */
  async untilQuiet() {
    let last = await this.read()
    for (let quiet = 0; quiet < QUIET_FOR;) {
      await new Promise((resolve) => setTimeout(resolve, POLL_EVERY))
      const now = await this.read()
      quiet = now.task - last.task < QUIET_CPU ? quiet + POLL_EVERY : 0
      last = now
    }
    return last
  }

  /**
   * The CPU that an action costs, with all that it leaves to be done later.
   * @param {() => Promise<unknown>} act
   * @returns {Promise<CpuTimes>}
   */
  async during(act) {
    const before = await this.untilQuiet()
    await act()
    return difference(await this.untilQuiet(), before)
  }
}

/**
 * @param {CpuTimes} after
 * @param {CpuTimes} before
 * @returns {CpuTimes}
 */
export function difference(after, before) {
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    layout: after.layout - before.layout,
    style: after.style - before.style,
  }
}
