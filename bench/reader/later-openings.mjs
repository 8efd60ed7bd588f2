import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { launchBrowser, launchProfile } from '../tools/browser.mjs'
import { CpuMeter } from '../tools/cpu.mjs'
import { COMMITTED, VIEWPORT } from './measure.mjs'
import { measureOpening, untilTrue } from './opening.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./opening.mjs').Opened} Opened */
/** @typedef {import('./subjects/subject.mjs').Prepared} Prepared */
/** @typedef {{ warm: Opened, running: Opened }} LaterOpenings */

/** How often a page is opened before its browser keeps its compiled program: it does so after the second time. */
const VISITS_BEFORE = 3

/**
 * Opens a subject as somebody does who has it every day: in a browser that knows the program, and in a program that runs.
 * @param {Prepared} subject
 * @param {string} scratch a folder for profiles of browsers
 * @returns {Promise<LaterOpenings>}
 */
export async function laterOpenings(subject, scratch) {
  return { warm: await openWarm(subject, scratch), running: await openRunning(subject) }
}

/**
 * From an empty page, as in `measure`, in a browser that was started anew with the profile of one that had opened it.
 * @param {Prepared} subject
 * @param {string} scratch
 */
async function openWarm(subject, scratch) {
  const profile = mkdtempSync(path.join(scratch, 'profile-'))
  const first = await launchProfile(profile, VIEWPORT)
  const { url, nothing, cookies } = await visitOften(subject, first).finally(() => first.close())
  const again = await launchProfile(profile, VIEWPORT)
  try {
    await again.addCookies(cookies)
    const opened = await again.newPage()
    await opened.goto(nothing)
    const meter = await meterOf(opened)
    return await measureOpening(meter, () => opened.goto(url, COMMITTED), subject.firstScreen)
  } finally {
    await again.close()
  }
}

/**
 * @param {Prepared} subject
 * @param {import('@playwright/test').BrowserContext} browser
 */
async function visitOften(subject, browser) {
  const page = await browser.newPage()
  const { url } = await subject.visit(page)
  const { href: nothing } = new URL('/nothing', url)
  for (let visit = 0; visit < VISITS_BEFORE; visit += 1) {
    const meter = await meterOf(page)
    await page.goto(url)
    await untilTrue(page, subject.firstScreen)
    await meter.untilQuiet()
    await page.goto(nothing)
  }
  return { url, nothing, cookies: await browser.cookies() }
}

/**
 * From the same program showing the least document, on the press of a key.
 * @param {Prepared} subject
 */
async function openRunning(subject) {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: VIEWPORT })
    const { firstScreen } = await subject.run(page)
    return await measureOpening(await meterOf(page), () => page.keyboard.press('Enter'), firstScreen)
  } finally {
    await browser.close()
  }
}

/** @param {Page} page */
async function meterOf(page) {
  const meter = new CpuMeter(await page.context().newCDPSession(page))
  await meter.start()
  return meter
}
