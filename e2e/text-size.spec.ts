import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { faults } from './support/faults'
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
    if (!['reading', 'board', 'matrix'].includes(name)) await page.getByRole('dialog').waitFor()
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
