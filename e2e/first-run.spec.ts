import { readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures'
import { faults } from './support/faults'
import { documentButton, outlineSection, outlineTitles, showDocument } from './support/panes'
import { article } from './support/reader'

const SAMPLE = 'MDMA-assisted therapy for depression: what is known'
const SECTIONS = [
  'Lead',
  'How It Might Work',
  'What the Trials Found',
  'Depression in Particular',
  'Safety',
  'How Far to Trust It',
  'Regulation and Access',
]

test('the first run opens the sample with its sections', async ({ window }) => {
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(SAMPLE)
  expect(await outlineTitles(window)).toEqual(SECTIONS)
  await expect(outlineSection(window, 'Lead')).toHaveAttribute('aria-current', 'location')
})

test('choosing a section goes there, and reading on moves the outline along', async ({ window }) => {
  await outlineSection(window, 'Safety').click()
  const heading = article(window).getByRole('heading', { name: 'Safety' })
  await expect(heading).toBeInViewport()
  await expect(outlineSection(window, 'Safety')).toHaveAttribute('aria-current', 'location')
  await heading.hover()
  await expect(async () => {
    await window.mouse.wheel(0, -500)
    await expect(outlineSection(window, 'Depression in Particular')).toHaveAttribute(
      'aria-current',
      'location',
      {
        timeout: 300,
      },
    )
  }).toPass()
})

test('another document opens with an outline of its own, and the first one where it was left', async ({
  window,
}) => {
  await outlineSection(window, 'Safety').click()
  const heading = article(window).getByRole('heading', { name: 'Safety' })
  await expect(heading).toBeInViewport()
  await showDocument(window, 'How a phase 3 trial of MDMA-assisted therapy was run')
  expect(await outlineTitles(window)).toContain('Who Took Part')
  await showDocument(window, SAMPLE)
  await expect(heading).toBeInViewport()
})

test('the app says who it is and where the keyboard goes first', async ({ window }) => {
  await expect(window).toHaveTitle(/Postil/)
  await window.keyboard.press('Tab')
  const skip = window.getByRole('link', { name: 'Skip to the document' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('main', { name: 'Document' })).toBeFocused()
})

test('a document is renamed and cited by its details', async ({ window }) => {
  await documentButton(window, SAMPLE).hover()
  await window.getByRole('button', { name: /^Actions for MDMA-assisted therapy for/ }).click()
  await window.getByRole('menuitem', { name: 'Details…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Document details' })
  await dialog.getByLabel('Title').fill('MDMA and depression')
  await dialog.getByLabel('Authors').fill('Okafor, Ada\nLindqvist, Per')
  await dialog.getByLabel('Year').fill('2024')
  await dialog.getByRole('button', { name: 'Save details' }).click()
  await expect(dialog).toBeHidden()
  await expect(documentButton(window, 'MDMA and depression')).toContainText('Okafor and Lindqvist · 2024')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('MDMA and depression')
})

test('a notebook whose folder is gone is named, and another one is opened in its place', async ({
  app,
  window,
}) => {
  const folder = path.join(app.dataDir, 'notebooks')
  const before = await readdir(folder)
  await window.locator('.shell-notebook').click()
  await window.getByRole('menuitem', { name: 'New notebook…' }).click()
  await window.getByRole('dialog').getByRole('textbox').fill('Winter light')
  await window.keyboard.press('Enter')
  await expect(window.locator('.shell-notebook')).toHaveText('Winter light')
  const made = (await readdir(folder)).find((name) => !before.includes(name)) ?? ''
  await rename(path.join(folder, made), path.join(app.dataDir, 'away'))
  const page = await app.restart()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: '“Winter light” could not be opened' })).toBeVisible()
  await expect(main).toContainText('Put it back from a backup')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await faults(page), colorScheme).toEqual([])
  }
  await main.getByRole('button', { name: 'Try again' }).click()
  await expect(main.getByRole('alert')).toContainText('There is no such folder')
  await main.getByRole('button', { name: /^Getting started/ }).click()
  await expect(article(page)).toBeVisible()
  await expect(page.locator('.shell-notebook')).toHaveText('Getting started')
})
