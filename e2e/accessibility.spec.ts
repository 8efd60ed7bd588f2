import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { faults } from './support/faults'
import { claimCard, goToSection, notesPart } from './support/panes'
import { clickOn, dragOver } from './support/reader'
import { AT_WORK } from './support/seeds'

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
  ['Commands', (page) => page.keyboard.press('Control+k')],
  ['Highlights in “Findings”', (page) => page.keyboard.press('Alt+l')],
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

    test('axe finds nothing wrong with finding', async ({ window }) => {
      const field = window.getByRole('combobox', { name: 'Find in your notebooks' })
      await window.keyboard.press('Control+f')
      expect(await faults(window), 'help').toEqual([])
      await field.fill('nights')
      await expect(window.getByRole('option').first()).toBeVisible()
      await window.keyboard.press('ArrowDown')
      expect(await faults(window), 'results').toEqual([])
      await field.fill('nights colour:red')
      await expect(window.getByText('There is no filter')).toBeVisible()
      expect(await faults(window), 'a message').toEqual([])
      await field.fill('nights')
      await window.keyboard.press('Escape')
      await window.keyboard.press('F3')
      await expect(window.getByRole('group', { name: 'Found in this document' })).toBeVisible()
      expect(await faults(window), 'hits').toEqual([])
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

test.describe('in the system’s own colours', () => {
  test.use({ seed: AT_WORK })

  test('axe finds nothing wrong, and what is found and chosen can be told', async ({ window }) => {
    await window.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await goToSection(window, 'Findings')
    expect(await faults(window)).toEqual([])
    await window.keyboard.press('Control+f')
    await window.keyboard.type('nights')
    await expect(window.getByRole('option').first()).toBeVisible()
    await window.keyboard.press('ArrowDown')
    const chosen = window.getByRole('option', { selected: true })
    await expect(chosen).toHaveCSS('outline-style', 'solid')
    expect(await faults(window)).toEqual([])
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+k')
    await expect(window.getByRole('dialog', { name: 'Commands' })).toBeVisible()
    expect(await faults(window)).toEqual([])
  })
})

test.describe('with text at 200 per cent', () => {
  test.use({ seed: AT_WORK, viewport: { width: 1280, height: 800 } })

  test('nothing of the window is lost', async ({ window }) => {
    await window.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await goToSection(window, 'Findings')
    const inWindow = (name: string | RegExp) => window.getByRole('button', { name }).first()
    for (const name of ['Export brief', 'Codebook', /^Import$/, 'Settings', /^Undo/, 'Add claim']) {
      await expect(inWindow(name)).toBeInViewport({ ratio: 0.99 })
    }
    const wide = await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    expect(wide).toBe(true)
    await window.keyboard.press('Control+f')
    await window.keyboard.type('nights')
    await expect(window.getByRole('option').first()).toBeInViewport({ ratio: 0.99 })
    expect(await faults(window)).toEqual([])
  })
})
