import { expect, type Locator, type Page } from '@playwright/test'

/** What has the focus, as a person who does not use a mouse meets it. */
interface Focus {
  /** Empty when nothing has it. */
  readonly name: string
  /** What is wrong with it: nobody has it, it is out of sight, something lies over it, or nothing shows it. */
  readonly trouble: string | null
}

/** Looks at what has the focus now. */
function focusNow(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const one = document.activeElement
    if (!(one instanceof HTMLElement) || one === document.body) return { name: '', trouble: 'nobody has it' }
    const words = (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').trim()
    const label = one.closest('label')?.textContent ?? ''
    const name =
      words === '' ? label.trim() || (one.getAttribute('placeholder') ?? one.tagName.toLowerCase()) : words
    const isSeen = (part: Element) => {
      const box = part.getBoundingClientRect()
      const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)]
      const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)]
      if (right - left < 1 || bottom - top < 1) return false
      return [0.1, 0.5, 0.9].some((x) =>
        [0.1, 0.5, 0.9].some((y) => {
          const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)
          return hit !== null && (part.contains(hit) || hit.contains(part))
        }),
      )
    }
    // A radio or a checkbox is drawn by its label, a list by the line chosen in it, the text by what it scrolls in.
    const chosen = document.getElementById(one.getAttribute('aria-activedescendant') ?? '')
    const scroller = one.closest('.reader-scroller')
    const around = [one, chosen, one.closest('label'), one.parentElement, one.nextElementSibling, scroller]
    const parts = around.filter((part) => part !== null)
    const isRinged = (part: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    const drawn = one.closest('label') ?? one
    if (!isSeen(drawn)) return { name, trouble: 'it cannot be seen' }
    return { name, trouble: parts.some(isRinged) ? null : 'nothing shows it' }
  })
}

/** Expects the focus to come to rest where it is named so, in sight and shown. */
export async function expectFocus(page: Page, name: string | RegExp): Promise<void> {
  const wanted =
    typeof name === 'string' ? new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) : name
  await expect
    .poll(() => focusNow(page), { message: `the focus is at ${wanted}` })
    .toMatchObject({
      name: expect.stringMatching(wanted),
      trouble: null,
    })
}

/** Presses a key until that, or something in it, has the focus; what cannot be reached so is no good to a keyboard. */
export async function keyTo(page: Page, target: Locator, key = 'Tab', most = 80): Promise<void> {
  // A person waits for a dialog or a menu before going through it.
  await target.first().waitFor({ state: 'attached' })
  for (let presses = 0; presses <= most; presses += 1) {
    if (await holdsFocus(target)) return
    await page.keyboard.press(key)
    await focusSettled(page)
  }
  throw new Error(`${most} presses of ${key} did not lead to ${target.toString()}`)
}

/** Some of what a key does to the focus is done with the next frame; the next press would go by what it was before. */
const focusSettled = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

const holdsFocus = (target: Locator) =>
  target.evaluateAll((all) => all.some((one) => one.contains(document.activeElement)))

/** Expects something to have been said to who does not see it. */
export async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator('[role="status"][aria-live="polite"]').last()).toContainText(words)
}
