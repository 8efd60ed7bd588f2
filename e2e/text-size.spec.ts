import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { heading } from './support/composer'
import { faults } from './support/faults'
import { choose } from './support/panes'
import { AT_WORK } from './support/seeds'

const key = (pressed: string) => (page: Page) => page.keyboard.press(pressed)
const command = (words: string) => async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** What a person does to see each large part of the window; Escape closes it. */
const VIEWS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['reading', key('Alt+1')],
  ['board', key('Alt+2')],
  ['matrix', key('Alt+3')],
  ['brief', key('Alt+4')],
  ['settings', key('Control+,')],
  ['shortcuts', key('?')],
  ['palette', key('Control+k')],
  ['export', key('Control+e')],
  ['codebook', command('Open the codebook')],
]

/** Controls that are cut off by the window, or hold more than they show, where nothing scrolls to the rest. */
async function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
    const canReach = (element: Element | null): boolean =>
      element !== null && (scrolls(element) || canReach(element.parentElement))
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
    }
    const controls = [
      ...document.querySelectorAll('button, input, textarea, a[href], [role="slider"], label'),
    ]
    return controls
      .filter((control) => isSeen(control) && !control.closest('.reader-text, .sr-only, .shell-skip'))
      .flatMap((control) => {
        const { left, right } = control.getBoundingClientRect()
        const name = control.getAttribute('aria-label') ?? control.textContent.trim()
        if (left >= -1 && right <= innerWidth + 1) return []
        return canReach(control.parentElement)
          ? []
          : [`${name} ends at ${Math.round(right)} of ${innerWidth}`]
      })
  })
}

async function expectNothingLost(page: Page): Promise<void> {
  for (const [name, open] of VIEWS) {
    await open(page)
    if (!['reading', 'board', 'matrix', 'brief'].includes(name)) await page.getByRole('dialog').waitFor()
    expect.soft(await lost(page), name).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(width, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
    if (name === 'matrix') {
      const row = page.getByRole('rowheader').first()
      const statement = await row.getByRole('button').boundingBox()
      expect
        .soft((await row.boundingBox())?.height, 'a row holds its claim')
        .toBeGreaterThanOrEqual(statement?.height ?? 0)
    }
    if ((await page.getByRole('dialog').count()) > 0) {
      // A dialog taller than the window is scrolled, and its buttons stay.
      const close = page.getByRole('dialog').getByRole('button', { name: /^(Close|Cancel)$/ })
      if ((await close.count()) > 0) await expect.soft(close.first()).toBeInViewport({ ratio: 0.99 })
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  }
  expect(await faults(page)).toEqual([])
}

test.use({ seed: AT_WORK })

test.describe('zoomed to 200 per cent, which leaves 640 pixels', () => {
  test.use({ viewport: { width: 640, height: 400 } })

  test('nothing of the window is lost', async ({ window }) => {
    await expectNothingLost(window)
  })
})

test.describe('with text twice as large', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('nothing of the window is lost, and the document grows too', async ({ window }) => {
    const size = () =>
      window
        .getByRole('article')
        .locator('p')
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
    const before = await size()
    await window.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await size()).toBeCloseTo(before * 2)
    await expectNothingLost(window)
  })
})

test.describe('zoomed to 400 per cent, which leaves 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('all of what shapes a brief can be reached, and its pages', async ({ window }) => {
    await window.keyboard.press('Alt+4')
    await heading(window, 'Doubts').click()
    await expect(heading(window, 'Doubts')).toBeInViewport({ ratio: 0.99 })
    const introduction = window.getByRole('textbox', { name: 'Introduction' })
    await introduction.focus()
    await expect(introduction).toBeInViewport({ ratio: 0.7 })
    await window.keyboard.press('Shift+Tab')
    await window.keyboard.press('Shift+Tab')
    await window.keyboard.press('Shift+Tab')
    await window.keyboard.press('Home')
    await expect(heading(window, 'Lead')).toBeInViewport({ ratio: 0.99 })
    expect(await lost(window)).toEqual([])
    await choose(window.locator('.comp'), 'Shown', 'Pages')
    const pages = window.getByRole('region', { name: 'Pages of the brief' })
    await pages.focus()
    await expect(pages).toBeInViewport({ ratio: 0.6 })
    const isSeen = () =>
      window.locator('.comp-page').evaluateAll((all) =>
        all.some((one) => {
          const { top, bottom } = one.getBoundingClientRect()
          return top < innerHeight - 20 && bottom > 20
        }),
      )
    await expect.poll(isSeen).toBe(true)
    const body = window.locator('.comp-body')
    expect(await body.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
  })
})

const LONG_TITLE = 'What forty-two randomised trials of bright light in winter depression found, and what not'

test.describe('with text twice as large and long headings', () => {
  test.use({
    viewport: { width: 900, height: 700 },
    seed: {
      documents: [{ fileName: 'light.md', text: `# ${LONG_TITLE}\n\nMuch.\n\n# Safety\n\nLittle.\n` }],
    },
  })

  test('the outline of a brief cuts nothing off', async ({ window }) => {
    await window.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await window.keyboard.press('Alt+4')
    const title = heading(window, LONG_TITLE).locator('.comp-row-title')
    await expect(title).toBeVisible()
    const { cut, lines } = await title.evaluate((one) => ({
      cut: Math.max(one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth),
      lines: Math.round(one.clientHeight / parseFloat(getComputedStyle(one).lineHeight)),
    }))
    // What letters reach below their line is not a line.
    expect(cut).toBeLessThanOrEqual(4)
    expect(lines).toBeGreaterThan(1)
    const [row, next] = [
      await heading(window, LONG_TITLE).boundingBox(),
      await heading(window, 'Safety').boundingBox(),
    ]
    const words = await title.boundingBox()
    if (!row || !next || !words) throw new Error('a row is not there')
    expect(words.y + words.height).toBeLessThanOrEqual(row.y + row.height + 1)
    expect(next.y).toBeGreaterThanOrEqual(row.y + row.height - 1)
  })
})
