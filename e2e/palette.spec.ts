import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimCard, sidePane } from './support/panes'
import { article, isInView, painted } from './support/reader'
import { AT_WORK } from './support/seeds'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' })
const commands = (page: Page) => palette(page).getByRole('listbox', { name: 'Commands and places' })

/** Opens the palette, types and takes the first line. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type(words)
  await expect(commands(page).getByRole('option').first()).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
}

test.use({ seed: AT_WORK })

test('commands are listed with their shortcuts, those that cannot be done are not', async ({ window }) => {
  await window.keyboard.press('Control+k')
  await expect(commands(window).getByRole('option', { name: 'Export the brief' })).toContainText('Ctrl+E')
  await expect(commands(window).getByRole('option', { name: 'Find in your notebooks' })).toContainText(
    'Ctrl+F',
  )
  await expect(commands(window).getByRole('option', { name: /^Redo/ })).toBeHidden()
  await expect(commands(window).getByRole('option', { name: 'Mark this passage' })).toBeHidden()
  await window.keyboard.press('Escape')
  await expect(palette(window)).toBeHidden()
})

test('a command is found by some of its words; what was used last comes first', async ({ window }) => {
  await command(window, 'codeb')
  await expect(window.getByRole('dialog', { name: 'Codebook' })).toBeVisible()
  await window.keyboard.press('Escape')
  await command(window, 'dark th')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await window.keyboard.press('Control+k')
  const used = commands(window).getByRole('group', { name: 'Used last' })
  await expect(used.getByRole('option')).toHaveText([/^Open the codebook/])
})

test('goes to sections, documents and claims', async ({ window }) => {
  await command(window, '@outlook')
  await expect(sidePane(window).getByRole('heading', { level: 2 })).toHaveText('Outlook')
  await command(window, '@exercise')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Exercise and mood')
  await command(window, 'late diaries')
  await expect(claimCard(window, 'Late diaries are unreliable')).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => isInView(window, 'Some were filled in')).toBe(true)
})

test('what is selected in the text can be highlighted from the palette', async ({ window }) => {
  await article(window).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('s')
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toMatch(/\w/)
  const sentence = await window.evaluate(() => getSelection()?.toString().trim() ?? '')
  await command(window, 'mark this')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual([sentence])
  await expect
    .poll(() => article(window).evaluate((text) => text.contains(document.activeElement)))
    .toBe(true)
})
