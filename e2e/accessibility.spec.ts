import { expect, test } from './fixtures'
import { faults } from './support/faults'
import { claimCard, goToSection, notesPart } from './support/panes'
import { clickOn, dragOver } from './support/reader'
import { AT_WORK } from './support/seeds'

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
