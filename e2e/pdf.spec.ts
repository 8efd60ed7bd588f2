import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures'
import { dropFiles, importFiles } from './support/files'
import { claimCard, documentButton, outlineTitles } from './support/panes'
import { article, claimFrom } from './support/reader'

const FIXTURES = path.resolve(import.meta.dirname, '../src/main/documents/pdf/fixtures')
const fixture = (name: string) => path.join(FIXTURES, name)

test('what a PDF could not give is said and stays until it is closed', async ({ app, window }) => {
  await importFiles(app, [fixture('partly-scanned.pdf')])
  await expect(article(window)).toContainText('The third page has words again.')
  const messages = window.getByRole('region', { name: 'Messages' })
  const warning = messages.getByText('Page 2 has no text: empty, or a picture of a page.')
  await expect(warning).toBeVisible()
  await expect(warning).toContainText('partly-scanned.pdf')
  // Longer than news stays.
  await window.waitForTimeout(6000)
  await expect(warning).toBeVisible()
  await messages.getByRole('button', { name: 'Close message' }).click()
  await expect(warning).toBeHidden()
})

test('damaged pages are called damaged', async ({ app, window }) => {
  await importFiles(app, [fixture('damaged.pdf')])
  const messages = window.getByRole('region', { name: 'Messages' })
  await expect(messages.getByText(/Page 3 is damaged and was left out\./)).toBeVisible()
})

test('printed pages stand in the margin, and a claim says its own', async ({ app, window }) => {
  await importFiles(app, [fixture('columns.pdf')])
  const start = article(window).locator('[data-page="1346"]').first()
  await expect(start).toHaveAccessibleName('Page 1346')
  await expect(start).toHaveRole('separator')
  const content = await start.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(content).toBe('"1346"')
  await claimFrom(window, 'interrupts the wind', 'Hedges interrupt the wind')
  await expect(claimCard(window, 'Hedges interrupt the wind').getByText(/^p\. 134\d$/)).toBeVisible()
  const { violations } = await new AxeBuilder({ page: window }).include('article').analyze()
  expect(violations).toEqual([])
})

test('columns, drawn bullets and an initial come out as a person reads them', async ({ app, window }) => {
  await importFiles(app, [fixture('magazine.pdf')])
  const text = article(window)
  await expect(text.getByRole('listitem').filter({ hasText: 'listening at the corner' })).toBeVisible()
  await expect(
    text.getByText(/^The surveyors walked every street of the district twice a week/).first(),
  ).toBeVisible()
  expect(await outlineTitles(window)).toEqual(expect.arrayContaining(['Walking', 'Replanting']))
})

test('many files of all kinds are dropped at once: all that can be read come in, the others are named', async ({
  window,
}) => {
  test.slow()
  const pdfs = ['article.pdf', 'book.pdf', 'preprint.pdf', 'scanned.pdf']
  const files = await Promise.all(pdfs.map(async (name) => ({ name, bytes: await readFile(fixture(name)) })))
  const texts = Array.from({ length: 12 }, (_, index) => ({
    name: `plain-${index + 1}.txt`,
    bytes: `Text ${index + 1} of twelve.\n`,
  }))
  await dropFiles(window, [...files, ...texts])
  // Each file has a process of its own, one after another.
  await expect(article(window)).toContainText('The surveyors walked every street', { timeout: 40_000 })
  await expect(documentButton(window, 'Hedgerows and Hearing: A Preprint')).toBeVisible()
  for (const number of [1, 12]) {
    await expect(documentButton(window, `Plain ${number}`).first()).toBeVisible()
  }
  const messages = window.getByRole('region', { name: 'Messages' })
  await expect(messages.getByText(/“scanned\.pdf” has 3 pages but no text layer/)).toBeVisible()
})
