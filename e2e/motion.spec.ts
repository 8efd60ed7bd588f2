import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimCard, goToSection, library } from './support/panes'
import { mark } from './support/reader'
import { AT_WORK } from './support/seeds'

test.use({ seed: AT_WORK, viewport: { width: 1000, height: 500 } })

type Scroll = (this: Element, ...given: unknown[]) => void

/** Notes every animation and transition that takes time, and every scroll that is asked to be smooth. */
async function watchMotion(page: Page): Promise<Page> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { motionSeen: seen })
    const note = (event: Event) => {
      const { target } = event
      if (!(target instanceof Element)) return
      for (const animation of target.getAnimations({ subtree: true })) {
        const { delay = 0, duration } = animation.effect?.getTiming() ?? {}
        if (Number(duration) + delay > 2) seen.push(`${event.type} of ${target.className}`)
      }
    }
    for (const type of ['animationstart', 'transitionrun']) document.addEventListener(type, note, true)
    for (const name of ['scrollIntoView', 'scrollTo', 'scrollBy'] as const) {
      const original = Reflect.get(Element.prototype, name) as unknown as Scroll
      Element.prototype[name] = function (this: Element, ...given: unknown[]) {
        const [options] = given
        if (typeof options === 'object' && options !== null && 'behavior' in options) {
          if (options.behavior === 'smooth') seen.push(name)
        }
        original.apply(this, given)
      }
    }
  })
  await page.reload()
  await page.getByRole('article').waitFor()
  return page
}

/** Opens, goes and marks: what usually moves. */
async function wander(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Escape')
  await library(page)
    .getByRole('button', { name: /^Outlook/ })
    .click()
  await goToSection(page, 'Findings')
  await claimCard(page, 'Naps are useless')
    .getByRole('button', { name: /^Go to the passage/ })
    .click()
  await mark(page, 'Nobody slept', 'Highlight')
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: 'Few sleep long', exact: true }).click()
  await page.getByRole('button', { name: 'Codebook' }).click()
  await page.getByRole('dialog', { name: 'Codebook' }).waitFor()
  return page.evaluate(() => (globalThis as unknown as { motionSeen: string[] }).motionSeen)
}

test('nothing moves for those who asked for no movement', async ({ window }) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  expect(await wander(await watchMotion(window))).toEqual([])
})

test('for others, something does: the watch above sees it', async ({ window }) => {
  await window.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await wander(await watchMotion(window))).not.toEqual([])
})
