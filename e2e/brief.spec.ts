import { readdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { AppUnderTest } from './app'
import { scratchOf } from './drivers/web-server'
import { expect, test } from './fixtures'
import { openComposer, openTab } from './support/composer'
import { choose, claimCard, goToSection, notesPart, showNotesOf } from './support/panes'
import { pageSize, pdfText, whyNoPdfTools } from './support/pdf'
import { claimFrom, mark } from './support/reader'
import { AT_WORK, longSeed } from './support/seeds'

const settings = (page: Page) => page.getByRole('dialog', { name: 'Export brief' })
const done = (page: Page) => page.getByRole('dialog', { name: 'The brief is ready' })

/** Exports with the settings as they are, and gives the file. */
async function exported(app: AppUnderTest): Promise<{ name: string; bytes: Buffer }> {
  const file = await app.savedFile(() =>
    settings(app.page).getByRole('button', { name: 'Export PDF' }).click(),
  )
  await expect(done(app.page)).toBeVisible()
  return file
}

test('the brief holds every claim, note and reason, and says whose it is', async ({ app, window }) => {
  const why = whyNoPdfTools()
  test.skip(why !== null, why ?? '')
  await claimFrom(window, 'MDMA raises blood pressure and heart rate', 'It strains the heart for hours')
  await mark(window, 'the rise is comparable to brisk exercise', 'Evidence')
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await choose(form, 'How it bears on the claim', 'Qualifies')
  await form.getByLabel('Why it counts').fill('Only in a healthy person.')
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await expect(form).toBeHidden()
  await goToSection(window, 'Safety')
  for (const [whose, text] of [
    ['Section', 'Ask a cardiologist.'],
    ['Document', 'Reads as balanced.'],
    ['Notebook', 'The question is still open.'],
  ] as const) {
    await showNotesOf(window, whose)
    await notesPart(window).getByRole('button', { name: 'Add note' }).click()
    await notesPart(window).getByRole('textbox', { name: 'Note' }).fill(text)
    await window.keyboard.press('Escape')
  }
  await claimFrom(window, 'Most were mild or moderate and gone within days.', 'Side effects pass')

  await openComposer(window)
  await openTab(window, 'Title and summary')
  await window.getByLabel('Title', { exact: true }).fill('MDMA and depression: a brief')
  await window.getByLabel('Author', { exact: true }).fill('Ada Okafor')
  await window.getByLabel('Executive summary').fill('Too early to *say*.')
  await window.getByRole('button', { name: 'Export brief' }).click()
  const { name, bytes } = await exported(app)
  expect(name).toMatch(/MDMA and depression.*\.pdf$/)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const text = pdfText(bytes)
  for (const words of [
    'MDMA and depression: a brief',
    'Ada Okafor',
    'Too early to say.',
    'It strains the heart for hours',
    'MDMA raises blood pressure and heart rate',
    'Side effects pass',
    'Qualifies',
    'Only in a healthy person.',
    'Ask a cardiologist.',
    'Reads as balanced.',
    'The question is still open.',
    'Safety',
  ]) {
    expect(text).toContain(words)
  }
})

test.describe('of a small notebook', () => {
  test.use({ seed: AT_WORK })

  test('is set for A4 and for US Letter, and the choice is kept', async ({ app, window }) => {
    const why = whyNoPdfTools()
    test.skip(why !== null, why ?? '')
    const exportNow = async () => {
      await window.keyboard.press('Control+E')
      const { bytes } = await exported(app)
      await done(window).getByRole('button', { name: 'Done' }).click()
      return bytes
    }
    await openComposer(window)
    await openTab(window, 'Design')
    await choose(window.getByRole('tabpanel'), 'Paper', 'A4')
    expect(pageSize(await exportNow())).toContain('A4')
    await choose(window.getByRole('tabpanel'), 'Paper', 'US Letter')
    expect(pageSize(await exportNow())).toContain('letter')
    await app.restart()
    await app.page.getByRole('article').waitFor()
    await openComposer(app.page)
    await openTab(app.page, 'Design')
    await expect(app.page.getByRole('radio', { name: 'US Letter' })).toBeChecked()
  })

  test('tells how many pages there are, and the notebook is as it was', async ({ app, window }) => {
    await window.keyboard.press('Control+E')
    const { name, bytes } = await exported(app)
    await expect(done(window)).toContainText(name)
    await expect(done(window)).toContainText(/\d+ pages?, \d+ KB/)
    expect(bytes.length).toBeGreaterThan(1000)
    await window.keyboard.press('Escape')
    await expect(done(window)).toBeHidden()
    await goToSection(window, 'Findings')
    await expect(claimCard(window, 'Naps are useless')).toBeVisible()
  })
})

test.describe('that cannot be written', () => {
  test.use({ seed: AT_WORK })

  test('says so where it was asked for, and is written the next time', async ({ app, window }) => {
    test.skip(app.host === 'electron', 'answers are only replaced where they come over HTTP')
    const error = { code: 'disk', message: 'There is no room.', hint: 'Free some space.' }
    await window.route('**/rpc/brief.export', (route) => route.fulfill({ json: { ok: false, error } }))
    await window.keyboard.press('Control+E')
    await settings(window).getByRole('button', { name: 'Export PDF' }).click()
    await expect(settings(window).getByRole('alert')).toHaveText('There is no room. Free some space.')
    await window.unroute('**/rpc/brief.export')
    const { bytes } = await exported(app)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test.describe('of a long notebook', () => {
  test.use({ seed: longSeed(60, 25) })

  test('shows how far it is, and cancelling leaves nothing behind', async ({ app, window }) => {
    test.skip(app.host === 'electron', 'what is left behind is looked for where the web host works')
    let downloads = 0
    window.on('download', () => (downloads += 1))
    await window.keyboard.press('Control+E')
    await settings(window).getByRole('button', { name: 'Export PDF' }).click()
    const progress = window.getByRole('dialog', { name: 'Writing the brief' })
    await expect(progress.getByRole('progressbar')).toBeVisible()
    await progress.getByRole('button', { name: 'Cancel' }).click()
    await expect(settings(window)).toBeVisible()
    await expect(settings(window).getByRole('alert')).toBeHidden()
    // Nothing of it is left that the next export would trip over.
    await settings(window).getByText('Table (CSV)').click()
    const table = await app.savedFile(() =>
      settings(window).getByRole('button', { name: 'Export table' }).click(),
    )
    expect(table.name).toMatch(/\.csv$/)
    await done(window).getByRole('button', { name: 'Export again' }).click()
    await settings(window).getByRole('button', { name: 'Close' }).last().click()
    await app.close()
    expect(downloads).toBe(1)
    expect(await readdir(scratchOf(app.dataDir), { recursive: true })).toEqual([])
  })
})
