import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'
import { dropFiles, importFiles, pasteText, writeFiles } from './support/files'
import { documentButton, library, outlineTitles, sidePane } from './support/panes'
import { article } from './support/reader'

const CORPUS = path.resolve(import.meta.dirname, '../../shared/corpus/mdma-depression.txt')

const PLAIN = {
  name: 'sleep.txt',
  bytes: 'Sleep and mood are tied.\n\nMethods\n\nWe asked forty people.\n\nResults\n\nThey slept badly.\n',
}
const MARKDOWN = {
  name: 'exercise.md',
  bytes: '# Exercise\n\nIt *may* help.\n\n## Dose\n\nThree times a week.\n',
}
const BINARY = { name: 'scan.txt', bytes: Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7, 0, 0, 200, 0, 1]) }
const EMPTY = { name: 'nothing.md', bytes: '' }

test('files are chosen and imported together: plain text and Markdown', async ({ app, window }) => {
  await importFiles(app, await writeFiles(app, [PLAIN, MARKDOWN]))
  await expect(article(window)).toContainText('Sleep and mood are tied.')
  expect(await outlineTitles(window)).toEqual(['Lead', 'Methods', 'Results'])
  await library(window)
    .getByRole('button', { name: /^exercise/i })
    .click()
  await expect(article(window)).toContainText('It may help.')
  expect(await outlineTitles(window)).toContain('Dose')
})

test('a file that cannot be imported is named with the reason, and the others still come in', async ({
  app,
  window,
}) => {
  await importFiles(app, await writeFiles(app, [BINARY, PLAIN, EMPTY]))
  await expect(article(window)).toContainText('Sleep and mood are tied.')
  const messages = window.getByRole('region', { name: 'Messages' })
  await expect(
    messages.getByText(/“scan\.txt”.*(not text|binary|cannot be read as text|plain text)/i),
  ).toBeVisible()
  await expect(messages.getByText(/“nothing\.md”.*(empty|no text)/i)).toBeVisible()
  await expect(messages.getByText('2 of 3 files were not imported.')).toBeVisible()
  await messages.getByRole('button', { name: 'Close message' }).click()
  await expect(messages.getByRole('button', { name: 'Close message' })).toHaveCount(0)
})

test('files dropped on the window are imported', async ({ window }) => {
  await dropFiles(window, [MARKDOWN, PLAIN])
  await expect(article(window)).toContainText('It may help.')
  await expect(documentButton(window, 'Sleep')).toBeVisible()
  await expect(window.getByText('Drop to import')).toBeHidden()
})

test('copied words that are pasted become a document; pasted into a field they do not', async ({
  window,
}) => {
  await article(window).click()
  await pasteText(window, 'Tea is old. Tea is hot.')
  await expect(article(window)).toContainText('Tea is old.')
  await expect(documentButton(window, 'Pasted text')).toBeVisible()
  await window.keyboard.press('Control+k')
  await pasteText(window, 'Coffee is younger.')
  await expect(documentButton(window, 'Pasted text')).toHaveCount(1)
})

test('a long import shows how it goes and can be cancelled, which adds nothing', async ({ app, window }) => {
  const bytes = `# Long\n\n${'Some *words* of a `long` text, over and over. '.repeat(180_000)}`
  const files = await writeFiles(app, [{ name: 'long.md', bytes }])
  await importFiles(app, files)
  const messages = window.getByRole('region', { name: 'Messages' })
  await expect(messages.getByRole('progressbar', { name: 'Importing long.md' })).toBeVisible()
  await messages.getByRole('button', { name: 'Cancel' }).click()
  await expect(messages.getByRole('progressbar')).toBeHidden()
  await app.restart()
  await expect(article(app.page)).toBeVisible()
  await expect(documentButton(app.page, 'Long')).toHaveCount(0)
})

test('a plain text whose headings are bare lines gets its sections', async ({ app, window }) => {
  test.skip(!existsSync(CORPUS), 'the sample text of the issue is not on this machine')
  await importFiles(app, [CORPUS])
  await expect(article(window)).toContainText('gained attention in recent years')
  expect(await outlineTitles(window)).toEqual([
    'Lead',
    'Efficacy',
    'Safety',
    'Mechanism Of Action',
    'Clinical Trials',
    'Potential Benefits',
    'Summary And Implications',
  ])
})

test('a line becomes a heading and an ordinary line again', async ({ app, window }) => {
  const text =
    'Opening words of it all.\n\nwhat we asked and why\n\nForty people were asked about their sleep.\n'
  await importFiles(app, await writeFiles(app, [{ name: 'survey.txt', bytes: text }]))
  const line = article(window).getByText('what we asked and why')
  await line.hover()
  await window.getByRole('button', { name: 'Heading level of this line' }).click()
  await window.getByRole('menuitemradio', { name: 'Make heading: level 1' }).click()
  await expect(article(window).getByRole('heading', { name: 'what we asked and why' })).toBeVisible()
  expect(await outlineTitles(window)).toEqual(['Lead', 'what we asked and why'])

  await app.restart()
  await expect(article(app.page)).toBeVisible()
  await library(app.page)
    .getByRole('button', { name: /^survey/i })
    .click()
  await article(app.page).getByRole('heading', { name: 'what we asked and why' }).hover()
  await app.page.getByRole('button', { name: 'Heading level of this line' }).click()
  await app.page.getByRole('menuitemradio', { name: 'Make ordinary line' }).click()
  await expect(article(app.page).getByRole('heading')).toHaveCount(0)
  expect(await outlineTitles(app.page)).toEqual(['Lead'])
})

test('a document is removed with what was filed under it, and comes back by undo', async ({ window }) => {
  const second = documentButton(window, 'How a phase 3 trial')
  await second.hover()
  await window.getByRole('button', { name: /^Actions for How a phase 3/ }).click()
  await window.getByRole('menuitem', { name: 'Remove from notebook' }).click()
  await expect(second).toBeHidden()
  await window.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(second).toBeVisible()
  await expect(sidePane(window)).toBeVisible()
})
