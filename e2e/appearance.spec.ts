import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { importFiles, writeFiles } from './support/files'
import { chooseFromMenu, library, sidePane } from './support/panes'
import { article, claimFrom } from './support/reader'

/** Lightness of the ground everything is painted on, from 0 to 255. */
const ground = (page: Page) =>
  page.evaluate(() => {
    const paint = document.createElement('canvas').getContext('2d')
    if (!paint) throw new Error('no canvas')
    paint.fillStyle = getComputedStyle(document.documentElement).backgroundColor
    paint.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data
    return (red + green + blue) / 3
  })

test('the theme is chosen, is kept, and follows the system when asked to', async ({ app, window }) => {
  await window.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => ground(window)).toBeGreaterThan(200)
  await window.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => ground(window)).toBeLessThan(60)
  await window.getByRole('button', { name: 'Settings' }).click()
  await window.getByRole('menuitemradio', { name: 'Light' }).click()
  await expect.poll(() => ground(window)).toBeGreaterThan(200)
  await app.restart()
  await app.page.emulateMedia({ colorScheme: 'dark' })
  await article(app.page).waitFor()
  expect(await ground(app.page)).toBeGreaterThan(200)
  await app.page.getByRole('button', { name: 'Settings' }).click()
  await app.page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await app.page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => ground(app.page)).toBeLessThan(60)
})

test('the text of documents is made larger, and stays so', async ({ app, window }) => {
  const size = (page: Page) =>
    article(page).evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  const before = await size(window)
  await window.getByRole('button', { name: 'Settings' }).click()
  await window.getByRole('menuitem', { name: 'Larger text' }).click()
  await window.getByRole('menuitem', { name: 'Larger text' }).click()
  await expect.poll(() => size(window)).toBe(before + 2)
  await app.restart()
  await expect.poll(() => size(app.page)).toBe(before + 2)
})

test.describe('in a window 900 pixels wide', () => {
  test.use({ viewport: { width: 900, height: 640 } })

  test('everything is within reach and nothing sticks out', async ({ window }) => {
    const overflow = () => window.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await claimFrom(window, 'an attentive therapy can do by itself'.slice(3), 'Therapy alone helps')
    await expect(sidePane(window)).toBeVisible()
    const { width = 0 } = (await article(window).boundingBox()) ?? {}
    expect(width).toBeGreaterThan(280)
    for (const name of ['Import', 'Codebook', 'Export brief', 'Settings']) {
      await expect(window.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
    }
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})

test.describe('in a window as narrow as half a screen', () => {
  test.use({ viewport: { width: 640, height: 700 } })

  test('the side panes lie over the document, one at a time', async ({ window }) => {
    await window.getByRole('button', { name: 'Show documents' }).click()
    await expect(library(window)).toBeInViewport()
    await expect(sidePane(window)).toBeHidden()
    await window.getByRole('button', { name: 'Show claims and notes' }).click()
    await expect(sidePane(window)).toBeInViewport()
    await expect(library(window)).toBeHidden()
  })
})

test('a new notebook is made, filled, and left for the first one', async ({ app, window }) => {
  const menu = (name: string) => window.getByRole('button', { name, exact: true })
  await chooseFromMenu(window, menu('Getting started'), 'New notebook…')
  const dialog = window.getByRole('dialog', { name: 'New notebook' })
  await dialog.getByLabel('Name').fill('Does sleep lift mood?')
  await dialog.getByRole('button', { name: 'Create notebook' }).click()
  await expect(menu('Does sleep lift mood?')).toBeVisible()
  await expect(window.getByRole('heading', { name: 'No document yet' })).toBeVisible()
  await importFiles(app, await writeFiles(app, [{ name: 'naps.txt', bytes: 'Naps are short.\n' }]))
  await expect(article(window)).toContainText('Naps are short.')
  await chooseFromMenu(window, menu('Does sleep lift mood?'), 'Getting started')
  await expect(window.getByRole('heading', { level: 1 })).toContainText('MDMA-assisted')
  await app.restart()
  await expect(app.page.getByRole('button', { name: 'Getting started' })).toBeVisible()
})
