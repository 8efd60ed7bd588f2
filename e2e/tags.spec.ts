import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimsOnDisk } from './support/cli'
import { claimCard, goToSection, library } from './support/panes'
import { clickOn, dragOver, painted, pressInBar } from './support/reader'
import { AT_WORK } from './support/seeds'

test.use({ seed: AT_WORK })

const codebook = (page: Page) => page.getByRole('dialog', { name: 'Codebook' })
const rows = (page: Page) => codebook(page).getByRole('treegrid', { name: 'Tags' }).getByRole('row')
const row = (page: Page, label: string) => rows(page).filter({ hasText: label })

async function openCodebook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Codebook' }).click()
  await expect(codebook(page)).toBeVisible()
}

test('a tag is made on the spot, worn by the claim and taken off again', async ({ window }) => {
  await goToSection(window, 'Findings')
  const card = claimCard(window, 'Naps are useless')
  await card.getByRole('button', { name: 'Tag', exact: true }).click()
  const picker = window.getByRole('dialog', { name: 'Tags' })
  await picker.getByPlaceholder('Find or create a tag').fill('Daytime')
  await picker.getByRole('option', { name: /Daytime/ }).click()
  await expect(picker.getByRole('option', { name: 'Daytime', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await window.keyboard.press('Escape')
  await expect(card.getByText('Daytime')).toBeVisible()
  await card.getByRole('button', { name: 'Remove tag Daytime' }).click()
  await expect(card.getByText('Daytime')).toBeHidden()
  await openCodebook(window)
  await expect(row(window, 'Daytime')).toBeVisible()
})

test('a passage is highlighted with a tag from the bar, and worn tags are changed where it is', async ({
  window,
}) => {
  await dragOver(window, 'kept by hand')
  await pressInBar(window, 'Highlight with Mood')
  await expect.poll(() => painted(window, 'hl-amber')).toEqual(['kept by hand'])
  await clickOn(window, 'by hand')
  const popover = window.getByRole('dialog', { name: 'Highlight' })
  await popover.getByRole('button', { name: 'Tags' }).click()
  await window.getByRole('menuitemcheckbox', { name: 'Mood' }).click()
  await window.getByRole('menuitemcheckbox', { name: 'Diary' }).click()
  await expect.poll(() => painted(window, 'hl-teal')).toContain('kept by hand')
  expect(await painted(window, 'hl-amber')).toEqual([])
})

test('the codebook renames, recolours and describes a tag', async ({ app, window }) => {
  await openCodebook(window)
  await row(window, 'Diary').click()
  const detail = codebook(window).getByRole('region', { name: /^Tag / })
  await detail.getByLabel('Name').fill('Kept diaries')
  await detail.getByLabel('Description').fill('What people wrote down themselves.')
  await detail.locator('.tag--violet').click()
  await expect(row(window, 'Kept diaries')).toBeVisible()
  await expect(detail.getByRole('radio', { name: 'violet' })).toBeChecked()
  await window.keyboard.press('Escape')
  await expect(codebook(window)).toBeHidden()
  await app.restart()
  await app.page.getByRole('article').waitFor()
  await openCodebook(app.page)
  await row(app.page, 'Kept diaries').click()
  const again = codebook(app.page).getByRole('region', { name: 'Tag Kept diaries' })
  await expect(again.getByRole('radio', { name: 'violet' })).toBeChecked()
  await expect(again.getByLabel('Description')).toHaveValue('What people wrote down themselves.')
})

test('tags are nested, taken out and put in another order', async ({ window }) => {
  await openCodebook(window)
  await codebook(window).getByRole('textbox', { name: 'New tag' }).fill('Season')
  await codebook(window).getByRole('button', { name: 'Add tag' }).click()
  await expect(rows(window)).toContainText(['Diary', 'Mood', 'Season'])
  const place = codebook(window).getByRole('group', { name: 'Place' })
  await place.getByRole('button', { name: 'Move up' }).click()
  await expect(rows(window)).toContainText(['Diary', 'Season', 'Mood'])
  await place.getByRole('button', { name: 'Nest under the tag above' }).click()
  await expect(row(window, 'Season')).toHaveAttribute('aria-level', '2')
  await place.getByRole('button', { name: 'Move out one level' }).click()
  await expect(row(window, 'Season')).toHaveAttribute('aria-level', '1')
})

test('merging a tag takes its claims along, and deleting one leaves them untagged', async ({
  app,
  window,
}) => {
  await openCodebook(window)
  await row(window, 'Diary').click()
  await codebook(window).getByRole('button', { name: 'Merge into…' }).click()
  await codebook(window).getByRole('option', { name: 'Mood' }).click()
  await codebook(window).getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(rows(window)).toHaveCount(1)
  await window.keyboard.press('Escape')
  await goToSection(window, 'Findings')
  await expect(claimCard(window, 'Short nights lower mood').getByText('Mood', { exact: true })).toBeVisible()

  await openCodebook(window)
  await codebook(window).getByRole('button', { name: 'Delete…' }).click()
  await codebook(window).getByRole('button', { name: 'Delete tag' }).click()
  await expect(rows(window)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(library(window)).toBeVisible()
  await app.close()
  const claims = await claimsOnDisk(app.dataDir)
  expect(claims.map(({ tags }) => tags)).toEqual([[], [], [], []])
})

test('the codebook works from the keyboard: tags are found, moved, nested and folded', async ({ window }) => {
  await openCodebook(window)
  await row(window, 'Diary').click()
  await window.keyboard.press('m')
  await expect(row(window, 'Mood')).toBeFocused()
  await expect(row(window, 'Mood')).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Alt+ArrowUp')
  await expect(rows(window)).toContainText(['Mood', 'Diary'])
  await expect(row(window, 'Mood')).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Alt+ArrowRight')
  await expect(row(window, 'Diary')).toHaveAttribute('aria-level', '2')
  await expect(row(window, 'Diary')).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('ArrowLeft')
  await expect(rows(window)).toHaveCount(1)
  await expect(row(window, 'Mood')).toHaveAttribute('aria-expanded', 'false')
  await window.keyboard.press('ArrowRight')
  await expect(rows(window)).toHaveCount(2)
})

test('a tag is dragged onto another one, and beside it again', async ({ window }) => {
  await openCodebook(window)
  await row(window, 'Diary').dragTo(row(window, 'Mood'))
  await expect(row(window, 'Diary')).toHaveAttribute('aria-level', '2')
  await row(window, 'Diary').dragTo(row(window, 'Mood'), { targetPosition: { x: 60, y: 3 } })
  await expect(row(window, 'Diary')).toHaveAttribute('aria-level', '1')
  await expect(rows(window)).toContainText(['Diary', 'Mood'])
})
