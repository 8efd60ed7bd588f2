import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { notesOnDisk } from './support/cli'
import { chooseFromMenu, claimCard, expectCounts, goToSection, notesPart, showNotesOf } from './support/panes'
import { claimFrom, clickOn, mark } from './support/reader'

/** Writes a note where notes are shown, and leaves it to be read. */
async function writeNote(page: Page, text: string): Promise<void> {
  await notesPart(page).getByRole('button', { name: 'Add note' }).click()
  await notesPart(page).getByRole('textbox', { name: 'Note' }).fill(text)
  await page.keyboard.press('Escape')
}

test('notes are written on section, document, notebook and claim, and each is where it belongs', async ({
  app,
  window,
}) => {
  await claimFrom(window, 'MDMA raises blood pressure and heart rate', 'It strains the heart')
  await writeNote(window, 'Check the doses.')
  await expectCounts(window, 'Safety', '1 claim, 1 note, 1 unsourced')
  await showNotesOf(window, 'Document')
  await writeNote(window, 'A sober review.')
  await showNotesOf(window, 'Notebook')
  await writeNote(window, 'What would change my mind?')
  const card = claimCard(window, 'It strains the heart')
  await card.getByRole('button', { name: 'Add note' }).click()
  await card.getByRole('textbox', { name: 'Note' }).fill('Only in volunteers.')
  await window.keyboard.press('Escape')
  await expect(card).toContainText('Only in volunteers.')

  await goToSection(window, 'Lead')
  await showNotesOf(window, 'Section')
  await expect(notesPart(window)).not.toContainText('Check the doses.')
  await goToSection(window, 'Safety')
  await expect(notesPart(window)).toContainText('Check the doses.')
  await app.close()
  const notes = await notesOnDisk(app.dataDir)
  expect(notes.map(({ about, text }) => `${about.kind}, ${about.title}: ${text}`).sort()).toEqual([
    'claim, It strains the heart: Only in volunteers.',
    'document, MDMA-assisted therapy for depression: what is known: A sober review.',
    'notebook, Getting started: What would change my mind?',
    'section, Safety: Check the doses.',
  ])
})

test('a note reads as Markdown and never as markup', async ({ window }) => {
  await writeNote(
    window,
    '# To do\n\n- **ask** the *authors*\n- [paper](https://example.org/a)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<img src=x onerror=alert(1)> <b>raw</b>',
  )
  const note = notesPart(window).getByRole('listitem').first()
  await expect(note.locator('strong')).toHaveText('ask')
  await expect(note.locator('em')).toHaveText('authors')
  await expect(note.getByRole('link', { name: 'paper' })).toHaveAttribute('href', 'https://example.org/a')
  await expect(note.getByRole('cell', { name: '2' })).toBeVisible()
  await expect(note.locator('img, b')).toHaveCount(0)
})

test('a note on a passage keeps its words and leads back to them', async ({ app, window }) => {
  await mark(window, 'supervised drinking both are easy to prevent', 'Note')
  await expect(window.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await window.keyboard.type('In a clinic, that is.')
  await window.keyboard.press('Escape')
  await goToSection(window, 'Lead')
  await goToSection(window, 'Safety')
  await clickOn(window, 'drinking both are easy')
  await expect(window.getByRole('dialog', { name: 'Highlight' })).toContainText('In a clinic, that is.')
  await app.close()
  expect(await notesOnDisk(app.dataDir)).toMatchObject([
    {
      about: { kind: 'section', title: 'Safety' },
      text: 'In a clinic, that is.',
      quote: 'supervised drinking both are easy to prevent',
    },
  ])
})

test('notes are put in another order and filed elsewhere from their menu', async ({ window }) => {
  await goToSection(window, 'Safety')
  for (const text of ['First thought', 'Second thought']) await writeNote(window, text)
  const texts = () => notesPart(window).locator('.md').allInnerTexts()
  await expect.poll(texts).toEqual(['First thought', 'Second thought'])
  const menu = (text: string) => notesPart(window).getByRole('button', { name: `Actions for note: ${text}` })
  await chooseFromMenu(window, menu('Second thought'), 'Move up')
  await expect.poll(texts).toEqual(['Second thought', 'First thought'])
  await chooseFromMenu(window, menu('First thought'), 'Move to section…')
  const dialog = window.getByRole('dialog', { name: 'Move note' })
  await dialog.getByPlaceholder('Find a section').fill('regulation')
  await dialog.getByRole('option', { name: /Regulation and Access/ }).click()
  await dialog.getByRole('button', { name: 'Move here' }).click()
  await expect.poll(texts).toEqual(['Second thought'])
  await expectCounts(window, 'Regulation and Access', '0 claims, 1 note, 0 unsourced')
  await chooseFromMenu(window, menu('Second thought'), 'Delete')
  await expect.poll(texts).toEqual([])
})

test('a note that was never written leaves nothing behind', async ({ app, window }) => {
  await goToSection(window, 'Safety')
  await notesPart(window).getByRole('button', { name: 'Add note' }).click()
  await expect(notesPart(window).getByRole('textbox', { name: 'Note' })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(notesPart(window).getByRole('listitem')).toHaveCount(0)
  await app.close()
  expect(await notesOnDisk(app.dataDir)).toEqual([])
})

test('words are kept when the person goes elsewhere in the middle of them', async ({ window }) => {
  await goToSection(window, 'Safety')
  await notesPart(window).getByRole('button', { name: 'Add note' }).click()
  await notesPart(window).getByRole('textbox', { name: 'Note' }).pressSequentially('Left in a hurr')
  await goToSection(window, 'Lead')
  await expectCounts(window, 'Safety', '0 claims, 1 note, 0 unsourced')
  await goToSection(window, 'Safety')
  await expect(notesPart(window)).toContainText('Left in a hurr')
})
