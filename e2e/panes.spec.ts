import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseFromMenu, claimCard, expectCounts, goToSection, library, sidePane } from './support/panes'
import { claimFrom } from './support/reader'
import { AT_WORK } from './support/seeds'

const width = async (page: Page, name: 'library' | 'side') => {
  const pane = name === 'library' ? library(page) : sidePane(page)
  return Math.round((await pane.boundingBox())?.width ?? 0)
}

test('the panes are resized with the mouse, and stay so after a restart', async ({ app, window }) => {
  const before = await width(window, 'library')
  const handle = await window.getByRole('separator', { name: 'Resize documents' }).boundingBox()
  if (!handle) throw new Error('no handle')
  await window.mouse.move(handle.x + handle.width / 2, 400)
  await window.mouse.down()
  await window.mouse.move(handle.x + 40, 400)
  await window.mouse.move(handle.x + 80, 400)
  await window.mouse.up()
  await expect.poll(() => width(window, 'library')).toBeGreaterThan(before + 60)
  const after = await width(window, 'library')
  await app.restart()
  await expect.poll(() => width(app.page, 'library')).toBeGreaterThan(after - 4)
  expect(await width(app.page, 'library')).toBeLessThan(after + 4)
})

test('the panes are resized from the keyboard, and stay so after a restart', async ({ app, window }) => {
  const before = await width(window, 'side')
  await window.getByRole('separator', { name: 'Resize claims and notes' }).focus()
  for (let step = 0; step < 2; step += 1) await window.keyboard.press('ArrowLeft')
  await expect.poll(() => width(window, 'side')).toBeGreaterThan(before + 20)
  const after = await width(window, 'side')
  await app.restart()
  await expect.poll(async () => Math.abs((await width(app.page, 'side')) - after)).toBeLessThan(4)
})

test('the side panes are folded away and brought back', async ({ window }) => {
  await window.getByRole('button', { name: 'Hide documents' }).click()
  await expect(library(window)).toBeHidden()
  await window.getByRole('button', { name: 'Hide claims and notes' }).click()
  await expect(sidePane(window)).toBeHidden()
  await window.getByRole('button', { name: 'Show documents' }).click()
  await expect(library(window)).toBeVisible()
  // A claim that is asked for brings its pane back by itself.
  await claimFrom(window, 'studied as a medicine', 'It is a medicine')
  await expect(sidePane(window)).toBeVisible()
})

test.describe('of a notebook at work', () => {
  test.use({ seed: AT_WORK })

  test('the outline counts claims, notes and unsourced claims as they come and go', async ({ window }) => {
    await expectCounts(window, 'Findings', '3 claims, 0 notes, 3 unsourced')
    await expectCounts(window, 'Doubts', '1 claim, 0 notes, 1 unsourced')
    await goToSection(window, 'Doubts')
    const late = claimCard(window, 'Late diaries are unreliable')
    await late.getByRole('button', { name: 'Add evidence' }).click()
    const form = window.getByRole('dialog', { name: 'Add evidence' })
    await form.getByRole('option', { name: /^Naps did not help/ }).click()
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await expectCounts(window, 'Doubts', '1 claim, 0 notes, 0 unsourced')
    await chooseFromMenu(window, late.getByRole('button', { name: /^Actions for claim/ }), 'Delete')
    await expect(library(window).getByRole('button', { name: 'Doubts', exact: true })).toBeVisible()
  })

  test('undo and redo name what they do, also after a restart', async ({ app, window }) => {
    const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / })
    const redo = (page: Page) => page.getByRole('button', { name: /^Redo: / })
    await goToSection(window, 'Findings')
    const card = (page: Page) => claimCard(page, 'Naps are useless')
    await chooseFromMenu(window, card(window).getByRole('button', { name: /^Actions for claim/ }), 'Delete')
    await expect(card(window)).toBeHidden()
    await expect(undo(window)).toHaveAccessibleName('Undo: Delete claim')
    await app.restart()
    await expect(undo(app.page)).toHaveAccessibleName('Undo: Delete claim')
    await undo(app.page).click()
    await goToSection(app.page, 'Findings')
    await expect(card(app.page)).toBeVisible()
    await expect(redo(app.page)).toHaveAccessibleName('Redo: Delete claim')
    await app.crashAndRestart()
    await goToSection(app.page, 'Findings')
    await expect(card(app.page)).toBeVisible()
    await expect(redo(app.page)).toHaveAccessibleName('Redo: Delete claim')
    await app.page.keyboard.press('Control+Shift+Z')
    await expect(card(app.page)).toBeHidden()
    await app.page.keyboard.press('Control+Z')
    await expect(card(app.page)).toBeVisible()
  })
})
