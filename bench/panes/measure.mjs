import { launchBrowser } from '../tools/browser.mjs'
import { CpuMeter } from '../tools/cpu.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../tools/cpu.mjs').CpuTimes} CpuTimes */

/**
 * A list to measure. `add` adds one thing and answers once it is drawn.
 * @typedef {{
 *   visit: (page: Page) => Promise<void>,
 *   open: (page: Page) => Promise<void>,
 *   scroller: string,
 *   row: string,
 *   adds: Readonly<Record<string, (page: Page, index: number) => Promise<void>>>,
 * }} Subject
 * @typedef {{ frame: CpuTimes, adds: Record<string, number>, nodes: number, rows: number }} Run CPU in ms, a frame and a thing added
 */

const VIEWPORT = { width: 1440, height: 900 }
const FRAMES = 120
const STEP = 100

/**
 * Opens a list in a browser of its own and measures it.
 * @param {Subject} subject
 * @param {number} additions how many of each kind
 * @returns {Promise<Run>}
 */
export async function measure(subject, additions) {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: VIEWPORT })
    page.setDefaultTimeout(60_000)
    const session = await page.context().newCDPSession(page)
    const meter = new CpuMeter(session)
    await meter.start()
    await subject.visit(page)
    await subject.open(page)
    await page.locator(subject.row).first().waitFor()
    await meter.untilQuiet()
    const { nodes } = await session.send('Memory.getDOMCounters')
    const rows = await page.locator(subject.row).count()
    // Once there and back without counting: what is compiled on the way is not what a frame costs.
    await scroll(page, subject.scroller)
    const all = await meter.during(() => scroll(page, subject.scroller))
    await toTop(page, subject.scroller)
    /** @type {Record<string, number>} */
    const adds = {}
    for (const [name, add] of Object.entries(subject.adds)) {
      for (let index = 0; index < 3; index += 1) await add(page, index)
      const times = await meter.during(async () => {
        for (let index = 3; index < 3 + additions; index += 1) await add(page, index)
      })
      adds[name] = times.task / additions
    }
    return { frame: perFrame(all), adds, nodes, rows }
  } finally {
    await browser.close()
  }
}

/**
 * From a third down, 12,000 px in 120 frames.
 * @param {Page} page
 * @param {string} scroller
 */
async function scroll(page, scroller) {
  await page
    .locator(scroller)
    .first()
    .evaluate(
      async (element, { frames, step }) => {
        const isAcross =
          element.scrollWidth - element.clientWidth > element.scrollHeight - element.clientHeight
        const side = isAcross ? 'scrollLeft' : 'scrollTop'
        const room = isAcross
          ? element.scrollWidth - element.clientWidth
          : element.scrollHeight - element.clientHeight
        const start = Math.max(0, Math.min(room / 3, room - frames * step))
        element[side] = start
        for (let index = 0; index < frames; index += 1) {
          await new Promise((resolve) => requestAnimationFrame(resolve))
          // Where there is less to scroll than that, it goes back and forth.
          const way = (index * step) % (2 * Math.max(step, room - start))
          element[side] = start + (way > room - start ? 2 * (room - start) - way : way)
        }
        await new Promise((resolve) => requestAnimationFrame(resolve))
      },
      { frames: FRAMES, step: STEP },
    )
}

/** @param {Page} page @param {string} scroller */
async function toTop(page, scroller) {
  await page
    .locator(scroller)
    .first()
    .evaluate((element) => element.scrollTo(0, 0))
}

/** @param {CpuTimes} all @returns {CpuTimes} */
function perFrame({ task, script, layout, style }) {
  return { task: task / FRAMES, script: script / FRAMES, layout: layout / FRAMES, style: style / FRAMES }
}
