import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { faults } from './support/faults'
import { library, sidePane } from './support/panes'
import { article, claimFrom, clickOn, dragOver, mark, painted, selectionBar } from './support/reader'

const ARABIC = `# النوم والمزاج عند الطلاب

النوم والمزاج مرتبطان، ولا أحد يعرف أيهما يسبق الآخر. سألنا أربعين طالباً (40 students) كل صباح.

## النتائج

الليالي القصيرة تسبق المزاج السيئ. كما لاحظ Smith في دراسة سابقة.

- الليالي القصيرة كثيرة
- الليالي الطويلة نادرة

> من نام قليلاً تكلّم قليلاً.

| المجموعة | العدد |
| --- | --- |
| الأولى | 20 |
`

const HEBREW = `# שינה ומצב רוח

שינה ומצב רוח קשורים זה בזה. לילות קצרים (short nights) קדמו למצב רוח ירוד.
`

test.use({
  seed: {
    documents: [
      { fileName: 'arabic.md', text: ARABIC },
      { fileName: 'hebrew.md', text: HEBREW },
    ],
  },
})

const boxOf = async (page: Page, selector: string) => {
  const box = await article(page).locator(selector).first().boundingBox()
  if (!box) throw new Error(`nothing to see of ${selector}`)
  return { ...box, right: box.x + box.width, middle: box.x + box.width / 2 }
}

test('the text, its lists, quotations and tables, and what is found in it run from the right', async ({
  window,
}) => {
  await expect(article(window)).toHaveAttribute('dir', 'rtl')
  const column = await boxOf(window, '.reader-paragraph')
  await expect(article(window).locator('.reader-heading').first()).toHaveCSS('text-align', 'start')
  expect(Math.abs((await boxOf(window, '.reader-heading')).right - column.right)).toBeLessThan(1)
  // The marker stands in front of an item, which is on its right.
  expect((await boxOf(window, 'li .reader-paragraph')).right).toBeLessThan(column.right - 20)
  await expect(article(window).locator('blockquote')).toHaveCSS('border-right-width', '3px')
  expect((await boxOf(window, 'th:first-child')).x).toBeGreaterThan((await boxOf(window, 'th:last-child')).x)
  await expect(article(window).locator('td').last()).toHaveCSS('text-align', 'right')
  await window.keyboard.press('Control+f')
  await window.keyboard.type('الليالي')
  const words = window.getByRole('option').first().locator('[dir="auto"]')
  await expect(words).toContainText('الليالي')
  await expect(words).toHaveCSS('direction', 'rtl')
})

test('the outline, the claim and its quotation do too, in English surroundings', async ({ window }) => {
  await claimFrom(window, 'الليالي القصيرة تسبق', 'النوم القصير (short sleep) سبب')
  await expect(library(window).getByRole('list', { name: /^Sections of/ })).toHaveCSS('direction', 'rtl')
  const statement = sidePane(window).getByRole('button', { name: /^Edit claim/ })
  await expect(statement).toHaveCSS('direction', 'rtl')
  await expect(sidePane(window).getByRole('button', { name: /^Go to the passage/ })).toHaveCSS(
    'direction',
    'rtl',
  )
  expect(await faults(window)).toEqual([])
})

test('handles stand at the outer edges, and the left arrow goes forward in the text', async ({ window }) => {
  await mark(window, 'أيهما يسبق', 'Highlight')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['أيهما يسبق'])
  await clickOn(window, 'أيهما')
  await expect(window.getByRole('dialog', { name: 'Highlight' })).toBeVisible()
  await window.keyboard.press('Escape')
  const start = window.getByRole('slider', { name: 'Start of the highlight' })
  const end = window.getByRole('slider', { name: 'End of the highlight' })
  const [from, to] = [await start.boundingBox(), await end.boundingBox()]
  expect(from?.x).toBeGreaterThan(to?.x ?? Infinity)
  await end.focus()
  await window.keyboard.press('ArrowLeft')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['أيهما يسبق الآخر'])
  await window.keyboard.press('ArrowRight')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['أيهما يسبق'])
  expect(await faults(window)).toEqual([])
})

test('passages of both directions are selected, and the bar stays within the pane', async ({ window }) => {
  await dragOver(window, 'سألنا أربعين طالباً (40 students) كل')
  const bar = await selectionBar(window).boundingBox()
  const pane = await window.getByRole('main').boundingBox()
  expect(bar?.x).toBeGreaterThanOrEqual(pane?.x ?? Infinity)
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0))
  await window.keyboard.press('h')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['سألنا أربعين طالباً (40 students) كل'])
})

test('in Hebrew, words are stepped through in order, and the caret moves to the left', async ({ window }) => {
  await library(window).getByRole('button', { name: /^שינה/ }).first().click()
  await expect(article(window)).toHaveAttribute('dir', 'rtl')
  await article(window).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  const selected = () => window.evaluate(() => getSelection()?.toString() ?? '')
  await window.keyboard.press('w')
  await expect.poll(selected).toBe('שינה')
  await window.keyboard.press('w')
  await expect.poll(selected).toBe('ומצב')
  await window.keyboard.press('Escape')
  await window.keyboard.press('F7')
  await window.keyboard.press('Control+Shift+ArrowLeft')
  await expect.poll(async () => (await selected()).trim()).toBe('שינה')
})
