import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { AppUnderTest } from './app'
import { expect, test } from './fixtures'
import { writeFiles } from './support/files'
import { chooseFromMenu, claimCard, goToSection, library } from './support/panes'
import { article, dragOver, painted, pressInBar } from './support/reader'
import { NEWER, STREET_TREES } from './support/revised'

test.use({ seed: STREET_TREES })

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const review = (page: Page) => dialog(page, 'Review passages')
const item = (page: Page, words: string) => review(page).getByRole('listitem').filter({ hasText: words })
const banner = (page: Page) => article(page).page().locator('.rev-banner')

async function chooseNewer(app: AppUnderTest) {
  const page = app.page
  const paths = await writeFiles(app, [NEWER])
  await app.chooseFiles(paths, () =>
    chooseFromMenu(
      page,
      library(page).getByRole('button', { name: /^Actions for/ }),
      'Import a newer version…',
    ),
  )
  await expect(dialog(page, 'A newer version')).toBeVisible()
}

async function useNewer(app: AppUnderTest) {
  await chooseNewer(app)
  await dialog(app.page, 'A newer version').getByRole('button', { name: 'Use this version' }).click()
  await expect(review(app.page)).toBeVisible()
}

test('a newer version is shown before it is used, and nothing changes when it is not', async ({
  app,
  window,
}) => {
  await chooseNewer(app)
  const preview = dialog(window, 'A newer version')
  for (const name of ['Unchanged', 'Edited', 'Moved', 'To review', 'Not found']) {
    await expect(preview.locator('.rev-count').filter({ hasText: name }).locator('dd')).toHaveText('1')
  }
  await preview.getByRole('button', { name: 'Cancel' }).click()
  await expect(article(window)).not.toContainText('four years')
  await expect(banner(window)).toHaveCount(0)
})

test('passages are reviewed side by side: accepted in bulk, chosen anew, kept as missing; all survives a restart', async ({
  app,
  window,
}) => {
  await useNewer(app)
  await expect(article(window)).toContainText('four years')
  await expect(item(window, 'Watering is dear').locator('ins')).toContainText('four')
  await expect(item(window, 'Watering is dear').locator('del')).toContainText('three')
  await expect(item(window, 'Roots break pavements')).toContainText('Not found')
  const results = await new AxeBuilder({ page: window }).include('[role=dialog]').analyze()
  expect(results.violations).toEqual([])

  await review(window)
    .getByRole('button', { name: /^Accept all likely ones/ })
    .click()
  await expect(review(window).getByRole('region', { name: 'To review' })).toHaveCount(0)

  await item(window, 'Roots break pavements').getByRole('button', { name: 'Choose another passage' }).click()
  await expect(review(window)).toHaveCount(0)
  await expect(banner(window)).toContainText('Select the passage')
  await dragOver(window, 'most towns forget to plan')
  await pressInBar(window, 'Use this passage')
  await expect(review(window)).toBeVisible()
  await expect(review(window).getByRole('region', { name: 'Not found' })).toHaveCount(0)
  await review(window).getByRole('button', { name: 'Done' }).click()
  await expect(banner(window)).toHaveCount(0)

  const again = await app.restart()
  await expect(article(again)).toContainText('four years')
  await expect
    .poll(async () => (await painted(again, 'hl-claim')).join(' '))
    .toContain('most towns forget to plan')
  await goToSection(again, 'Cost')
  await expect(claimCard(again, 'Roots break pavements')).toContainText('most towns forget to plan')
})

test('what is not in the version stays in the list and with its claim, and one undo brings the old version back', async ({
  app,
  window,
}) => {
  await useNewer(app)
  await item(window, 'Roots break pavements').getByRole('button', { name: 'Not in this version' }).click()
  await expect(review(window).getByRole('region', { name: 'Not in this version' })).toContainText(
    'Roots lift',
  )
  await review(window).getByRole('button', { name: 'Done' }).click()
  await expect(banner(window)).toContainText('1 passage to review')
  await goToSection(window, 'Cost')
  await expect(claimCard(window, 'Roots break pavements')).toContainText('Passage not in this version')
  await claimCard(window, 'Roots break pavements')
    .getByRole('button', { name: 'Passage not in this version' })
    .click()
  await expect(review(window)).toBeVisible()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: /^Undo/ }).click()
  await expect(banner(window)).toContainText('2 passages to review')
  await window.getByRole('button', { name: /^Undo/ }).click()
  await expect(banner(window)).toHaveCount(0)
  await expect(article(window)).toContainText('three years')
})

test('the review goes by keyboard alone', async ({ app, window }) => {
  await useNewer(app)
  const first = review(window).getByRole('button', { name: 'Accept', exact: true }).first()
  await first.focus()
  await window.keyboard.press('Enter')
  await expect(review(window).getByRole('region', { name: 'To review' })).toHaveCount(0)
  // The focus goes to the next passage, from where Tab reaches what can be decided of it.
  await expect(review(window).locator('.rev-item:focus')).toContainText('Roots')
  await window.keyboard.press('Tab')
  await expect(window.locator(':focus')).toHaveText('Choose another passage')
  await window.keyboard.press('Enter')
  await expect(banner(window)).toContainText('Select the passage')
  await expect(article(window).locator('..').locator(':focus, :scope:focus-within')).not.toHaveCount(0)
  await window.keyboard.press('s')
  await window.keyboard.press('u')
  await expect(review(window)).toBeVisible()
  await expect(review(window).getByRole('region', { name: 'Not found' })).toHaveCount(0)
})
