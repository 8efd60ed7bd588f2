import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { findElectron, whyNoWindow } from '../../scripts/electron-binary.mjs'
import type { AppUnderTest } from '../app'
import { collectTroubles } from '../support/troubles'

const root = path.resolve(import.meta.dirname, '../..')

/** Why the desktop app cannot be driven here, as half a sentence; null when it can. */
export function whyNoElectron(): string | null {
  const binary = findElectron()
  if ('missing' in binary) return binary.missing
  return whyNoWindow() ?? null
}

/** Starts the built desktop app on a data folder. */
export async function startElectronApp(dataDir: string): Promise<AppUnderTest> {
  const launch = () =>
    _electron.launch({
      cwd: root,
      args: ['.', `--user-data-dir=${path.join(dataDir, 'profile')}`, '--data', dataDir],
    })
  const troubles = collectTroubles()
  const open = async () => {
    const window = await electron.firstWindow()
    troubles.watch(window)
    return window
  }
  let electron: ElectronApplication = await launch()
  let page = await open()
  const restartAfter = async (end: () => Promise<void>) => {
    await end()
    electron = await launch()
    page = await open()
    return page
  }

  return {
    host: 'electron',
    dataDir,
    troubles: troubles.found,
    outage: null,
    get page() {
      return page
    },
    restart: () => restartAfter(() => electron.close()),
    crashAndRestart: () =>
      restartAfter(async () => {
        const child = electron.process()
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGKILL')
        await gone
      }),
    async savedFile(act) {
      const target = path.join(dataDir, 'saved.pdf')
      await electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, target)
      await act()
      await page.getByRole('heading', { name: 'The brief is ready' }).waitFor()
      return { name: path.basename(target), bytes: await readFile(target) }
    },
    async chooseFiles(paths, act) {
      await electron.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
        },
        [...paths],
      )
      await act()
    },
    close: () => electron.close(),
  }
}
