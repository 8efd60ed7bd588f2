import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type Browser, type Page } from '@playwright/test'
import { launchChromium, startWebApp } from './drivers/web'
import { startElectronApp, whyNoElectron } from './drivers/electron'

/** A file the person ends up with: saved by a dialog on the desktop, downloaded in a browser. */
export interface SavedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The app as a person meets it, whichever host it runs on. */
export interface AppUnderTest {
  readonly host: 'web' | 'electron'
  /** The window. Changes when the app is restarted. */
  readonly page: Page
  /** Folder of the app's data, its own for each test. */
  readonly dataDir: string
  /** Closes the app in an orderly way and starts it again on the same data. */
  restart(): Promise<Page>
  /** Ends the app as a power cut would, and starts it again on the same data. */
  crashAndRestart(): Promise<Page>
  /** Does something that saves a file and gives that file. */
  savedFile(act: () => Promise<void>): Promise<SavedFile>
  close(): Promise<void>
}

export interface Options {
  readonly target: 'web' | 'electron'
}

interface WorkerFixtures {
  /** One browser for each worker, started when first needed; none for the desktop project. */
  readonly lazyBrowser: () => Promise<Browser>
}

export const test = base.extend<Options & { app: AppUnderTest }, WorkerFixtures>({
  target: ['web', { option: true }],

  lazyBrowser: [
    async ({}, use) => {
      let browser: Promise<Browser> | undefined
      await use(() => (browser ??= launchChromium()))
      if (browser) await (await browser).close()
    },
    { scope: 'worker' },
  ],

  app: async ({ target, lazyBrowser, viewport, colorScheme }, use, testInfo) => {
    const why = target === 'electron' ? whyNoElectron() : null
    if (why !== null && process.env.POSTIL_REQUIRE_ELECTRON === '1') throw new Error(why)
    testInfo.skip(why !== null, why ?? '')
    const dataDir = await mkdtemp(path.join(tmpdir(), 'postil-e2e-'))
    const app =
      target === 'electron'
        ? await startElectronApp(dataDir)
        : await startWebApp(await lazyBrowser(), dataDir, { viewport, colorScheme: colorScheme ?? null })
    try {
      await use(app)
    } finally {
      await app.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  },
})

export { expect } from '@playwright/test'
