import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { library, outlineSection, sidePane } from './support/panes'
import { article } from './support/reader'

/** Long enough that most of it is still empty when the first screen is there. */
const SECTIONS = 120
const LAST_WORDS = 'These are the very last words.'
const RARE_WORDS = 'the quillwort ledger'
const paragraphs = (section: number) =>
  Array.from({ length: 12 }, (_, index) =>
    `Paragraph ${index} of section ${section} says what paragraphs say when nobody listens. `
      .repeat(4)
      .trim(),
  )
const LONG = [
  ...Array.from({ length: SECTIONS }, (_, section) => [
    `# Section ${section}`,
    ...paragraphs(section),
  ]).flat(),
  `Here lies ${RARE_WORDS}.`,
  LAST_WORDS,
].join('\n\n')

test.use({ seed: { documents: [{ fileName: 'long.md', text: LONG }] } })

interface Held extends Window {
  held?: (() => void)[]
  isLetGo?: boolean
}

/** Opens the window anew in one that never has time for what can wait, until `letGo`. The panes are let in. */
async function openWithoutTime(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own: Held = window
    const later = window.requestIdleCallback.bind(window)
    const held: (() => void)[] = []
    own.held = held
    window.requestIdleCallback = (run) => {
      if (own.isLetGo) return later(run)
      const now = performance.now.bind(performance)
      return held.push(() => {
        // Time for one piece of work.
        let asked = 0
        performance.now = () => (own.isLetGo ? now() : (asked += 1) > 2 ? Infinity : 0)
        run({ didTimeout: true, timeRemaining: () => 0 })
        performance.now = now
      })
    }
  })
  await page.reload()
  await article(page).waitFor()
  await page.waitForFunction(() => ((window as Held).held?.length ?? 0) > 0)
  // The first two pieces are the panes.
  await page.evaluate(() => {
    for (let piece = 0; piece < 2; piece += 1) (window as Held).held?.shift()?.()
  })
  await expect(library(page)).toBeVisible()
  await expect(sidePane(page)).toBeVisible()
  expect(await hasAll(page)).toBe(false)
}

const hasAll = (page: Page) =>
  article(page).evaluate((text, words) => text.textContent.includes(words), LAST_WORDS)

async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own: Held = window
    own.isLetGo = true
    for (const run of own.held ?? []) run()
  })
  await expect.poll(() => hasAll(page)).toBe(true)
}

test.beforeEach(({ app }) => {
  test.skip(app.host === 'electron', 'the desktop app’s window is not loaded anew by a test')
})

test('Ctrl+A right after opening selects the whole text', async ({ window }) => {
  await openWithoutTime(window)
  await article(window).focus()
  await window.keyboard.press('Control+a')
  const selected = await window.evaluate(() => document.getSelection()?.toString() ?? '')
  expect(selected.includes('Paragraph 0 of section 0')).toBe(true)
  expect(selected.includes(LAST_WORDS)).toBe(true)
})

test('what finds and what prints has the whole text right after opening', async ({ window }) => {
  await openWithoutTime(window)
  await window.keyboard.press('F3')
  const isFound = await window.evaluate((words) => {
    const find = Reflect.get(self, 'find') as (words: string) => boolean
    return find.call(self, words)
  }, RARE_WORDS)
  expect(isFound).toBe(true)
  await openWithoutTime(window)
  await window.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await hasAll(window)).toBe(true)
})

test('a section far down is gone to before there is text, and the notebook opens there again', async ({
  window,
}) => {
  await openWithoutTime(window)
  const remembered = window.waitForResponse(
    (response) =>
      response.url().endsWith('/library.setPreferences') &&
      (response.request().postData() ?? '').includes('"places"'),
  )
  // The outline comes bit by bit as well; the keyboard goes on without it.
  await outlineSection(window, 'Section 40').click()
  const heading = (name: string) => article(window).getByRole('heading', { name, exact: true })
  await expect(heading('Section 40')).toBeInViewport()
  await remembered
  await openWithoutTime(window)
  await expect(heading('Section 40')).toBeInViewport()
  await expect(outlineSection(window, 'Section 40')).toHaveAttribute('aria-current', 'location')
})

test('nothing on the screen moves while the rest of the text comes', async ({ window }) => {
  await openWithoutTime(window)
  await article(window).hover()
  await window.mouse.wheel(0, 6000)
  await expect
    .poll(() => article(window).evaluate(({ parentElement }) => parentElement?.getBoundingClientRect().top))
    .toBeLessThan(-5000)
  const block = await article(window).evaluate((text) => {
    const { left, width } = text.getBoundingClientRect()
    return document
      .elementFromPoint(left + width / 2, innerHeight / 2)
      ?.closest('[data-block]')
      ?.getAttribute('data-block')
  })
  const line = article(window).locator(`[data-block="${block}"]`)
  const top = async () => Math.round((await line.boundingBox())?.y ?? NaN)
  await expect.poll(async () => (await top()) === (await top())).toBe(true)
  const before = await top()
  await letGo(window)
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
})

test('a dialog whose program has not come yet opens when it is asked for', async ({ window }) => {
  await openWithoutTime(window)
  await window.keyboard.press('?')
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})

test('a dialog whose program cannot be had says so, and the window goes on', async ({ window }) => {
  await window.route(/OpenDialog-.*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("cut off")' }),
  )
  await openWithoutTime(window)
  await window.keyboard.press('?')
  const messages = window.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('This part of Postil could not be loaded.')
  await window.unroute(/OpenDialog-.*\.js$/)
  await window.reload()
  await article(window).waitFor()
  await window.keyboard.press('?')
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})

test('the panes are there as soon as the text is, where they will stay', async ({ window }) => {
  const shifts = await window.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )
  expect(shifts).toBeLessThan(0.02)
})
