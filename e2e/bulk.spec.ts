import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { choose, claimCard, claimsListed, goToSection, sidePane } from './support/panes'
import { AT_WORK } from './support/seeds'

test.use({ seed: AT_WORK })

const bar = (page: Page) => page.getByRole('group', { name: 'Selected claims' })
const check = (page: Page, statement: string) =>
  page.getByRole('checkbox', { name: `Select claim: ${statement}` }).first()

test('claims chosen in the pane are tagged, rated and moved together, each with one undo', async ({
  app,
  window,
}) => {
  await goToSection(window, 'Findings')
  await check(window, 'Short nights lower mood').check()
  await check(window, 'Few sleep long').click({ modifiers: ['Shift'] })
  await expect(bar(window)).toContainText('3 selected')
  await bar(window).getByRole('button', { name: 'Tag…', exact: true }).click()
  const dialog = window.getByRole('dialog', { name: 'Tag 3 claims' })
  await dialog.getByRole('option', { name: 'Mood' }).click()
  await dialog.getByRole('button', { name: 'Add tag' }).click()
  await expect(claimCard(window, 'Naps are useless')).toContainText('Mood')
  await bar(window).getByRole('button', { name: 'Rate' }).click()
  await window.getByRole('menuitem', { name: 'Very low' }).click()
  await expect(claimCard(window, 'Few sleep long')).toContainText('Very low certainty')
  await bar(window).getByRole('button', { name: 'Move…' }).click()
  const move = window.getByRole('dialog', { name: 'Move 3 claims' })
  await move.getByRole('option', { name: 'Outlook' }).click()
  await move.getByRole('button', { name: 'Move here' }).click()
  await expect(window.getByRole('button', { name: 'Undo: Move 3 claims' })).toBeVisible()
  await goToSection(window, 'Outlook')
  expect(await claimsListed(window)).toEqual([
    'Short nights lower mood',
    'Naps are useless',
    'Few sleep long',
  ])
  const again = await app.restart()
  await again.getByRole('button', { name: 'Undo: Move 3 claims' }).click()
  await again.getByRole('button', { name: 'Undo: Rate 3 claims' }).click()
  await again.getByRole('button', { name: 'Undo: Tag 3 claims' }).click()
  await goToSection(again, 'Findings')
  await expect(claimCard(again, 'Naps are useless')).not.toContainText('Mood')
  await expect(claimCard(again, 'Naps are useless')).toContainText('Not rated')
})

test('what was chosen on the board stays chosen, and is deleted with one undo', async ({ window }) => {
  await choose(window.getByRole('main'), 'View', 'Board')
  await window
    .locator('.board-statement')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(bar(window)).toContainText('1 selected')
  await window.getByRole('button', { name: 'Select all' }).click()
  await expect(bar(window)).toContainText('4 selected')
  await choose(window.getByRole('main'), 'View', 'Read')
  await expect(sidePane(window).getByRole('group', { name: 'Selected claims' })).toContainText('4 selected')
  await bar(window).getByRole('button', { name: 'Delete' }).click()
  await expect(bar(window)).toBeHidden()
  await choose(window.getByRole('main'), 'View', 'Board')
  await expect(window.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
  await window.getByRole('button', { name: 'Undo: Delete 4 claims' }).click()
  await expect(window.locator('.board-card')).toHaveCount(4)
})

test('the selection is cleared with Escape, and all are chosen from the keyboard', async ({ window }) => {
  await choose(window.getByRole('main'), 'View', 'Board')
  await window.locator('.board-statement').first().focus()
  await window.keyboard.press('ControlOrMeta+a')
  await expect(bar(window)).toContainText('4 selected')
  await window.keyboard.press('Escape')
  await expect(bar(window)).toBeHidden()
})
