import type { Page } from '@playwright/test'
import type { AppUnderTest } from './app'
import { expect, test } from './fixtures'
import { HYPOTHESIS, PLAIN_TREES, TWO_PAGES } from './support/annotated'
import { faults } from './support/faults'
import { writeFiles, type MadeFile } from './support/files'
import { chooseFromMenu, goToSection, library, notesPart } from './support/panes'
import { article, painted } from './support/reader'

test.use({ seed: PLAIN_TREES })

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const preview = (page: Page) => dialog(page, 'Import annotations')
const review = (page: Page) => dialog(page, 'Review passages')
const item = (page: Page, words: string) => review(page).getByRole('listitem').filter({ hasText: words })
const counted = (page: Page, name: string) =>
  preview(page)
    .locator('.rev-count')
    .filter({ hasText: new RegExp(`^${name}`) })
    .locator('dd')

async function expectNoFaults(page: Page) {
  for (const look of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(look)
    // Halfway from one look to the other, colours are nobody's.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
    expect.soft(await faults(page), JSON.stringify(look)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
}

async function choose(app: AppUnderTest, file: MadeFile) {
  const page = app.page
  const paths = await writeFiles(app, [file])
  await app.chooseFiles(paths, () =>
    chooseFromMenu(page, library(page).getByRole('button', { name: /^Actions for/ }), 'Import annotations…'),
  )
  await expect(preview(page)).toBeVisible()
}

test('annotations of Hypothesis are shown, brought in, reviewed, taken back, and known the second time', async ({
  app,
  window,
}) => {
  await choose(app, HYPOTHESIS)
  for (const [name, count] of [
    ['Found', '1'],
    ['To review', '2'],
    ['Not found', '1'],
    ['Notes on the document', '1'],
  ] as const) {
    await expect(counted(window, name)).toHaveText(count)
  }
  await expect(preview(window)).toContainText('New tags: Health, Method.')
  await expect(preview(window)).toContainText('With 2 notes, 1 reply quoted in them.')
  await expectNoFaults(window)
  await preview(window).getByRole('button', { name: 'Cancel' }).click()
  await expect(preview(window)).toHaveCount(0)
  expect(await painted(window, 'hl-plain')).toEqual([])

  await choose(app, HYPOTHESIS)
  await preview(window).getByRole('button', { name: 'Import 5 annotations' }).click()
  await expect(review(window)).toBeVisible()
  await expect(item(window, 'not quite those').locator('del')).toContainText('five')
  await expect(item(window, 'not quite those').locator('ins')).toContainText('three')
  await expect(item(window, 'not quite those')).toContainText('As it was quoted')
  await expect(item(window, 'Other passages look like it.')).toContainText('No effect was seen.')
  await expect(review(window).getByRole('region', { name: 'Not found' })).toContainText('Old trees fall')
  await item(window, 'not quite those').getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(item(window, 'not quite those')).toHaveCount(0)
  await review(window).getByRole('button', { name: 'Done' }).click()
  await expect(window.locator('.rev-banner')).toContainText('2 passages to review')
  await goToSection(window, 'Health')
  await expect(notesPart(window)).toContainText('In which cities?')
  await expect(notesPart(window)).toContainText('Reply by bea')

  // Recognised after a restart, too, and with a highlight that was put elsewhere in the review.
  const again = await app.restart()
  await choose(app, HYPOTHESIS)
  await expect(counted(again, 'Known already')).toHaveText('5')
  await expect(preview(again).getByRole('button', { name: 'Nothing to add' })).toBeDisabled()
  await preview(again).getByRole('button', { name: 'Cancel' }).click()

  const undo = again.getByRole('button', { name: /^Undo/ })
  await undo.click()
  await expect(undo).toHaveAccessibleName(/Import 5 annotations/)
  await undo.click()
  await expect(again.locator('.rev-banner')).toHaveCount(0)
  await expect(article(again)).toContainText('Shade lowers')
  await choose(app, HYPOTHESIS)
  await expect(counted(again, 'Found')).toHaveText('1')
})

test('a file of several pages is asked about', async ({ app, window }) => {
  await choose(app, TWO_PAGES)
  await expect(preview(window).getByRole('button', { name: 'Nothing to add' })).toBeDisabled()
  await expect(counted(window, 'On other pages')).toHaveText('2')
  await preview(window).getByRole('checkbox', { name: /trees/ }).check()
  await expect(counted(window, 'Found')).toHaveText('1')
  await expect(counted(window, 'On other pages')).toHaveText('1')
  await expectNoFaults(window)
  await preview(window).getByRole('button', { name: 'Import 1 annotation' }).click()
  await expect(preview(window)).toHaveCount(0)
  await expect
    .poll(async () => (await painted(window, 'hl-plain')).join(' '))
    .toContain('Planting costs little')
})

test('a file that holds no annotations is refused in words', async ({ app, window }) => {
  const paths = await writeFiles(app, [{ name: 'x.json', bytes: '{"a":1}' }])
  await app.chooseFiles(paths, () =>
    chooseFromMenu(
      window,
      library(window).getByRole('button', { name: /^Actions for/ }),
      'Import annotations…',
    ),
  )
  await expect(
    window.getByText('“x.json” is no file of annotations that Postil knows.', { exact: true }),
  ).toBeVisible()
})
