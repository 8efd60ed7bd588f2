import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseFromMenu, claimCard, notesPart, showDocument } from './support/panes'
import { article, isInView, painted } from './support/reader'
import { AT_WORK } from './support/seeds'

const field = (page: Page) => page.getByRole('combobox', { name: 'Find in your notebooks' })
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' })
const bar = (page: Page) => page.getByRole('group', { name: 'Found in this document' })

/** Asks for words by keyboard. */
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(field(page)).toBeFocused()
  await field(page).fill(words)
}

test.use({ seed: AT_WORK })

test('what is typed is found in text, claims, notes and tags, by section, and marked', async ({ window }) => {
  await find(window, 'nights')
  const list = results(window)
  await expect(list.getByRole('option')).not.toHaveCount(0)
  const claim = list.getByRole('option', { name: /^Claim\s*Short nights lower mood/ })
  await expect(claim).toContainText('Unsupported')
  await expect(claim.locator('mark')).toHaveText('nights')
  await expect(list.getByRole('group', { name: /^Findings/ })).toContainText('Short nights came before')
  await field(window).fill('caffeine')
  await expect(list.getByRole('option')).toHaveText([/^Note.*Ask about \*?caffeine/])
  await field(window).fill('diary in:tags')
  await expect(list.getByRole('option')).toHaveText([/^Tag\s*Diary/])
})

test('words side by side are one hit', async ({ window }) => {
  await find(window, 'short nights')
  await expect(results(window).getByRole('option').first()).toBeVisible()
  // The places in the text are an answer of their own.
  await expect(window.getByText(/hits? in this document/)).toBeVisible()
  await window.keyboard.press('Escape')
  await window.keyboard.press('F3')
  await expect.poll(() => painted(window, 'hl-find-current')).toEqual(['Short nights'])
})

test('misspelled words, phrases and filters', async ({ window }) => {
  await find(window, 'diareis')
  await expect(results(window).getByRole('option').first()).toBeVisible()
  await field(window).fill('"kept by hand"')
  await expect(results(window).getByRole('option')).toHaveText([/^Text.*kept by hand/])
  await field(window).fill('standing:unsupported tag:diary')
  await expect(results(window).getByRole('option')).toHaveText([/^Claim.*Short nights lower mood/])
  await field(window).fill('colour:red nights')
  await expect(window.getByText('There is no filter “colour:”')).toBeVisible()
  await field(window).fill('qqqqzzzz')
  await expect(window.locator('.find-status')).toContainText('Nothing found for qqqqzzzz')
})

test('Enter goes to a passage of another document and the focus goes there too', async ({ window }) => {
  await find(window, 'walked for six')
  await expect(results(window).getByRole('option')).toHaveText([/^Text.*walked for six/])
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Exercise and mood')
  await expect.poll(() => isInView(window, 'Forty people walked')).toBe(true)
  await expect.poll(() => painted(window, 'hl-find-current')).not.toEqual([])
  await expect
    .poll(() => article(window).evaluate((text) => text.contains(document.activeElement)))
    .toBe(true)
  await expect(results(window)).toBeHidden()
})

test('Enter activates a claim, opens a note, and opens the codebook at a tag', async ({ window }) => {
  await showDocument(window, 'Exercise and mood')
  await find(window, 'unreliable')
  await expect(results(window).getByRole('option').first()).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(claimCard(window, 'Late diaries are unreliable')).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => isInView(window, 'Some were filled in')).toBe(true)
  await expect(
    window.getByRole('button', { name: 'Edit claim: Late diaries are unreliable', exact: true }),
  ).toBeFocused()

  await find(window, 'caffeine')
  await expect(results(window).getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(notesPart(window).getByRole('textbox', { name: 'Note' })).toBeFocused()

  await find(window, 'mood in:tags')
  await expect(results(window).getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  const codebook = window.getByRole('dialog', { name: 'Codebook' })
  await expect(codebook.getByRole('textbox', { name: 'Name' })).toHaveValue('Mood')
})

test('hits are marked in the text, and F3 goes from one to the next and round', async ({ window }) => {
  await article(window).focus()
  await find(window, 'nights')
  await expect
    .poll(async () => [...(await painted(window, 'hl-find')), ...(await painted(window, 'hl-find-current'))])
    .toEqual(['nights', 'nights'])
  await window.keyboard.press('Escape')
  await expect(article(window)).toBeFocused()
  await expect(bar(window)).toContainText('2 found')
  await window.keyboard.press('F3')
  await expect(bar(window)).toContainText('1 of 2')
  await window.keyboard.press('Control+g')
  await expect(bar(window)).toContainText('2 of 2')
  expect(await painted(window, 'hl-find-current')).toEqual(['nights'])
  await window.keyboard.press('F3')
  await expect(bar(window)).toContainText('1 of 2')
  await window.keyboard.press('Shift+F3')
  await expect(bar(window)).toContainText('2 of 2')
  await bar(window).getByRole('button', { name: 'Stop finding' }).click()
  await expect(bar(window)).toBeHidden()
  await expect.poll(() => painted(window, 'hl-find')).toEqual([])
  await expect(field(window)).toHaveValue('')
})

test('what is written meanwhile is found', async ({ window }) => {
  await find(window, 'entirely')
  await expect(window.locator('.find-status')).toContainText('Nothing found')
  await window.keyboard.press('Escape')
  await claimCard(window, 'Naps are useless')
    .or(window.getByRole('button', { name: /^Findings/ }))
    .first()
    .click()
  await claimCard(window, 'Naps are useless')
    .getByRole('button', { name: /^Edit claim/ })
    .click()
  await window.getByRole('textbox', { name: 'Claim', exact: true }).fill('Naps are entirely useless')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+f')
  await expect(results(window).getByRole('option')).toHaveText([/^Claim.*entirely/])
})

test('an empty field says how to ask; pressing an example asks', async ({ window }) => {
  await window.keyboard.press('Control+f')
  const help = window.getByRole('button', { name: /^in:claims/ })
  await expect(help).toBeVisible()
  await help.click()
  await expect(field(window)).toHaveValue('in:claims')
  await expect(results(window).getByRole('option')).toHaveCount(4)
  await field(window).fill('?')
  await expect(help).toBeVisible()
})

test('how much was found is said to those who do not see it', async ({ window }) => {
  await find(window, 'kept by hand')
  await expect(window.locator('[aria-live="polite"]').last()).toContainText(/1 result/)
})

test('while a filter is typed its values are offered, to the keyboard too', async ({ window }) => {
  await window.keyboard.press('Control+f')
  await window.keyboard.type('tag:d')
  const offers = window.getByRole('group', { name: 'Values of tag:' })
  await expect(offers.getByRole('button')).toHaveText(['Diary'])
  await window.keyboard.press('Tab')
  await window.keyboard.press('Tab')
  await expect(offers.getByRole('button', { name: 'Diary' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(field(window)).toBeFocused()
  await expect(field(window)).toHaveValue('tag:Diary ')
  await expect(results(window).getByRole('option')).toHaveText([
    /^Claim.*Short nights lower mood/,
    /^Tag\s*Diary/,
  ])
  await field(window).fill('standing:weak')
  await expect(window.getByText('It can be supported, single-source, contested')).toBeVisible()
})

test('deleted claims are found no more, and undone they are again', async ({ window }) => {
  await find(window, 'unreliable in:claims')
  await expect(results(window).getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(claimCard(window, 'Late diaries are unreliable')).toHaveAttribute('aria-current', 'true')
  const card = claimCard(window, 'Late diaries are unreliable')
  await chooseFromMenu(window, card.getByRole('button', { name: /^Actions for claim/ }), 'Delete')
  await expect(claimCard(window, 'Late diaries are unreliable')).toHaveCount(0)
  await window.keyboard.press('Control+f')
  await expect(window.locator('.find-status')).toContainText('Nothing found')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+f')
  await expect(results(window).getByRole('option')).toHaveText([/^Claim.*unreliable/])
})

test('hits of another open notebook are named after it, and lead there', async ({ window }) => {
  const menu = window.getByRole('button', { name: 'nb_0000000000000001', exact: true })
  await chooseFromMenu(window, menu, 'New notebook…')
  const dialog = window.getByRole('dialog', { name: 'New notebook' })
  await dialog.getByLabel('Name').fill('Second thoughts')
  await dialog.getByRole('button', { name: 'Create notebook' }).click()
  await expect(window.getByRole('heading', { name: 'No document yet' })).toBeVisible()
  await find(window, 'unreliable')
  const list = results(window)
  await expect(list.getByRole('option')).toHaveText([/^Claim.*unreliable/])
  await expect(list.getByRole('group')).toContainText('nb_0000000000000001')
  await window.keyboard.press('Enter')
  await expect(claimCard(window, 'Late diaries are unreliable')).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => isInView(window, 'Some were filled in')).toBe(true)
})
