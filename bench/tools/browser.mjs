import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A window that is thought hidden is drawn less often, and its timers are slowed.
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

/**
 * A browser process of its own, so that nothing of an earlier run is warm and its memory is its own.
 * @returns {Promise<Browser>}
 */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await executable(), args: ARGS })
}

/**
 * A browser with a profile that stays: what it keeps, such as compiled scripts, is there the next time.
 * @param {string} folder
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<import('@playwright/test').BrowserContext>}
 */
export async function launchProfile(folder, viewport) {
  return chromium.launchPersistentContext(folder, {
    executablePath: await executable(),
    args: ARGS,
    viewport,
  })
}

async function executable() {
  const found = await findChromium()
  if (!found) throw new Error('No Chromium was found. Set POSTIL_CHROMIUM to the path of one.')
  return found
}

/**
 * @typedef {{ id: number, cpuMs: number }} RendererProcess CPU time of all its threads since it started
 */

/**
 * The renderer process that has used most CPU: with one page open, that page's. Answers while the page hangs.
 * @param {Browser} browser
 * @returns {Promise<RendererProcess | null>}
 */
export async function busiestRenderer(browser) {
  const session = await browser.newBrowserCDPSession()
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const renderers = processInfo.filter(({ type }) => type === 'renderer')
    const [busiest] = renderers.sort((a, b) => b.cpuTime - a.cpuTime)
    return busiest ? { id: busiest.id, cpuMs: busiest.cpuTime * 1000 } : null
  } finally {
    await session.detach()
  }
}

/**
 * Memory that a process alone holds, in MB: RSS less what it shares. Null where there is no /proc.
 * @param {number} pid
 */
export function privateMemoryMb(pid) {
  const file = `/proc/${pid}/smaps_rollup`
  if (!existsSync(file)) return null
  const kilobytes = [...readFileSync(file, 'utf8').matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB/gm)]
  return kilobytes.reduce((sum, [, number]) => sum + Number(number), 0) / 1024
}
