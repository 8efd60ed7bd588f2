import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimCard, goToSection, notesPart } from './support/panes'
import { clickOn, dragOver } from './support/reader'
import { AT_WORK } from './support/seeds'

/** What axe finds wrong, one line each. */
async function faults(page: Page): Promise<string[]> {
  // Colours are judged as they end up; an animation that was replaced counts as ended.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))
    return `${id}: ${help}: ${where.join(' | ')}`
  })
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
}

async function fromMenu(page: Page, button: string | RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Every dialog: its title and how a person opens it. */
const DIALOGS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['Codebook', press('Codebook')],
  ['Export brief', press('Export brief')],
  ['Settings', (page) => page.keyboard.press('Control+,')],
  ['Keyboard shortcuts', (page) => page.keyboard.press('?')],
  ['New notebook', (page) => fromMenu(page, /^nb_/, 'New notebook…')],
  ['Rename notebook', (page) => fromMenu(page, /^nb_/, 'Rename this notebook…')],
  ['Notebooks', (page) => fromMenu(page, /^nb_/, 'All notebooks…')],
  ['Document details', (page) => fromMenu(page, /^Actions for Sleep/i, 'Details…')],
  ['Move claim', (page) => fromMenu(page, /^Actions for claim/, 'Move to section…')],
  [
    'Add evidence',
    async (page) => {
      await claimCard(page, 'Naps are useless').getByRole('button', { name: 'Add evidence' }).click()
    },
  ],
]

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in the ${scheme}`, () => {
    test.use({ seed: AT_WORK, colorScheme: scheme })

    test('axe finds nothing wrong with the window at work', async ({ window }) => {
      await goToSection(window, 'Findings')
      await claimCard(window, 'Naps are useless')
        .getByRole('button', { name: /^Edit claim/ })
        .click()
      expect(await faults(window)).toEqual([])
      await window.keyboard.press('Escape')
      await notesPart(window).getByText('Notebook', { exact: false }).last().click()
      await dragOver(window, 'kept by hand')
      expect(await faults(window)).toEqual([])
      await window.keyboard.press('Escape')
      await clickOn(window, 'Naps did not help.')
      await expect(window.getByRole('dialog', { name: 'Highlight' })).toBeVisible()
      expect(await faults(window)).toEqual([])
    })

    test('axe finds nothing wrong with any dialog', async ({ window }) => {
      await goToSection(window, 'Findings')
      for (const [title, open] of DIALOGS) {
        await open(window)
        const dialog = window.getByRole('dialog', { name: title, exact: true })
        await expect(dialog).toBeVisible()
        expect.soft(await faults(window), title).toEqual([])
        await window.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
    })
  })
}

test('what is painted is also said: a highlight describes its paragraph', async ({ window }) => {
  await dragOver(window, 'given two or three times')
  await window.keyboard.press('h')
  const described = window.getByRole('article').locator('[aria-describedby], [aria-details]').first()
  await expect(described).toBeVisible()
  await expect(described).toHaveAccessibleDescription(/Highlight: “given two or three times”/)
})
