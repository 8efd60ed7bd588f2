import { expect, test } from './fixtures'
import { chooseFromMenu, claimCard, claimsPart, documentButton, goToSection } from './support/panes'
import { claimFrom, clickOn, isInView, mark, painted, pressInBar, dragOver } from './support/reader'

const FIRST = 'Heavy use over years has been linked to damage of the heart valves'
const LAST = 'How often such things happen is not known'

test('pressing a claim goes to its passage, which pulses in view', async ({ window }) => {
  await claimFrom(window, LAST, 'Nobody counted')
  await goToSection(window, 'Lead')
  await goToSection(window, 'Safety')
  await expect.poll(() => isInView(window, LAST)).toBe(false)
  await claimCard(window, 'Nobody counted')
    .getByRole('button', { name: /^Go to the passage/ })
    .click()
  await expect.poll(() => painted(window, 'hl-pulse')).toEqual([LAST])
  expect(await isInView(window, LAST)).toBe(true)
  await expect.poll(() => painted(window, 'hl-pulse')).toEqual([])
})

test('a click on a highlight shows its claim', async ({ window }) => {
  await claimFrom(window, FIRST, 'Heavy use harms the heart')
  await goToSection(window, 'Lead')
  await goToSection(window, 'Safety')
  await clickOn(window, 'linked to damage of the heart')
  const popover = window.getByRole('dialog', { name: 'Highlight' })
  await expect(popover).toContainText('Claim C1')
  await expect(popover).toContainText('Unsupported')
  await popover.getByRole('button', { name: /^Show/ }).click()
  await expect(popover).toBeHidden()
  await expect(claimCard(window, 'Heavy use harms the heart')).toHaveAttribute('aria-current', 'true')
})

test('of several passages at one point each can be reached', async ({ window }) => {
  await claimFrom(
    window,
    'In the phase 3 trials the side effects reported more often with MDMA were tight muscles',
    'Whole',
  )
  await claimFrom(window, 'the side effects reported more often with MDMA', 'Middle')
  await claimFrom(window, 'reported more often', 'Core')
  await dragOver(window, 'more often with MDMA were')
  await pressInBar(window, 'Highlight')
  await expect.poll(() => painted(window, 'hl-plain')).toHaveLength(1)
  await clickOn(window, 'more often')
  const popover = window.getByRole('dialog', { name: '4 highlights here' })
  await expect(popover.getByText(/^Claim C\d$/)).toHaveCount(3)
  await expect(popover).toContainText('innermost first')
  const words = await popover.locator('.reader-entry-words').allInnerTexts()
  expect(words).toEqual(['Core', 'Middle', 'Whole'])
  await popover.getByRole('button', { name: /^Show: Claim C1/ }).click()
  await expect(claimCard(window, 'Whole')).toHaveAttribute('aria-current', 'true')
})

test('the ends of a passage are moved word by word', async ({ window }) => {
  await mark(window, 'comparable to brisk exercise', 'Highlight')
  await clickOn(window, 'to brisk')
  const popover = window.getByRole('dialog', { name: 'Highlight' })
  await popover.getByRole('button', { name: 'Adjust ends' }).click()
  await popover.getByRole('button', { name: 'Start one word later' }).click()
  await popover.getByRole('button', { name: 'End one word later' }).click()
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['to brisk exercise and'])
})

test('a claim is stated without a passage, reworded and deleted, and undo brings it back', async ({
  window,
}) => {
  await goToSection(window, 'Safety')
  await claimsPart(window).getByRole('button', { name: 'Add claim' }).click()
  await window.getByRole('textbox', { name: 'New claim' }).fill('Supervision matters')
  await window.keyboard.press('Enter')
  await claimCard(window, 'Supervision matters')
    .getByRole('button', { name: /^Edit claim/ })
    .click()
  await window.getByRole('textbox', { name: 'Claim', exact: true }).fill('Supervision prevents most harm')
  await window.keyboard.press('Enter')
  const card = claimCard(window, 'Supervision prevents most harm')
  await chooseFromMenu(window, card.getByRole('button', { name: /^Actions for claim/ }), 'Delete')
  await expect(card).toBeHidden()
  await window.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(card).toBeVisible()
  await expect(documentButton(window, 'MDMA')).toBeVisible()
})

test('a claim is rated, and the rating is kept', async ({ app, window }) => {
  await claimFrom(window, FIRST, 'Heavy use harms the heart')
  const card = claimCard(window, 'Heavy use harms the heart')
  await card.getByRole('button', { name: 'Certainty: Not rated' }).click()
  await window.getByRole('menuitemradio', { name: /^Very low/ }).click()
  await expect(card.getByRole('button', { name: 'Certainty: Very low certainty' })).toBeVisible()
  await app.restart()
  await goToSection(app.page, 'Safety')
  const again = claimCard(app.page, 'Heavy use harms the heart')
  await expect(again.getByRole('button', { name: 'Certainty: Very low certainty' })).toBeVisible()
})
