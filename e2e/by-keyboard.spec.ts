import type { Locator, Page } from '@playwright/test'
import type { AppUnderTest } from './app'
import { expect, test } from './fixtures'
import { writeFiles } from './support/files'
import { expectFocus, expectSaid, keyTo } from './support/focus'
import { claimCard, documentButton, notesPart } from './support/panes'
import { article, painted } from './support/reader'

const TEXT = `Light therapy is offered for winter depression. It is cheap and has few risks.

Efficacy

Bright light in the morning relieves symptoms within two weeks. In four trials it did better than dim light.

Safety

Headache and eye strain are common and pass by themselves.
`
const NEWER = TEXT.replace('four trials', 'five trials').replace('are common', 'are rare')
const CLAIM = 'Morning light works within two weeks'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true })

/** Goes on with a key until these words are selected. */
async function selectTo(page: Page, key: string, words: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(words)
  }).toPass({ timeout: 10_000, intervals: [50] })
}

/** Into the text with Tab, or back into it. */
const toText = (page: Page, key = 'Tab') => keyTo(page, article(page), key)

async function chooseInMenu(page: Page, item: string): Promise<void> {
  await keyTo(page, page.getByRole('menuitem', { name: item }), 'ArrowDown')
  await page.keyboard.press('Enter')
}

async function open(app: AppUnderTest, files: readonly string[]): Promise<void> {
  const { page } = app
  await keyTo(page, documentButton(page, 'How a phase 3 trial'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How a phase 3 trial')
  await expectFocus(page, 'How a phase 3 trial')
  await expectSaid(page, /^Opened “How a phase 3 trial/)
  await keyTo(page, button(page, 'Import'), 'Shift+Tab')
  await app.chooseFiles(files, () => page.keyboard.press('Enter'))
  await expect(article(page)).toContainText('Light therapy is offered')
  await expectFocus(page, 'Import')
  await expectSaid(page, /light/i)
}

async function highlightAndClaim(page: Page): Promise<void> {
  await toText(page)
  await expectFocus(page, /./)
  await selectTo(page, 's', 'It is cheap and has few risks.')
  await page.keyboard.press('h')
  await expect.poll(() => painted(page, 'hl-plain')).toEqual(['It is cheap and has few risks.'])
  await expectSaid(page, 'ighlight')
  await expectFocus(page, 'Light therapy is offered')

  await selectTo(page, 's', 'Bright light in the morning relieves symptoms within two weeks.')
  await page.keyboard.press('c')
  await expectFocus(page, 'Claim')
  await page.keyboard.type(CLAIM)
  await page.keyboard.press('Enter')
  await expectFocus(page, `Edit claim: ${CLAIM}`)
  await expectSaid(page, /Claim/)
}

async function addEvidence(page: Page): Promise<void> {
  const form = dialog(page, 'Add evidence')
  const add = button(form, 'Add evidence')
  await toText(page, 'Shift+Tab')
  await selectTo(page, 's', 'In four trials it did better than dim light.')
  await page.keyboard.press('e')
  await keyTo(page, form.getByLabel('Why it counts'))
  await page.keyboard.type('Four trials agree.')
  await keyTo(page, add)
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expectFocus(page, 'Bright light in the morning')
  await expectSaid(page, 'Evidence added')

  await keyTo(page, button(claimCard(page, CLAIM), 'Add evidence'))
  await page.keyboard.press('Enter')
  await keyTo(page, form.getByRole('radiogroup', { name: 'Source' }))
  await keyTo(page, form.getByRole('radio', { name: 'Reference' }), 'ArrowRight')
  await keyTo(page, form.getByLabel('Title'))
  await page.keyboard.type('Dim light, a review')
  await keyTo(page, add)
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expectFocus(page, 'Add evidence')
  await expect(claimCard(page, CLAIM)).toContainText('Dim light, a review')
}

async function rateTagAndNote(page: Page): Promise<void> {
  const card = claimCard(page, CLAIM)
  await keyTo(page, button(card, 'Certainty: Not rated'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await keyTo(page, page.getByRole('menuitemradio', { name: 'Moderate' }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'Certainty: Moderate certainty')

  await keyTo(page, button(card, 'Tag'))
  await page.keyboard.press('Enter')
  await expect(page.getByPlaceholder('Find or create a tag')).toBeFocused()
  await page.keyboard.type('Benefit')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Benefit', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectFocus(page, 'Tag')
  await expect(card).toContainText('Benefit')

  await keyTo(page, button(notesPart(page), 'Add note'))
  await page.keyboard.press('Enter')
  await expect(notesPart(page).getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('Was the **dim** light a fair comparison?')
  await page.keyboard.press('Escape')
  await expectFocus(page, 'Edit note')
}

async function lookAround(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  await expectSaid(page, 'Claims board')
  await keyTo(page, button(page.getByRole('main'), CLAIM), 'Shift+Tab')
  await expectFocus(page, CLAIM)
  await page.keyboard.press('Alt+3')
  await expectSaid(page, 'Evidence matrix')
  await keyTo(page, page.getByRole('grid'))
  await expectFocus(page, /./)
  await page.keyboard.press('Alt+1')
  await expectSaid(page, 'Read the document')
  await toText(page)
  await page.keyboard.press('[')
  await expectSaid(page, /^Highlight: “It is cheap/)
  await expectFocus(page, 'Light therapy is offered')
  await page.keyboard.press('}')
  await expectSaid(page, 'Bright light')
  await expectFocus(page, 'Bright light in the morning')

  await page.keyboard.press('Control+f')
  await page.keyboard.type('in:claims morning')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expectSaid(page, '1 result')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectFocus(page, `Edit claim: ${CLAIM}`)
}

async function undoAndRedo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z')
  await expectSaid(page, 'Undone: Add note')
  await expectFocus(page, `Edit claim: ${CLAIM}`)
  await page.keyboard.press('Control+Shift+z')
  await expectSaid(page, 'Done again: Add note')
}

async function bringNewer(page: Page, files: readonly string[], app: AppUnderTest): Promise<void> {
  await keyTo(page, page.getByRole('button', { name: /^Actions for Light/i }), 'Shift+Tab', 160)
  await page.keyboard.press('Enter')
  await app.chooseFiles(files, () => chooseInMenu(page, 'Import a newer version…'))
  const preview = dialog(page, 'A newer version')
  await keyTo(page, button(preview, 'Use this version'))
  await page.keyboard.press('Enter')
  await expect(preview).toBeHidden()
  await expect(article(page)).toContainText('five trials')
  await expectFocus(page, /./)
}

async function arrangeTags(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('codebook')
  await page.keyboard.press('Enter')
  const codebook = dialog(page, 'Codebook')
  await keyTo(page, codebook.getByRole('textbox', { name: 'New tag' }))
  await page.keyboard.type('Harm')
  await page.keyboard.press('Enter')
  const row = codebook.getByRole('row').filter({ hasText: 'Harm' })
  await keyTo(page, row)
  await expectFocus(page, 'Harm')
  await page.keyboard.press('Alt+ArrowRight')
  await expectSaid(page, /Benefit/)
  await expect(row).toHaveAttribute('aria-level', '2')
  await expectFocus(page, 'Harm')
  await page.keyboard.press('Escape')
  await expect(codebook).toBeHidden()
  await expectFocus(page, /./)
}

test('from the first start to the finished brief, with the keyboard only', async ({ app, window }) => {
  test.setTimeout(180_000)
  // An error in the console fails a test, so this keeps the mouse out of it.
  await window.evaluate(() =>
    addEventListener('pointerdown', () => console.error('the mouse was used'), { capture: true }),
  )
  const files = await writeFiles(app, [{ name: 'light.txt', bytes: TEXT }])
  const newer = await writeFiles(app, [{ name: 'light-2.txt', bytes: NEWER }])
  await test.step('choose a document, import another', () => open(app, files))
  await test.step('highlight, claim', () => highlightAndClaim(window))
  await test.step('evidence from a passage and a reference', () => addEvidence(window))
  await test.step('certainty, tag, note', () => rateTagAndNote(window))
  await test.step('board, matrix, highlights, find', () => lookAround(window))
  await test.step('undo, redo', () => undoAndRedo(window))
  await test.step('a newer version', () => bringNewer(window, newer, app))
  await test.step('codebook', () => arrangeTags(window))

  const { bytes } = await app.savedFile(async () => {
    await window.keyboard.press('Control+e')
    await keyTo(window, button(dialog(window, 'Export brief'), 'Export PDF'))
    await window.keyboard.press('Enter')
  })
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await expect(dialog(window, 'The brief is ready')).toBeVisible()
  await expectFocus(window, 'Done')
  await expectSaid(window, /brief is ready/i)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toBeHidden()
  await expectFocus(window, /./)
})
