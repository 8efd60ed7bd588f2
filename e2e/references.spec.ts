import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { openComposer, openTab } from './support/composer'
import { dropFiles } from './support/files'
import { choose, claimCard, library } from './support/panes'
import { pdfText, whyNoPdfTools } from './support/pdf'
import { claimFrom } from './support/reader'

const LIST = `@article{okafor2021,
  author = {Okafor, Ada and van der Berg, Jan}, title = {Shade on the street},
  journal = {Journal of Quiet Streets}, volume = 12, number = 3, pages = {101--117}, year = 2021,
  doi = {10.1234/jqs.2021.3}
}
@book{broken, title = {No end

@book{brandt1999, author = {Brandt, Eva}, title = {Street trees}, publisher = {Elm Press}, address = {Bonn}, year = 1999}
`
const STATEMENT = 'The benefit lasts'
const references = (page: Page) => page.getByRole('dialog', { name: 'References', exact: true })

test('a list becomes references, evidence cites one, and the brief cites it in another style', async ({
  app,
  window,
}) => {
  const why = whyNoPdfTools()
  test.skip(why !== null, why ?? '')
  await claimFrom(window, 'The benefit seems to last for most of those who respond.', STATEMENT)

  await dropFiles(window, [{ name: 'library.bib', bytes: LIST }])
  const preview = window.getByRole('dialog', { name: 'Import references' })
  await expect(preview).toContainText('2 new references.')
  await expect(preview.getByRole('region', { name: 'Entries that cannot be read' })).toContainText(
    'Line 6, broken: A closing brace is missing.',
  )
  await preview.getByRole('button', { name: 'Import 2 references' }).click()

  await expect(references(window).getByRole('option')).toHaveCount(2)
  await references(window).getByRole('searchbox').fill('elm press')
  await expect(references(window).getByRole('option')).toHaveText([/Brandt 1999/])
  const detail = references(window).getByRole('region', { name: 'Reference Brandt 1999' })
  await detail.getByLabel('Edition').fill('2')
  await detail.getByRole('button', { name: 'Save reference' }).click()
  await expect(detail.getByRole('button', { name: 'Save reference' })).toBeDisabled()
  await window.keyboard.press('Escape')
  await expect(library(window).getByRole('button', { name: /^References/ })).toContainText('2')

  await claimCard(window, STATEMENT).getByRole('button', { name: 'Add evidence' }).click()
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await choose(form, 'Source', 'Reference')
  await form.getByRole('option', { name: /Okafor & van der Berg 2021/ }).click()
  await form.getByLabel('Place in it').fill('p. 102')
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await expect(form).toBeHidden()

  await openComposer(window)
  await openTab(window, 'Design')
  await window.getByRole('button', { name: /Citation style/ }).click()
  await window.getByRole('option', { name: 'Vancouver' }).click()
  await expect(window.getByRole('button', { name: /Citation style/ })).toContainText('Vancouver')
  await window.keyboard.press('Control+e')
  const settings = window.getByRole('dialog', { name: 'Export brief' })
  const file = await app.savedFile(() => settings.getByRole('button', { name: 'Export PDF' }).click())
  const text = pdfText(file.bytes).replace(/\s+/g, ' ')
  expect(text).toContain(
    'Okafor A, van der Berg J. Shade on the street. Journal of Quiet Streets. 2021;12(3):101–17.',
  )
  expect(text).toContain('Okafor & van der Berg 2021, p. 102 (1)')
})

test('BibTeX that is pasted into the evidence form is a new reference', async ({ window }) => {
  await claimFrom(window, 'The benefit seems to last for most of those who respond.', STATEMENT)
  await claimCard(window, STATEMENT).getByRole('button', { name: 'Add evidence' }).click()
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await choose(form, 'Source', 'Reference')
  await form.getByLabel('Title').evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, LIST)
  await expect(form.getByLabel('Title')).toHaveValue('Shade on the street')
  await expect(form.getByLabel('Authors')).toHaveValue('Okafor, Ada\nvan der Berg, Jan')
  await expect(form.getByLabel('Volume')).toHaveValue('12')
})

test('documents and lists that are dropped together go their own ways, one list after the other', async ({
  window,
}) => {
  const json = JSON.stringify([{ id: 'a', type: 'book', title: 'Oaks', author: [{ family: 'Lind' }] }])
  await dropFiles(window, [
    { name: 'zotero.json', bytes: json },
    { name: 'walk.md', bytes: '# A walk\n\nUnder trees.' },
    { name: 'empty.ris', bytes: 'nothing' },
    { name: 'library.bib', bytes: LIST },
  ])
  const preview = window.getByRole('dialog', { name: 'Import references' })
  await expect(preview).toContainText('zotero.json')
  await expect(preview).toContainText('1 new reference.')
  await preview.getByRole('button', { name: 'Import 1 reference' }).click()
  // Three processes later.
  await expect(preview).toContainText('library.bib', { timeout: 20_000 })
  await preview.getByRole('button', { name: 'Cancel' }).click()
  await expect(references(window).getByRole('option')).toHaveText([/Lind/])
  await window.keyboard.press('Escape')
  await expect(library(window).getByText('A walk').first()).toBeVisible()
  await expect(window.getByText(/“empty\.ris”/).first()).toBeVisible()
})

test('duplicates are merged in one step; the claims that cite a reference are listed and lead there', async ({
  window,
}) => {
  await claimFrom(window, 'The benefit seems to last for most of those who respond.', STATEMENT)
  await dropFiles(window, [{ name: 'library.bib', bytes: LIST }])
  await window.getByRole('button', { name: 'Import 2 references' }).click()
  const view = references(window)
  await view.getByRole('button', { name: 'New reference' }).click()
  await view.getByRole('textbox', { name: 'Title' }).fill('Shade in the street')
  await view.getByRole('button', { name: 'More fields' }).click()
  await view.getByRole('textbox', { name: 'DOI' }).fill('10.1234/JQS.2021.3')
  await view.getByRole('button', { name: 'Add reference' }).click()
  await expect(view.getByRole('option')).toHaveCount(3)
  await window.keyboard.press('Escape')

  await claimCard(window, STATEMENT).getByRole('button', { name: 'Add evidence' }).click()
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await choose(form, 'Source', 'Reference')
  await form.getByRole('option', { name: /Shade in the street/ }).click()
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await expect(form).toBeHidden()

  await library(window)
    .getByRole('button', { name: /^References/ })
    .click()
  await view.getByRole('button', { name: '1 duplicate' }).click()
  const merge = window.getByRole('dialog', { name: 'Merge duplicates' })
  // The one that is cited is kept.
  await expect(merge.getByRole('radio', { name: 'Shade in the street' })).toBeChecked()
  await merge.getByRole('radio', { name: 'Shade on the street' }).check()
  await merge.getByRole('button', { name: 'Merge' }).click()
  await merge.getByRole('button', { name: 'Back to references' }).click()
  await expect(view.getByRole('option')).toHaveCount(2)

  await view.getByRole('button', { name: /Order/ }).click()
  await window.getByRole('option', { name: 'Most cited first' }).click()
  await expect(view.getByRole('option').first()).toContainText('Okafor & van der Berg 2021 cited 1×')
  await expect(view.getByRole('textbox', { name: 'Title' })).toHaveValue('Shade on the street')
  await view.getByRole('button', { name: STATEMENT }).click()
  await expect(view).toBeHidden()
  await expect(claimCard(window, STATEMENT)).toHaveClass(/claim--active/)
})
