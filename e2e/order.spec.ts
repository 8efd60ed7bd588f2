import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import {
  chooseFromMenu,
  claimCard,
  claimsListed,
  expectCounts,
  goToSection,
  notesPart,
  outlineSection,
} from './support/panes'
import { AT_WORK } from './support/seeds'

test.use({ seed: AT_WORK })

const SHORT = 'Short nights lower mood'
const NAPS = 'Naps are useless'
const LONG = 'Few sleep long'

const menuOf = (page: Page, statement: string) =>
  claimCard(page, statement).getByRole('button', { name: /^Actions for claim/ })

/** Drags by the grip of a card onto the upper or the lower half of something. */
async function dragTo(page: Page, card: Locator, target: Locator, half: 'upper' | 'lower'): Promise<void> {
  await card.hover()
  await card.locator('[draggable=true]').first().hover()
  await page.mouse.down()
  const box = await target.boundingBox()
  if (!box) throw new Error('the target is not on the screen')
  const y = box.y + (half === 'upper' ? 4 : box.height - 4)
  await page.mouse.move(box.x + box.width / 2, y - 8)
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.up()
}

test('claims follow the text until they are dragged into another order, which is kept', async ({
  app,
  window,
}) => {
  await goToSection(window, 'Findings')
  expect(await claimsListed(window)).toEqual([SHORT, NAPS, LONG])
  await dragTo(window, claimCard(window, LONG), claimCard(window, SHORT), 'upper')
  await expect.poll(() => claimsListed(window)).toEqual([LONG, SHORT, NAPS])
  await app.restart()
  await goToSection(app.page, 'Findings')
  await expect.poll(() => claimsListed(app.page)).toEqual([LONG, SHORT, NAPS])
})

test('a claim dropped on a section is filed there', async ({ window }) => {
  await goToSection(window, 'Findings')
  await dragTo(window, claimCard(window, NAPS), outlineSection(window, 'Outlook'), 'lower')
  await expect.poll(() => claimsListed(window)).not.toContain(NAPS)
  await expectCounts(window, 'Outlook', '1 claim, 0 notes, 1 unsourced')
  await expectCounts(window, 'Findings', '2 claims, 0 notes, 2 unsourced')
})

test('the menu of a claim does what dragging does', async ({ window }) => {
  await goToSection(window, 'Findings')
  await chooseFromMenu(window, menuOf(window, SHORT), 'Move down')
  await expect.poll(() => claimsListed(window)).toEqual([NAPS, SHORT, LONG])
  await expect(window.locator('[aria-live="polite"]').last()).toHaveText('Moved down: 2 of 3')
  await expect(menuOf(window, SHORT)).toBeFocused()
  await chooseFromMenu(window, menuOf(window, LONG), 'Move up')
  await expect.poll(() => claimsListed(window)).toEqual([NAPS, LONG, SHORT])
  await chooseFromMenu(window, menuOf(window, NAPS), 'Move to section…')
  const dialog = window.getByRole('dialog', { name: 'Move claim' })
  await dialog.getByRole('option', { name: /Doubts/ }).click()
  await dialog.getByRole('button', { name: 'Move here' }).click()
  await expectCounts(window, 'Doubts', '2 claims, 0 notes, 2 unsourced')
})

test('notes are dragged into another order and onto another section', async ({ window }) => {
  await goToSection(window, 'Findings')
  for (const text of ['One', 'Two']) {
    await notesPart(window).getByRole('button', { name: 'Add note' }).click()
    await notesPart(window).getByRole('textbox', { name: 'Note' }).fill(text)
    await window.keyboard.press('Escape')
    await expect(notesPart(window).getByText(text, { exact: true })).toBeVisible()
  }
  const note = (text: string) => notesPart(window).getByRole('listitem').filter({ hasText: text })
  const texts = () => notesPart(window).locator('.md').allInnerTexts()
  await dragTo(window, note('Two'), note('One'), 'upper')
  await expect.poll(texts).toEqual(['Two', 'One'])
  await dragTo(window, note('One'), outlineSection(window, 'Doubts'), 'upper')
  await expect.poll(texts).toEqual(['Two'])
  await expectCounts(window, 'Doubts', '1 claim, 1 note, 1 unsourced')
})
