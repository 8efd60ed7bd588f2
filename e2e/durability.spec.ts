import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimsOnDisk, cli, notebookDir, notesOnDisk } from './support/cli'
import { claimCard, expectCounts, goToSection, notesPart, sidePane } from './support/panes'
import { claimFrom, painted } from './support/reader'
import { AT_WORK } from './support/seeds'

test.use({ seed: AT_WORK })

const noteField = (page: Page) => notesPart(page).getByRole('textbox', { name: 'Note' })

async function startNote(page: Page): Promise<void> {
  await goToSection(page, 'Findings')
  await notesPart(page).getByRole('button', { name: 'Add note' }).click()
  await expect(noteField(page)).toBeFocused()
}

/** Everything of the notebook a person sees in one section. */
async function seen(page: Page): Promise<unknown> {
  await goToSection(page, 'Findings')
  await expect(sidePane(page).getByRole('listitem').first()).toBeVisible()
  await expect.poll(() => painted(page, 'hl-claim')).not.toEqual([])
  return {
    pane: await sidePane(page).ariaSnapshot(),
    text: await page.getByRole('article').ariaSnapshot(),
    paint: (await painted(page, 'hl-claim')).sort(),
  }
}

test('closed and opened again, everything is as it was', async ({ app, window }) => {
  await startNote(window)
  await noteField(window).fill('Diaries **again**.')
  await window.keyboard.press('Escape')
  await claimFrom(window, 'Nobody slept more than ten hours.', 'Ten hours is the most')
  const before = await seen(window)
  await app.restart()
  await app.page.getByRole('article').waitFor()
  const findings = await seen(app.page)
  expect(findings).toEqual(before)
  await expectCounts(app.page, 'Findings', '4 claims, 1 note, 4 unsourced')
})

test('what was said to be saved is there after a crash', async ({ app, window }) => {
  await claimFrom(window, 'Nobody slept more than ten hours.', 'Ten hours is the most')
  await startNote(window)
  await noteField(window).pressSequentially('Typed and not yet left')
  // The count in the outline comes from what the disk has acknowledged.
  await expectCounts(window, 'Findings', '4 claims, 1 note, 4 unsourced')
  await expect
    .poll(() => window.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))))
    .toEqual([])
  await app.crashAndRestart()
  await goToSection(app.page, 'Findings')
  await expect(notesPart(app.page).getByText('Typed and not yet left')).toBeVisible()
  await expect(claimCard(app.page, 'Ten hours is the most')).toBeVisible()
})

test('the last of many quick changes survives a crash right after it is shown as saved', async ({
  app,
  window,
}) => {
  await goToSection(window, 'Findings')
  const card = claimCard(window, 'Naps are useless')
  await card.getByRole('button', { name: /^Edit claim/ }).click()
  const field = window.getByRole('textbox', { name: 'Claim', exact: true })
  await field.fill('')
  await field.pressSequentially('Naps make no difference to mood at all', { delay: 5 })
  await field.press('Enter')
  await expect(claimCard(window, 'Naps make no difference to mood at all')).toBeVisible()
  await expect(window.getByRole('button', { name: 'Undo: Reword claim' })).toBeVisible()
  await app.crashAndRestart()
  await app.close()
  const claims = await claimsOnDisk(app.dataDir)
  expect(claims.map(({ statement }) => statement)).toContain('Naps make no difference to mood at all')
})

test('words that could not be saved are marked, kept, and offered when the app is back', async ({
  app,
  window,
}) => {
  const { outage } = app
  test.skip(outage === null, 'the desktop app is one: its window cannot outlive what saves')
  await startNote(window)
  await outage?.begin()
  await noteField(window).fill('Written into the void')
  await expect(notesPart(window).getByText('Not saved')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(notesPart(window).getByText('Written into the void')).toBeVisible()
  // The window is left while nothing can be saved.
  await window.goto('about:blank')
  await outage?.end()
  await expect(window.getByText('1 text from last time never got saved:')).toBeVisible()
  await window.getByRole('button', { name: 'Put back' }).click()
  await goToSection(window, 'Findings')
  await expect(notesPart(window).getByText('Written into the void')).toBeVisible()
  await expectCounts(window, 'Findings', '3 claims, 1 note, 3 unsourced')
  await app.close()
  expect((await notesOnDisk(app.dataDir)).map(({ text }) => text)).toContain('Written into the void')
})

test('a reworded claim that could not be saved is saved once the app is back', async ({ app, window }) => {
  const { outage } = app
  test.skip(outage === null, 'the desktop app is one: its window cannot outlive what saves')
  await goToSection(window, 'Findings')
  await claimCard(window, 'Naps are useless')
    .getByRole('button', { name: /^Edit claim/ })
    .click()
  await outage?.begin()
  await window.getByRole('textbox', { name: 'Claim', exact: true }).fill('Naps may be useless')
  await expect(sidePane(window).getByText('Not saved')).toBeVisible()
  await outage?.end()
  await goToSection(window, 'Findings')
  await expect(claimCard(window, 'Naps may be useless')).toBeVisible()
  await app.close()
  const claims = await claimsOnDisk(app.dataDir)
  expect(claims.map(({ statement }) => statement)).toContain('Naps may be useless')
})

test('a second program is refused while the notebook is open, and told who has it', async ({
  app,
  window,
}) => {
  const script = path.join(app.dataDir, 'more.ndjson')
  await writeFile(script, JSON.stringify({ type: 'tag.create', label: 'Intruder' }))
  const dir = await notebookDir(app.dataDir)
  const refused = await cli('apply', '--notebook', dir, script)
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(app.host === 'web' ? /postil serve/ : /the Postil app/)
  expect(refused.err).toMatch(/open/)
  await window.getByRole('button', { name: 'Codebook' }).click()
  await expect(window.getByRole('dialog', { name: 'Codebook' })).not.toContainText('Intruder')
  await app.close()
  expect((await cli('apply', '--notebook', dir, script)).code).toBe(0)
})

test('two windows on one notebook show the same', async ({ app, window }) => {
  test.skip(app.host === 'electron', 'the desktop app has one window')
  const other = await window.context().newPage()
  await other.goto(new URL('/', window.url()).href)
  await goToSection(other, 'Findings')
  await expect(claimCard(other, 'Naps are useless')).toBeVisible()
  await claimFrom(window, 'Nobody slept more than ten hours.', 'Ten hours is the most')
  await expect(claimCard(other, 'Ten hours is the most')).toBeVisible()
  await other.getByRole('button', { name: 'Undo: Reword claim' }).click()
  await other.getByRole('button', { name: 'Undo: Add claim' }).click()
  await expect(claimCard(window, 'Ten hours is the most')).toBeHidden()
})
