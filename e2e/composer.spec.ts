import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import {
  claimLine,
  expectPages,
  heading,
  openComposer,
  openTab,
  outline,
  outlined,
  sheet,
} from './support/composer'
import { faults } from './support/faults'
import { expectFocus, expectSaid, keyTo } from './support/focus'
import { choose, chooseFromMenu } from './support/panes'
import { AT_WORK, longSeed } from './support/seeds'

test.use({ seed: AT_WORK })

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })
const undo = (page: Page, name: string) => page.getByRole('button', { name: `Undo: ${name}`, exact: true })

/** Adds a heading after what is chosen and words it. */
async function addHeading(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Add heading' }).click()
  await expect(field(page, 'Your own heading')).toBeFocused()
  await field(page, 'Your own heading').fill(words)
  await expect(heading(page, words)).toBeVisible()
}

test('the pages are those of the PDF, and follow each change', async ({ window }) => {
  await openComposer(window)
  await openTab(window, 'Title and summary')
  await field(window, 'Title').fill('What naps are good for')
  await expectPages(window, 'What naps are good for')
  await field(window, 'Executive summary').fill('Not *much*.')
  await openTab(window, 'Outline')
  await heading(window, 'Findings').click()
  await expectPages(window, 'Naps are useless')
  await expectPages(window, 'Not much.')
  // A page is drawn, not just said.
  const isInked = await window
    .locator('.comp-canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return false
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return new Set(pixels).size > 20
    })
  expect(isInked).toBe(true)
})

test('headings are added, worded, introduced, moved by key and removed', async ({ window }) => {
  await openComposer(window)
  await heading(window, 'Findings').click()
  await addHeading(window, 'Money')
  await field(window, 'Introduction').fill('Nobody has *counted* yet.')
  await expectPages(window, 'Nobody has counted yet.')
  const before = await outlined(window)
  expect(before.indexOf('Money')).toBe(before.indexOf('Findings') + 1)

  await heading(window, 'Money').focus()
  await window.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(() => outlined(window))
    .toEqual(before.map((name) => (name === 'Money' ? 'Findings' : name === 'Findings' ? 'Money' : name)))
  await expectFocus(window, 'Money')
  await undo(window, 'Move heading').click()
  await expect.poll(() => outlined(window)).toEqual(before)

  await heading(window, 'Money').focus()
  await window.keyboard.press('Alt+ArrowRight')
  await expect(heading(window, 'Money')).toHaveAccessibleName(/level 2/)
  await window.keyboard.press('Delete')
  await expect(heading(window, 'Money')).toBeHidden()
  await expectFocus(window, /^Doubts/)
  await expect(undo(window, 'Delete heading')).toBeVisible()
})

test('sections and claims are dragged where they belong', async ({ window }) => {
  await openComposer(window)
  await heading(window, 'Outlook').dragTo(heading(window, 'Findings'), { targetPosition: { x: 150, y: 4 } })
  await expect
    .poll(async () => (await outlined(window)).slice(0, 4))
    .toEqual(['Lead', 'Outlook', 'Findings', 'Doubts'])
  await undo(window, 'Move heading').click()
  await heading(window, 'Outlook').click()
  await addHeading(window, 'Bottom line')
  await heading(window, 'Findings').click()
  await window.keyboard.press('ArrowRight')
  await claimLine(window, 'Naps are useless').dragTo(heading(window, 'Bottom line'))
  await expect(heading(window, 'Bottom line')).toHaveAccessibleName(/1 claim/)
  await expect(undo(window, 'Move claim')).toBeVisible()
  await claimLine(window, 'Few sleep long').dragTo(claimLine(window, 'Short nights lower mood'), {
    targetPosition: { x: 150, y: 4 },
  })
  await expect
    .poll(async () => (await outlined(window)).filter((line) => line.startsWith('- ')))
    .toEqual(['- Few sleep long', '- Short nights lower mood', '- Naps are useless'])
})

test('claims are moved by key, and to a heading by name', async ({ window }) => {
  await openComposer(window)
  await heading(window, 'Findings').click()
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowDown')
  await expectFocus(window, 'Claim: Short nights lower mood')
  await window.keyboard.press('Alt+ArrowDown')
  await window.keyboard.press('Alt+ArrowDown')
  await window.keyboard.press('Alt+ArrowDown')
  const claims = async () => (await outlined(window)).slice(1, 7)
  await expect
    .poll(claims)
    .toEqual([
      'Findings',
      '- Naps are useless',
      '- Few sleep long',
      'Doubts',
      '- Short nights lower mood',
      '- Late diaries are unreliable',
    ])
  await expectFocus(window, 'Claim: Short nights lower mood')
  await window.getByRole('button', { name: 'Move to heading…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Move to heading' })
  await dialog.getByRole('option', { name: 'Outlook' }).click()
  await dialog.getByRole('button', { name: 'Move here' }).click()
  await expect(heading(window, 'Outlook')).toHaveAccessibleName(/1 claim/)
})

test('a section is left out and brought back', async ({ window }) => {
  await openComposer(window)
  await heading(window, 'Findings').click()
  await expectPages(window, 'Naps are useless')
  await heading(window, 'Findings').focus()
  await window.keyboard.press('Delete')
  await expect(heading(window, 'Findings')).toBeHidden()
  await expectFocus(window, /^Doubts/)
  await expectPages(window, 'Naps are useless', false)
  await expect(undo(window, 'Leave out section')).toBeVisible()
  await chooseFromMenu(
    window,
    window.getByRole('button', { name: '1 section left out' }),
    'Bring back Findings',
  )
  await expect(heading(window, 'Findings')).toBeVisible()
  await heading(window, 'Findings').click()
  await expectPages(window, 'Naps are useless')
})

test('what it covers is narrowed by tag, and nothing in scope is said', async ({ window }) => {
  await openComposer(window)
  await window.getByRole('button', { name: 'Tags', exact: true }).click()
  await window.getByRole('option', { name: 'Diary' }).click()
  await window.keyboard.press('Escape')
  await expect(heading(window, 'Findings')).toHaveAccessibleName(/1 claim/)
  await window.getByRole('button', { name: 'Tags, 1 chosen' }).click()
  await window.getByRole('option', { name: 'Diary' }).click()
  await window.getByRole('option', { name: 'Mood' }).click()
  await window.keyboard.press('Escape')
  await expect(window.getByText('No claim is in this brief.')).toBeVisible()
  await window.getByRole('button', { name: 'Cover everything' }).click()
  await expect(heading(window, 'Findings')).toHaveAccessibleName(/3 claims/)
})

test('several briefs, each in its own way, and all of it is kept', async ({ app, window }) => {
  await openComposer(window)
  await openTab(window, 'Design')
  await window.getByText('Claims table', { exact: true }).click()
  await choose(window.locator('.comp'), 'Paper', 'US Letter')
  const menu = (name: string) => window.getByRole('button', { name: `Brief: ${name}`, exact: true })
  await chooseFromMenu(window, menu('Brief'), 'Duplicate this brief…')
  const naming = window.getByRole('dialog', { name: 'Duplicate brief' })
  await expect(naming.getByLabel('Name')).toHaveValue('Brief 2')
  await naming.getByLabel('Name').fill('For the board')
  await naming.getByRole('button', { name: 'Create brief' }).click()
  await expect(menu('For the board')).toBeVisible()
  await expect(window.getByRole('radio', { name: /^Claims table/ })).toBeChecked()
  await window.getByText('Reading notes', { exact: true }).click()
  await chooseFromMenu(window, menu('For the board'), 'Rename this brief…')
  await window.getByRole('dialog').getByLabel('Name').fill('Notes')
  await window.keyboard.press('Enter')
  await expect(menu('Notes')).toBeVisible()

  const page = await app.restart()
  await page.getByRole('article').waitFor()
  await openComposer(page)
  await openTab(page, 'Design')
  await expect(page.getByRole('radio', { name: /^Claims table/ })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'US Letter' })).toBeChecked()
  await chooseFromMenu(page, page.getByRole('button', { name: 'Brief: Brief' }), 'Notes')
  await expect(page.getByRole('radio', { name: /^Reading notes/ })).toBeChecked()
  await chooseFromMenu(page, page.getByRole('button', { name: 'Brief: Notes' }), 'Delete this brief')
  await expect(page.getByRole('button', { name: 'Brief: Brief' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Brief: Notes' })).toBeVisible()
})

test('is exported from there, in another format too', async ({ app, window }) => {
  await openComposer(window)
  await window.getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Export brief' })
  await dialog.getByText('JSON', { exact: true }).click()
  const { name, bytes } = await app.savedFile(() =>
    dialog.getByRole('button', { name: 'Export JSON' }).click(),
  )
  expect(name).toMatch(/\.json$/)
  expect(bytes.toString()).toContain('Naps are useless')
  await window.getByRole('button', { name: 'Done' }).click()
  await expect(window.getByRole('button', { name: 'Export…' })).toBeFocused()
})

test('what the pages say is selected where it is seen, and read in order', async ({ window }) => {
  // Pages that still scroll would be dragged over elsewhere.
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await openComposer(window)
  await heading(window, 'Findings').click()
  await expectPages(window, 'Naps are useless')
  const words = (text: string) => window.locator('.comp-page-text span').filter({ hasText: text })
  const selection = () => window.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '')
  const first = await words('Short nights lower mood').first().boundingBox()
  const last = await words('Naps did not help').first().boundingBox()
  if (!first || !last) throw new Error('the words are nowhere')
  await window.mouse.move(first.x + 1, first.y + first.height / 2)
  await window.mouse.down()
  // By way of the empty margin, where a selection must neither jump nor end.
  await window.mouse.move(last.x - 60, last.y - 12, { steps: 8 })
  expect(await selection()).toMatch(/^Short nights lower mood/)
  await window.mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 8 })
  await window.mouse.up()
  const selected = await selection()
  expect(selected).toMatch(
    /^Short nights lower mood “Short nights came .*Naps are useless.*Naps did not help\.”?$/,
  )
  expect(selected).not.toContain('Few sleep long')
  const order = ['Findings', 'Short nights lower mood', 'Naps are useless', 'Few sleep long', 'Doubts']
  const said = (await window.locator('.comp-page-text').allInnerTexts()).at(-1) ?? ''
  const places = order.map((part) => said.indexOf(part))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  // A letter stands where it is drawn.
  const drawn = await window.evaluate(() => {
    const page = [...document.querySelectorAll('.comp-page')].find((one) =>
      one.textContent.includes('Naps are useless'),
    )
    const canvas = page?.querySelector('canvas')
    const span = [...(page?.querySelectorAll('.comp-page-text span') ?? [])].find((one) =>
      one.textContent.includes('Naps are useless'),
    )
    if (!canvas || !span) return null
    const [sheet, box] = [canvas.getBoundingClientRect(), span.getBoundingClientRect()]
    const ratio = canvas.width / sheet.width
    const cut = [box.left - sheet.left, box.top - sheet.top, box.width, box.height].map((px) =>
      Math.round(px * ratio),
    )
    const pixels = canvas.getContext('2d')?.getImageData(cut[0] ?? 0, cut[1] ?? 0, cut[2] ?? 1, cut[3] ?? 1)
    if (!pixels) return null
    const columns = Array.from({ length: pixels.width }, (_, x) => x).filter((x) =>
      Array.from({ length: pixels.height }, (_, y) => pixels.data[(y * pixels.width + x) * 4] ?? 255).some(
        (red) => red < 128,
      ),
    )
    return { from: (columns[0] ?? 0) / pixels.width, to: (columns.at(-1) ?? 0) / pixels.width }
  })
  expect(drawn?.from).toBeLessThan(0.03)
  expect(drawn?.to).toBeGreaterThan(0.97)
})

test('briefs are put in another order from their menu, with keys alone, and undone by name', async ({
  window,
}) => {
  await openComposer(window)
  const trigger = window.getByRole('button', { name: /^Brief: / })
  for (const name of ['For the board', 'For the clinic']) {
    await chooseFromMenu(window, trigger, 'New brief…')
    await window.getByRole('dialog', { name: 'New brief' }).getByLabel('Name').fill(name)
    await window.keyboard.press('Enter')
    await expect(trigger).toHaveAccessibleName(`Brief: ${name}`)
  }
  const listed = async () => (await window.getByRole('menuitem').allInnerTexts()).slice(0, 3)
  await trigger.focus()
  await window.keyboard.press('Enter')
  expect(await listed()).toEqual(['Brief', 'For the board', 'For the clinic'])
  await keyTo(window, window.getByRole('menuitem', { name: 'Move this brief up' }), 'ArrowDown')
  await window.keyboard.press('Enter')
  await expect.poll(listed).toEqual(['Brief', 'For the clinic', 'For the board'])
  // The menu stays where it was: the next step is the same key.
  await window.keyboard.press('Enter')
  await expect.poll(listed).toEqual(['For the clinic', 'Brief', 'For the board'])
  await expectSaid(window, '“For the clinic” moved up: 1 of 3')
  await window.keyboard.press('Enter')
  await expectSaid(window, '“For the clinic” stays where it is: 1 of 3')
  await window.keyboard.press('Escape')
  await expect(trigger).toBeFocused()
  await expect(trigger).toHaveAccessibleName('Brief: For the clinic')
  await undo(window, 'Reorder briefs').click()
  await trigger.click()
  await expect.poll(listed).toEqual(['Brief', 'For the clinic', 'For the board'])
  await window.getByRole('menuitem', { name: 'Move this brief down' }).click()
  await expect.poll(listed).toEqual(['Brief', 'For the board', 'For the clinic'])
})

test('pages are gone to, counted and made larger', async ({ window }) => {
  await openComposer(window)
  const pages = window.getByRole('group', { name: 'Pages shown' })
  await expect(pages).toContainText(/Page 1 of [3-9]/)
  await pages.getByRole('button', { name: 'Next page' }).click()
  await expect(pages).toContainText('Page 2 of')
  const { width: before = 0 } = (await sheet(window, 2).boundingBox()) ?? {}
  await chooseFromMenu(window, pages.getByRole('button', { name: /^Size of pages/ }), '150 %')
  await expect(pages).toContainText('Page 2 of')
  const { width = 0 } = (await sheet(window, 2).boundingBox()) ?? {}
  expect(width).toBeGreaterThan(before * 1.2)
})

test('when the pages fail it says so, and what was typed is kept', async ({ app, window }) => {
  test.skip(app.host === 'electron', 'answers are only replaced where they come over HTTP')
  await openComposer(window)
  const broken = { ok: false, error: { code: 'internal', message: 'The pages broke.' } }
  await window.route('**/rpc/brief.preview', (route) => route.fulfill({ json: broken }))
  await openTab(window, 'Title and summary')
  await field(window, 'Title').fill('Kept all the same')
  await expect(window.getByRole('alert')).toContainText('The pages broke.')
  await expect(sheet(window, 1)).toBeVisible()
  await window.unroute('**/rpc/brief.preview')
  await window.getByRole('button', { name: 'Try again' }).click()
  await expectPages(window, 'Kept all the same')
  await expect(window.getByRole('alert')).toBeHidden()
})

test('axe finds nothing wrong with what shapes it and with its pages', async ({ window }) => {
  await openComposer(window)
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const tab of ['Title and summary', 'Design', 'Outline'] as const) {
      await openTab(window, tab)
      if (tab === 'Outline') await heading(window, 'Findings').click()
      expect.soft(await faults(window), `${tab}, ${colorScheme}`).toEqual([])
    }
  }
})

test.describe('in a window 900 pixels wide', () => {
  test.use({ viewport: { width: 900, height: 700 } })

  test('what shapes it and its pages take turns', async ({ window }) => {
    await window.keyboard.press('Alt+4')
    await expect(outline(window)).toBeVisible()
    await expect(sheet(window, 1)).toBeHidden()
    await choose(window.locator('.comp'), 'Shown', 'Pages')
    await expect(outline(window)).toBeHidden()
    await expect(sheet(window, 1)).toBeVisible()
    expect(
      await window.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  })
})

test.describe('of a notebook with 300 sections and 900 claims', () => {
  test.use({ seed: longSeed(300, 3) })

  test('draws only what is near, and goes anywhere by key', async ({ window }) => {
    await window.keyboard.press('Alt+4')
    await heading(window, 'Part 1').click()
    await window.keyboard.press('End')
    await expectFocus(window, /^Part 300/)
    await window.keyboard.press('Alt+ArrowUp')
    await expectFocus(window, /^Part 300/)
    await expect(undo(window, 'Move heading')).toBeVisible()
    expect(await outline(window).getByRole('row').count()).toBeLessThan(80)
  })
})
