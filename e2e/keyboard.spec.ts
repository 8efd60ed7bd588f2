import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimsOnDisk } from './support/cli'
import { claimCard, outlineSection, sidePane } from './support/panes'
import { painted } from './support/reader'

/** Presses Tab until something has the focus; what cannot be reached so is no good to a keyboard. */
async function tabTo(page: Page, isThere: () => Promise<boolean>, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error('60 presses of Tab did not lead there')
}

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })

test.beforeEach(async ({ window }) => {
  // An error in the console fails a test, so this keeps the mouse out of all of them.
  await window.evaluate(() =>
    addEventListener('pointerdown', () => console.error('the mouse was used'), { capture: true }),
  )
})

test('letters typed before the field of a new claim is there make nothing else', async ({ app, window }) => {
  const text = window.getByRole('article')
  await tabTo(window, () => text.evaluate((element) => element.contains(document.activeElement)))
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('s')
  // All in one go, as a fast writer does it: c for the claim, then letters that are keys of the reader too.
  await text.evaluate((element) => {
    for (const key of ['c', 'c', 'h', 'n', 'e', 'x']) {
      const target = document.activeElement ?? element
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  })
  await expect(window.getByRole('textbox', { name: 'Claim', exact: true })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
  await app.close()
  expect(await claimsOnDisk(app.dataDir)).toHaveLength(1)
})

test('a claim is made, reworded, given evidence and exported without a mouse', async ({ app, window }) => {
  const press = (key: string) => window.keyboard.press(key)
  const text = window.getByRole('article')

  await tabTo(window, async () => (await focusedName(window)) === 'Safety')
  await press('Enter')
  await expect(outlineSection(window, 'Safety')).toHaveAttribute('aria-current', 'location')
  await tabTo(window, () => text.evaluate((element) => element.contains(document.activeElement)))

  // The heading first, then the first paragraph of the section, then its first sentence.
  await press('ArrowDown')
  await press('ArrowDown')
  await press('s')
  await expect
    .poll(() => window.evaluate(() => getSelection()?.toString()))
    .toMatch(/^(MDMA raises blood pressure|In the phase 3 trials|In a healthy person)/)
  await press('c')
  const field = window.getByRole('textbox', { name: 'Claim', exact: true })
  await expect(field).toBeFocused()
  await window.keyboard.type('Stated by keyboard')
  await press('Enter')
  await expect(claimCard(window, 'Stated by keyboard')).toBeVisible()
  expect(await focusedName(window)).toBe('Edit claim: Stated by keyboard')
  await press('Enter')
  await expect(field).toBeFocused()
  await press('End')
  await window.keyboard.type(', twice')
  await press('Enter')

  const card = claimCard(window, 'Stated by keyboard, twice')
  await expect(card).toBeVisible()
  await tabTo(window, async () => (await focusedName(window)) === 'Add evidence')
  await press('Enter')
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await expect(form).toBeVisible()
  const relation = form.getByRole('radiogroup', { name: 'How it bears on the claim' })
  await tabTo(window, () => relation.evaluate((group) => group.contains(document.activeElement)))
  await press('ArrowRight')
  await expect(relation.getByRole('radio', { name: 'Disputes' })).toBeChecked()
  const passages = form.getByPlaceholder('Find a marked passage')
  await tabTo(window, () => passages.evaluate((field) => field === document.activeElement))
  await press('ArrowDown')
  await press('Enter')
  await expect(form.getByRole('option', { selected: true })).toHaveCount(1)
  await tabTo(window, () =>
    form.getByLabel('Why it counts').evaluate((area) => area === document.activeElement),
  )
  await window.keyboard.type('Because I can.')
  await tabTo(window, async () => (await focusedName(window)) === 'Add evidence')
  await press('Enter')
  await expect(form).toBeHidden()
  await expect(card).toContainText('Refuted')
  await expect(card).toContainText('Because I can.')

  const { bytes } = await app.savedFile(async () => {
    await press('Control+e')
    const settings = window.getByRole('dialog', { name: 'Export brief' })
    await expect(settings).toBeVisible()
    await tabTo(window, async () => (await focusedName(window)) === 'Export PDF')
    await press('Enter')
  })
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await expect(window.getByRole('dialog', { name: 'The brief is ready' })).toBeVisible()
  await press('Enter')
  await expect(window.getByRole('dialog')).toBeHidden()

  await app.close()
  expect(await claimsOnDisk(app.dataDir)).toMatchObject([
    { statement: 'Stated by keyboard, twice', standing: 'refuted', section: { title: 'Safety' } },
  ])
})

test('with a text cursor, Shift and the arrows select word by word, and H highlights', async ({ window }) => {
  await window.getByRole('article').focus()
  await window.keyboard.press('F7')
  await window.keyboard.press('Control+Shift+ArrowRight')
  await window.keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(() => window.evaluate(() => getSelection()?.isCollapsed)).toBe(false)
  const words = await window.evaluate(() => getSelection()?.toString().trim() ?? '')
  await window.keyboard.press('h')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual([words])
  // The text of a document never changes, whatever is typed into it.
  const before = await window.getByRole('article').innerText()
  await window.keyboard.type('xyz')
  await window.keyboard.press('Backspace')
  expect(await window.getByRole('article').innerText()).toBe(before)
})

const selected = (page: Page) =>
  page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '')

test('words and sentences are selected, taken in and left out again, forwards and back', async ({
  window,
}) => {
  await window.getByRole('article').focus()
  await window.keyboard.press('ArrowDown')
  const steps: readonly (readonly [string, (before: string, now: string) => boolean])[] = [
    ['w', (_, now) => /^\S+$/.test(now)],
    ['Shift+W', (before, now) => now.startsWith(before) && now.length > before.length],
    ['Shift+W', (before, now) => now.startsWith(before) && now.length > before.length],
    ['Shift+Q', (before, now) => before.startsWith(now) && now.length < before.length],
    ['s', (before, now) => !now.endsWith(before) && /[.?!]$/.test(now)],
    ['Shift+S', (before, now) => now.startsWith(before) && now.length > before.length],
    ['Shift+A', (before, now) => before.startsWith(now) && now.length < before.length],
    ['s', (before, now) => now !== before && /[.?!]$/.test(now)],
    ['a', (before, now) => now !== before && now.length > 0],
  ]
  let before = ''
  for (const [key, isRight] of steps) {
    await window.keyboard.press(key)
    await expect.poll(async () => isRight(before, await selected(window)), key).toBe(true)
    before = await selected(window)
  }
})

test('brackets step through highlights, and a list leads to each of them', async ({ window }) => {
  const text = window.getByRole('article')
  await text.focus()
  for (const key of ['ArrowDown', 's', 'h']) await window.keyboard.press(key)
  await expect.poll(() => painted(window, 'hl-plain')).toHaveLength(1)
  await expect.poll(() => selected(window)).toBe('')
  for (const key of ['ArrowDown', 'ArrowDown', 's', 'h']) await window.keyboard.press(key)
  await expect.poll(() => painted(window, 'hl-plain')).toHaveLength(2)
  const [first, second] = await painted(window, 'hl-plain')
  await window.keyboard.press('[')
  await expect.poll(() => painted(window, 'hl-active')).toEqual([first])
  await window.keyboard.press(']')
  await expect.poll(() => painted(window, 'hl-active')).toEqual([second])
  await expect(window.locator('[aria-live="polite"]').last()).toContainText(/^Highlight: “/)
  await window.keyboard.press('Alt+l')
  const list = window.getByRole('dialog', { name: /^Highlights in/ })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('button', { name: /^Highlight/ }).first()).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(list).toBeHidden()
  await expect.poll(() => painted(window, 'hl-active')).toEqual([first])
  await expect.poll(() => text.evaluate((element) => element.contains(document.activeElement))).toBe(true)
})

test('Alt with the arrows goes from section to section', async ({ window }) => {
  await window.getByRole('article').focus()
  await window.keyboard.press('Alt+ArrowDown')
  await window.keyboard.press('Alt+ArrowDown')
  const inView = sidePane(window).getByRole('heading', { level: 2 })
  const second = await inView.textContent()
  await window.keyboard.press('Alt+ArrowDown')
  await expect(inView).not.toHaveText(second ?? '')
  await window.keyboard.press('Alt+ArrowUp')
  await expect(inView).toHaveText(second ?? '')
})

test('what is selected in the text becomes evidence from a claim’s own button', async ({ window }) => {
  await window.getByRole('article').focus()
  for (const key of ['ArrowDown', 's', 'c']) await window.keyboard.press(key)
  await expect(window.getByRole('textbox', { name: 'Claim', exact: true })).toBeFocused()
  await window.keyboard.type('One claim')
  await window.keyboard.press('Enter')
  await expect(claimCard(window, 'One claim')).toBeVisible()
  await window.getByRole('article').locator('[tabindex="0"]').first().focus()
  for (const key of ['ArrowDown', 's']) await window.keyboard.press(key)
  await expect.poll(() => selected(window)).not.toBe('')
  const words = await selected(window)
  await claimCard(window, 'One claim').getByRole('button', { name: 'Add evidence' }).focus()
  await window.keyboard.press('Enter')
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await expect(form.getByRole('radio', { name: 'Selected passage' })).toBeChecked()
  await expect(form.getByRole('blockquote')).toContainText(words)
})

test('Enter opens the highlights of a paragraph, Escape closes them and the focus goes back', async ({
  window,
}) => {
  const text = window.getByRole('article')
  await text.focus()
  await window.keyboard.press('ArrowDown')
  for (const key of ['s', 'h']) await window.keyboard.press(key)
  await expect.poll(() => painted(window, 'hl-plain')).toHaveLength(1)
  await window.keyboard.press('Enter')
  const popover = window.getByRole('dialog', { name: 'Highlight' })
  await expect(popover).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(popover).toBeHidden()
  await expect.poll(() => text.evaluate((element) => element.contains(document.activeElement))).toBe(true)
})

test('the list of shortcuts opens with a question mark, but not while writing', async ({ window }) => {
  await window.getByRole('article').focus()
  await window.keyboard.press('?')
  const list = window.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toContainText('Select the next sentence')
  await window.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await sidePane(window).getByRole('button', { name: 'Add note' }).focus()
  await window.keyboard.press('Enter')
  const note = window.getByRole('textbox', { name: 'Note' })
  await expect(note).toBeFocused()
  await window.keyboard.type('Why?')
  await expect(note).toHaveValue('Why?')
  await expect(list).toBeHidden()
})
