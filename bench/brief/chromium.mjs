import { openSync, readFileSync, writeSync, closeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { launchBrowser } from '../tools/browser.mjs'

/** @typedef {{ wall: number, cpu: number, peakMb: number | null, startMb: number | null, ofPage: number }} ChromiumRun */

const FOOTER = `<div style="font-size:7pt;width:100%;text-align:center"><span class="pageNumber"></span> of <span class="totalPages"></span></div>`

/**
 * Prints a page with Chromium's own print, tagged and with bookmarks, into a file, from a browser that runs already.
 * Memory is what all its processes hold together, each shared page counted once (PSS), looked at twenty times a second.
 * @param {string} file
 * @param {string} output
 * @returns {Promise<ChromiumRun>}
 */
export async function printWithChromium(file, output) {
  const browser = await launchBrowser()
  const done = new AbortController()
  try {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    const system = await browser.newBrowserCDPSession()
    const processes = async () => (await system.send('SystemInfo.getProcessInfo')).processInfo
    /** What each process had used when it was last seen: the one that puts the file together ends before the print does. */
    /** @type {Map<number, number>} */
    const cpuOf = new Map()
    const look = async () => {
      let memory = 0
      for (const { id, cpuTime } of await processes()) {
        cpuOf.set(id, cpuTime * 1000)
        memory += pssMb(id)
      }
      return memory
    }
    const cpuSeen = () => [...cpuOf.values()].reduce((sum, one) => sum + one, 0)
    await page.goto('about:blank')
    const startMb = await look()
    let peak = startMb
    const watching = (async () => {
      while (!done.signal.aborted) {
        peak = Math.max(peak, await look().catch(() => 0))
        await pause(50)
      }
    })()
    const cpu = cpuSeen()
    const from = performance.now()
    await page.goto(pathToFileURL(file).href, { timeout: 0 })
    const loaded = performance.now()
    const { stream } = await session.send('Page.printToPDF', {
      transferMode: 'ReturnAsStream',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    if (stream === undefined) throw new Error('Chromium gave no stream')
    await save(session, stream, output)
    const wall = performance.now() - from
    done.abort()
    await watching
    await look()
    const used = cpuSeen() - cpu
    const hasMemory = startMb > 0
    return {
      wall,
      cpu: used,
      peakMb: hasMemory ? peak : null,
      startMb: hasMemory ? startMb : null,
      ofPage: loaded - from,
    }
  } finally {
    done.abort()
    await browser.close()
  }
}

/** @param {import('@playwright/test').CDPSession} session @param {string} handle @param {string} output */
async function save(session, handle, output) {
  const file = openSync(output, 'w')
  try {
    for (;;) {
      const { data, base64Encoded, eof } = await session.send('IO.read', { handle, size: 4_000_000 })
      writeSync(file, Buffer.from(data, base64Encoded ? 'base64' : 'utf8'))
      if (eof) return
    }
  } finally {
    closeSync(file)
  }
}

/** What a process holds, each shared page counted for its share, in MB; 0 when it is gone or there is no /proc. @param {number} id */
function pssMb(id) {
  try {
    return Number(/^Pss: +(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
