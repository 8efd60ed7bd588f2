import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { AppUnderTest, SavedFile } from './app'
import { expect, test } from './fixtures'
import { cliJson } from './support/cli'
import { dropFiles, writeFiles } from './support/files'
import { claimCard } from './support/panes'
import { article, claimFrom } from './support/reader'

const STATEMENT = 'The benefit lasts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Add from file' })
const title = (page: Page) => page.locator('.shell-notebook')
const button = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name })

/** What a row of the table says: new, here already, different here. */
async function counts(page: Page, kind: string): Promise<string[]> {
  const row = dialog(page).getByRole('row', { name: new RegExp(`^${kind}`) })
  await expect(row).toBeVisible()
  return row.getByRole('cell').allInnerTexts()
}

async function chooseInMenu(page: Page, name: string): Promise<void> {
  await title(page).click()
  await page.getByRole('menuitem', { name }).click()
}

async function exportedData(app: AppUnderTest, format: string): Promise<SavedFile> {
  const { page } = app
  await chooseInMenu(page, 'Export notebook data…')
  const asked = page.getByRole('dialog', { name: 'Export notebook data' })
  await asked.getByText(format, { exact: false }).first().click()
  const file = await app.savedFile(() => asked.getByRole('button', { name: /^Export \./ }).click())
  const done = page.getByRole('dialog', { name: 'The file is ready' })
  await expect(done).toContainText(file.name)
  await done.getByRole('button', { name: 'Done' }).click()
  return file
}

/** Makes another notebook and goes to it. */
async function newNotebook(page: Page, name: string): Promise<void> {
  await chooseInMenu(page, 'New notebook…')
  const form = page.getByRole('dialog', { name: 'New notebook' })
  await form.getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(name)
}

/** Closes the app and has the command line verify each of its notebooks. */
async function expectSound(app: AppUnderTest): Promise<void> {
  await app.close()
  const folder = path.join(app.dataDir, 'notebooks')
  for (const name of await readdir(folder)) {
    const report = await cliJson<object>('check', '--notebook', path.join(folder, name))
    expect(report).toMatchObject({ ok: true, problems: [] })
  }
}

test.beforeEach(async ({ window }) => {
  await claimFrom(window, 'The benefit seems to last for most of those who respond.', STATEMENT)
})

test('a .postil file opens as a notebook of its own, and is sound', async ({ app, window }) => {
  const file = await exportedData(app, 'Postil notebook')
  expect(file.name).toMatch(/^Getting started.*\.postil$/)
  await dropFiles(window, [file])
  await expect(dialog(window)).toContainText('is a Postil notebook: “Getting started”')
  expect(await counts(window, 'Claims')).toEqual(['0', '1'])
  await expect(button(window, 'Nothing to add')).toBeDisabled()
  await button(window, 'Open as its own notebook').click()
  await expect(title(window)).toHaveText('Getting started (copy)')
  await expect(article(window)).toContainText('The benefit seems to last')
  await expect(claimCard(window, STATEMENT)).toBeVisible()
  await expectSound(app)
})

test('it is added to another notebook as one change, and undone', async ({ app, window }) => {
  const file = await exportedData(app, 'Postil notebook')
  await newNotebook(window, 'Second')
  await dropFiles(window, [file])
  expect(await counts(window, 'Claims')).toEqual(['1', '0'])
  const look = await new AxeBuilder({ page: window }).include('.ui-modal').analyze()
  expect(look.violations).toEqual([])
  await button(window, /^Add \d+ things to this notebook$/).click()
  await expect(dialog(window)).toBeHidden()
  await expect(window.getByRole('navigation', { name: 'Documents and sections' })).toContainText('MDMA')
  await expect(window.getByRole('button', { name: /^Undo: Add from “Getting started/ })).toBeEnabled()
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('navigation', { name: 'Documents and sections' })).not.toContainText('MDMA')
  await expectSound(app)
})

test('a brief that was sent as a PDF gives its notebook back, or is read as a document', async ({
  app,
  window,
}) => {
  await window.getByRole('button', { name: 'Export brief' }).click()
  const brief = await app.savedFile(() =>
    window.getByRole('dialog', { name: 'Export brief' }).getByRole('button', { name: 'Export PDF' }).click(),
  )
  await window.getByRole('button', { name: 'Done' }).click()
  await newNotebook(window, 'Second')
  await dropFiles(window, [brief])
  await expect(dialog(window)).toContainText('is a PDF that carries its notebook: “Getting started”')
  await button(window, 'Import as a document').click()
  await expect(window.getByRole('navigation', { name: 'Documents and sections' })).toContainText(
    'Unsupported The benefit lasts',
  )
  await dropFiles(window, [brief])
  await button(window, 'Open as its own notebook').click()
  await expect(title(window)).toHaveText('Getting started (copy)')
  await expect(claimCard(window, STATEMENT)).toBeVisible()
  await expectSound(app)
})

test('a damaged file is refused in words, and nothing is changed', async ({ app, window }) => {
  const file = await exportedData(app, 'Postil notebook')
  const half = { name: 'half.postil', bytes: file.bytes.subarray(0, file.bytes.length / 2) }
  await dropFiles(window, [half])
  await expect(
    window.getByText('“half.postil” is damaged: it cannot be unpacked.', { exact: true }),
  ).toBeVisible()
  await expect(dialog(window)).toBeHidden()
  await expect(title(window)).toHaveText('Getting started')
})

test('by keyboard alone: asked for in the palette, looked at, and left', async ({ app, window }) => {
  const file = await exportedData(app, 'Postil notebook')
  const [chosen = ''] = await writeFiles(app, [file])
  await window.keyboard.press('Control+k')
  await window.keyboard.type('restore')
  const asked = window.waitForEvent('filechooser')
  await window.keyboard.press('Enter')
  await (await asked).setFiles(chosen)
  await expect(button(window, 'Open as its own notebook')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toBeHidden()
  await expect(title(window)).toHaveText('Getting started')
})

test('a file is cancelled in the dialog, and nothing comes of it', async ({ app, window }) => {
  const file = await exportedData(app, 'Postil notebook')
  await newNotebook(window, 'Second')
  await dropFiles(window, [file])
  await button(window, 'Cancel').click()
  await expect(dialog(window)).toBeHidden()
  await expect(window.getByRole('navigation', { name: 'Documents and sections' })).not.toContainText('MDMA')
  await expect(window.getByRole('button', { name: /^Undo/ })).toBeDisabled()
})

test('what a format has no place for is told', async ({ app, window }) => {
  const { page } = app
  await chooseInMenu(page, 'Export notebook data…')
  const asked = window.getByRole('dialog', { name: 'Export notebook data' })
  await asked.getByText('REFI-QDA codebook').click()
  await app.savedFile(() => asked.getByRole('button', { name: 'Export .qdc' }).click())
  const done = window.getByRole('dialog', { name: 'The file is ready' })
  await expect(done.getByText('Not in this file')).toBeVisible()
  expect(await done.getByRole('listitem').count()).toBeGreaterThan(0)
})
