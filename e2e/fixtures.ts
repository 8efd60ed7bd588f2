import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, expect, type Browser, type Page } from '@playwright/test'
import type { AppUnderTest, Look } from './app'
import { startElectronApp, whyNoElectron } from './drivers/electron'
import { launchChromium, startWebApp } from './drivers/web'
import { sow, type Seed } from './support/seed'

export interface Options {
  readonly target: 'web' | 'electron'
  /** A notebook that is there before the app is started; without one the app makes its sample. */
  readonly seed: Seed | null
}

interface WorkerFixtures {
  /** One browser for each worker, started when first needed; none for the desktop project. */
  readonly lazyBrowser: () => Promise<Browser>
}

interface TestFixtures {
  readonly app: AppUnderTest
  /** The window of the app as it was first opened. */
  readonly window: Page
}

export const test = base.extend<Options & TestFixtures, WorkerFixtures>({
  target: ['web', { option: true }],
  seed: [null, { option: true }],

  lazyBrowser: [
    async ({}, use) => {
      let browser: Promise<Browser> | undefined
      await use(() => (browser ??= launchChromium()))
      if (browser) await (await browser).close()
    },
    { scope: 'worker' },
  ],

  app: async ({ target, seed, lazyBrowser, viewport, colorScheme }, use, testInfo) => {
    const why = target === 'electron' ? whyNoElectron() : null
    if (why !== null && process.env.POSTIL_REQUIRE_ELECTRON === '1') throw new Error(why)
    testInfo.skip(why !== null, why ?? '')
    const dataDir = await mkdtemp(path.join(tmpdir(), 'postil-e2e-'))
    if (seed) await sow(seed, dataDir)
    const look: Look = { viewport, colorScheme: colorScheme ?? null }
    const app =
      target === 'electron'
        ? await startElectronApp(dataDir)
        : await startWebApp(await lazyBrowser(), dataDir, look)
    try {
      await use(app)
      // Every test watches the console: an error there is a failure, whatever the window shows.
      expect(app.troubles, 'errors in the console').toEqual([])
    } finally {
      await app.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  },

  window: async ({ app }, use) => {
    await app.page.getByRole('article').waitFor()
    await use(app.page)
  },
})

export { expect } from '@playwright/test'
