import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import type { AppUnderTest, Look } from '../app'
import { collectTroubles } from '../support/troubles'
import { startServer } from './web-server'

/** Chromium with nothing that reaches for the network. The test script finds it and hands its path over. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.POSTIL_CHROMIUM
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Starts the web host on a data folder and opens it in a browser context of its own. */
export async function startWebApp(browser: Browser, dataDir: string, look: Look): Promise<AppUnderTest> {
  const context = await browser.newContext({ ...look, acceptDownloads: true })
  // Long enough for a busy machine, and short enough for a test to say what it waited for.
  context.setDefaultTimeout(10_000)
  const troubles = collectTroubles()
  context.on('page', (page) => troubles.watch(page))
  let server = await startServer(dataDir)
  // The browser keeps unsaved words by address, so a restart must come back at the same one.
  const { port } = new URL(server.address)
  const open = async (): Promise<Page> => {
    const next = await context.newPage()
    await next.goto(server.address)
    return next
  }
  let page = await open()
  let isHere: () => void = () => undefined

  const closeApp = async () => {
    isHere = troubles.expectNoHost()
    // So asked, a page is closed in its own time.
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    await server.stop('SIGTERM')
  }
  const reopen = async () => {
    server = await startServer(dataDir, port)
    isHere()
    page = await open()
    return page
  }

  return {
    host: 'web',
    dataDir,
    troubles: troubles.found,
    get page() {
      return page
    },
    outage: {
      async begin() {
        isHere = troubles.expectNoHost()
        await server.stop('SIGKILL')
      },
      async end() {
        server = await startServer(dataDir, port)
        await page.goto(server.address)
        isHere()
        return page
      },
    },
    async restart() {
      await closeApp()
      return reopen()
    },
    async crashAndRestart() {
      isHere = troubles.expectNoHost()
      await server.stop('SIGKILL')
      await page.close()
      return reopen()
    },
    async savedFile(act) {
      const started = page.waitForEvent('download')
      await act()
      const download = await started
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
    async chooseFiles(paths, act) {
      const asked = page.waitForEvent('filechooser')
      await act()
      await (await asked).setFiles([...paths])
    },
    async close() {
      await context.close()
      await server.stop('SIGTERM')
    },
  }
}
