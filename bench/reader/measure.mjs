import { setTimeout } from 'node:timers/promises'
import { busiestRenderer, launchBrowser, privateMemoryMb } from '../tools/browser.mjs'
import { CpuMeter } from '../tools/cpu.mjs'
import { annotationsToAdd } from './annotations.mjs'
import { checkText } from './check-text.mjs'
import { measureOpening } from './opening.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {import('../tools/cpu.mjs').CpuTimes} CpuTimes */
/** @typedef {import('./subjects/subject.mjs').Case} Case */
/** @typedef {import('./subjects/subject.mjs').Prepared} Prepared */

/**
 * One run of one subject. CPU in ms on the main thread, per open, annotation, key or frame; `overMs` instead of the
 * rest when opening took longer than the cap: the CPU its process had used by then, a lower bound.
 * @typedef {{
 *   open: import('./opening.mjs').Opened,
 *   add: CpuTimes,
 *   type: CpuTimes,
 *   scroll: CpuTimes,
 *   memory: { heapMb: number, processMb: number | null, nodes: number },
 *   text: import('./check-text.mjs').TextChecks | null,
 *   failed: string[],
 * }} Run
 * @typedef {{ overMs: number }} Over
 */

export const VIEWPORT = { width: 1440, height: 900 }
const ADDITIONS = 16
const KEYS = 'It was measured twice, in March and in May.'
const FRAMES = 120
const STEP = 100
/** Longest a part after opening may take, in ms; what does not finish has no figure. */
const PART_CAP = 60_000

/**
 * Opens a subject in a browser of its own and measures it.
 * @param {Prepared} subject
 * @param {Case} given
 * @param {number} cap most CPU that opening may use, in ms
 * @returns {Promise<Run | Over>}
 */
export async function measure(subject, given, cap) {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: VIEWPORT })
    page.setDefaultTimeout(PART_CAP)
    const { url } = await subject.visit(page)
    const session = await page.context().newCDPSession(page)
    const meter = new CpuMeter(session)
    await meter.start()
    const opened = await withCpuCap(
      browser,
      cap,
      measureOpening(meter, () => page.goto(url, COMMITTED), subject.firstScreen),
    )
    if ('overMs' in opened) return opened
    /** @type {string[]} */
    const failed = []
    /**
     * @template Value
     * @param {string} name
     * @param {Value} none
     * @param {() => Promise<Value>} part
     */
    const attempt = async (name, none, part) => {
      try {
        const value = await withCap(PART_CAP, part())
        if (value !== undefined) return value
        failed.push(`${name}: longer than ${PART_CAP / 1000} s`)
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
      return none
    }
    const renderer = await busiestRenderer(browser)
    const memory = await attempt('memory', NO_MEMORY, () => memoryOf(session, renderer?.id ?? null))
    const add = await attempt('add', NO_CPU, () => additions(subject, page, meter, given))
    const type = await attempt('type', NO_CPU, () => typing(subject, page, meter))
    const scroll = await attempt('scroll', NO_CPU, () => scrolling(subject, page, meter))
    const text = await attempt('text', null, () => checkText(page, subject, given))
    return { open: opened, add, type, scroll, memory, text, failed }
  } finally {
    await browser.close()
  }
}

/** Not until it is loaded: an opening is not over before its first screen. */
export const COMMITTED = /** @type {const} */ ({ waitUntil: 'commit', timeout: 0 })
const NO_CPU = { task: NaN, script: NaN, layout: NaN, style: NaN }
const NO_MEMORY = { heapMb: NaN, processMb: null, nodes: NaN }

/**
 * @param {Prepared} subject
 * @param {Page} page
 * @param {CpuMeter} meter
 * @param {Case} given
 */
async function additions(subject, page, meter, { blocks }) {
  const [warmUp, ...measured] = annotationsToAdd(blocks, ADDITIONS + 1)
  if (warmUp) await subject.add(page, warmUp)
  const all = await meter.during(async () => {
    for (const annotation of measured) await subject.add(page, annotation)
  })
  return perOne(all, measured.length)
}

/**
 * @param {Prepared} subject
 * @param {Page} page
 * @param {CpuMeter} meter
 */
async function typing(subject, page, meter) {
  await subject.openNote(page)
  await page.keyboard.type('So: ', { delay: 30 })
  const all = await meter.during(() => page.keyboard.type(KEYS, { delay: 30 }))
  return perOne(all, KEYS.length)
}

/**
 * @param {Prepared} subject
 * @param {Page} page
 * @param {CpuMeter} meter
 */
async function scrolling(subject, page, meter) {
  const scroller = page.locator(subject.scroller)
  await scroller.evaluate((element) => (element.scrollTop = element.scrollHeight * 0.3))
  const all = await meter.during(() =>
    scroller.evaluate(
      async (element, { frames, step }) => {
        for (let index = 0; index < frames; index += 1) {
          element.scrollTop += step
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
      },
      { frames: FRAMES, step: STEP },
    ),
  )
  return perOne(all, FRAMES)
}

/**
 * @param {CDPSession} session
 * @param {number | null} pid of the page's renderer process
 */
async function memoryOf(session, pid) {
  // Twice: what a finalizer lets go of is only free the next time.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  return { heapMb: usedSize / 2 ** 20, processMb: pid === null ? null : privateMemoryMb(pid), nodes }
}

/**
 * @param {CpuTimes} all
 * @param {number} count
 * @returns {CpuTimes}
 */
function perOne({ task, script, layout, style }, count) {
  return { task: task / count, script: script / count, layout: layout / count, style: style / count }
}

/**
 * @template Value
 * @param {number} ms
 * @param {Promise<Value>} work left alone when it takes too long: its browser is closed
 * @returns {Promise<Value | undefined>}
 */
async function withCap(ms, work) {
  // When its browser is closed it rejects, and nobody listens any more.
  work.catch(() => undefined)
  const timer = new AbortController()
  try {
    return await Promise.race([work, setTimeout(ms, undefined, { signal: timer.signal })])
  } finally {
    timer.abort()
  }
}

/**
 * Waits for work in a page until its process has used so much CPU. On a machine that others use as well, the time on
 * the wall says little.
 * @template Value
 * @param {Browser} browser
 * @param {number} cap in ms of CPU
 * @param {Promise<Value>} work
 * @returns {Promise<Value | Over>}
 */
async function withCpuCap(browser, cap, work) {
  for (;;) {
    const value = await withCap(2000, work)
    if (value !== undefined) return value
    const used = (await busiestRenderer(browser))?.cpuMs ?? 0
    if (used > cap) return { overMs: used }
  }
}
