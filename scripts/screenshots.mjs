// The pictures of the README: `node scripts/screenshots.mjs [FOLDER]`. Needs a Chromium, and pdftoppm for the brief.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { takeBriefPictures } from './brief-pictures.mjs'
import { ensureBuilt } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { makeDemoNotebook } from './demo/notebook.mjs'
import { root } from './run.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * One picture of the window: what is done first, and how it looks.
 * @type {{ name: string, width?: number, act: (page: Page) => Promise<void> }[]}
 */
const SCREENS = [
  { name: 'reading', act: (page) => goToSection(page, 'What the Trials Found') },
  {
    name: 'evidence',
    act: async (page) => {
      await goToSection(page, 'Depression in Particular')
      await page
        .getByRole('button', { name: /^Add evidence/ })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'codebook', act: (page) => openDialog(page, 'Codebook') },
  {
    name: 'matrix',
    act: async (page) => {
      await page.getByRole('article').click()
      await page.keyboard.press('Alt+3')
      await page.getByRole('grid').waitFor()
    },
  },
  { name: 'composer', act: (page) => openComposer(page, 'Outline') },
  { name: 'composer-design', act: (page) => openComposer(page, 'Design') },
  { name: 'composer-narrow', width: 900, act: (page) => openComposer(page, 'Outline') },
  { name: 'export', act: (page) => openDialog(page, 'Export brief') },
]

/**
 * @param {Page} page
 * @param {string} title
 */
async function goToSection(page, title) {
  await page.getByRole('navigation').getByText(title, { exact: true }).click()
  await page.getByRole('heading', { name: title }).first().waitFor()
  // The passage pulse and the smooth scroll must be over, or no two runs give the same picture.
  await page.waitForTimeout(1200)
}

/**
 * @param {Page} page
 * @param {string} tab
 */
async function openComposer(page, tab) {
  await page.keyboard.press('Alt+4')
  await page.getByRole('treegrid').waitFor()
  await page.getByRole('row', { name: /^What the Trials Found/ }).click()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('tab', { name: tab }).click()
  // Pages that were asked for once more after the first ones are drawn by then.
  await page.waitForTimeout(2500)
}

/**
 * @param {Page} page
 * @param {string} button
 */
async function openDialog(page, button) {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor()
}

/**
 * @param {string} dataDir
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
async function serve(dataDir) {
  const cli = path.join(root, 'out/main/cli.js')
  const child = spawn(process.execPath, [cli, 'serve', '--data', dataDir, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0]
    if (address) return { address, stop: () => child.kill('SIGTERM') }
  }
  throw new Error('the web host did not start')
}

/**
 * @param {string} dataDir
 * @param {string} folder
 */
async function takeScreens(dataDir, folder) {
  const executablePath = await findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--force-device-scale-factor=1'],
  })
  const server = await serve(dataDir)
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const first = await context.newPage()
    await first.goto(server.address)
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      for (const { name, width = 1280, act } of SCREENS) {
        const page = await context.newPage()
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await page.goto(new URL('/', server.address).href)
        await page.getByRole('navigation').getByText('Lead', { exact: true }).waitFor()
        await act(page)
        await page.screenshot({ path: path.join(folder, `${name}-${scheme}.png`) })
        await page.close()
      }
    }
  } finally {
    await browser.close()
    server.stop()
  }
}

const folder = path.resolve(process.argv[2] ?? path.join(root, 'docs/images'))
const scratch = mkdtempSync(path.join(tmpdir(), 'postil-screens-'))
try {
  if (!(await ensureBuilt())) process.exit(1)
  mkdirSync(folder, { recursive: true })
  const notebook = path.join(scratch, 'data/notebooks/nb_demo')
  mkdirSync(path.dirname(notebook), { recursive: true })
  makeDemoNotebook(notebook)
  takeBriefPictures(notebook, folder)
  await takeScreens(path.join(scratch, 'data'), folder)
  console.log(`Pictures are in ${folder}.`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
