import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type Page, type ViewportSize } from '@playwright/test'
import type { AppUnderTest } from '../fixtures'

const root = path.resolve(import.meta.dirname, '../..')

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

interface Look {
  readonly viewport: ViewportSize | null
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null
}

/** Starts the web host on a data folder and opens it in a browser context of its own. */
export async function startWebApp(browser: Browser, dataDir: string, look: Look): Promise<AppUnderTest> {
  const context = await browser.newContext({ ...look, acceptDownloads: true })
  let server = await startServer(dataDir)
  const open = async (): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(server.address)
    return page
  }
  let page = await open()
  const restartAfter = async (end: () => Promise<void>) => {
    await end()
    server = await startServer(dataDir)
    page = await open()
    return page
  }

  return {
    host: 'web',
    dataDir,
    get page() {
      return page
    },
    restart: () =>
      restartAfter(async () => {
        await page.close({ runBeforeUnload: true })
        await stop(server.process, 'SIGTERM')
      }),
    crashAndRestart: () =>
      restartAfter(async () => {
        await stop(server.process, 'SIGKILL')
        await page.close()
      }),
    async savedFile(act) {
      const started = page.waitForEvent('download')
      await act()
      const download = await started
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
    async close() {
      await context.close()
      await stop(server.process, 'SIGTERM')
    },
  }
}

interface Server {
  readonly process: ChildProcess
  /** The one-time address it printed. */
  readonly address: string
}

async function startServer(dataDir: string): Promise<Server> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'out/main/cli.js'), 'serve', '--data', dataDir, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0]
    if (address) return { process: child, address }
  }
  throw new Error(`the web host ended before it was ready (exit code ${String(child.exitCode)})`)
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}
