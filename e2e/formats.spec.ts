import AxeBuilder from '@axe-core/playwright'
import path from 'node:path'
import { expect, test } from './fixtures'
import { importFiles, writeFiles } from './support/files'
import { documentButton, outlineTitles } from './support/panes'
import { article } from './support/reader'

const FIXTURES = path.resolve(import.meta.dirname, '../src/main/documents/fixtures')

for (const fileName of ['pandoc.docx', 'pandoc-3.epub', 'libreoffice.html']) {
  test(`${fileName} is opened with its structure, footnotes and metadata`, async ({ app, window }) => {
    await importFiles(app, [path.join(FIXTURES, fileName)])
    await expect(documentButton(window, 'On the sleep of bees').first()).toBeVisible()
    const text = article(window)
    await expect(text.getByRole('heading', { name: 'Methods' })).toBeVisible()
    expect(await outlineTitles(window)).toEqual(
      expect.arrayContaining(['Introduction', 'Methods', 'Results']),
    )
    await expect(text.getByRole('listitem').filter({ hasText: 'Second step' })).toHaveAttribute(
      'data-marker',
      '2.',
    )
    await expect(text.getByRole('columnheader')).toHaveText(['Hive', 'Bees', 'Hours'])
    await expect(text.getByRole('link', { name: 'a page' })).toHaveAttribute(
      'href',
      'https://example.org/bees?a=1&b=2',
    )
  })
}

test('a sign leads to its footnote and the footnote back, by mouse and by keyboard', async ({
  app,
  window,
}) => {
  await importFiles(app, [path.join(FIXTURES, 'pandoc.docx')])
  const text = article(window)
  const sign = text.locator('sup').getByRole('link', { name: '1' })
  const note = text.locator('[data-marker="1"]').filter({ hasText: 'A note with a link.' })
  const back = note.getByRole('link', { name: 'Back to the text' })

  await sign.click()
  await expect(note).toBeFocused()
  await expect(note).toBeInViewport()
  // The note's own link, then the way back.
  await window.keyboard.press('Tab')
  await window.keyboard.press('Tab')
  await expect(back).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(sign).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(note).toBeFocused()
  await back.click()
  await expect(sign).toBeFocused()
  const { violations } = await new AxeBuilder({ page: window }).include('article').analyze()
  expect(violations).toEqual([])
})

test('nothing that a page holds is run or fetched', async ({ app, window }) => {
  const requests: string[] = []
  window.on('request', (request) => requests.push(request.url()))
  const page = `<title>Trap</title><h1 onclick="alert(1)">Trap</h1><script>alert(1)</script><img src="https://example.org/a.png" onerror="alert(1)">
    <p><a href="javascript:alert(1)">words</a> <iframe src="https://example.org/"></iframe><svg onload="alert(1)"><a href="https://example.org">b</a></svg>
    <style>@import "https://example.org/c.css"</style><p>More words.`
  await importFiles(app, await writeFiles(app, [{ name: 'trap.html', bytes: page }]))
  await expect(article(window)).toContainText('More words.')
  await expect(article(window).getByRole('link')).toHaveCount(0)
  expect(requests.filter((url) => url.includes('example.org'))).toEqual([])
})
