import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimsOnDisk } from './support/cli'
import { choose, claimCard, expectCounts, goToSection, showDocument } from './support/panes'
import { claimFrom, mark } from './support/reader'

const STATEMENT = 'The benefit lasts'
const SECOND = 'How a phase 3 trial of MDMA-assisted therapy was run'
const SAMPLE = 'MDMA-assisted therapy for depression: what is known'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Add evidence' })

async function addPassage(page: Page, words: string, relation: string, why = ''): Promise<void> {
  await mark(page, words, 'Evidence')
  const form = dialog(page)
  await expect(form.getByText(words)).toBeVisible()
  await expect(form.getByText(STATEMENT, { exact: true })).toBeVisible()
  const choice = form.getByRole('option', { name: STATEMENT })
  if (await choice.isVisible()) await choice.click()
  await choose(form, 'How it bears on the claim', relation)
  await choose(form, 'How strongly', 'Strong')
  await form.getByLabel('Why it counts').fill(why)
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await expect(form).toBeHidden()
}

async function addReference(page: Page, relation: string): Promise<void> {
  await claimCard(page, STATEMENT).getByRole('button', { name: 'Add evidence' }).click()
  const form = dialog(page)
  await choose(form, 'How it bears on the claim', relation)
  await choose(form, 'How strongly', 'Weak')
  await choose(form, 'Source', 'Reference')
  await form.getByLabel('Title').fill('Ten years on')
  await form.getByLabel('Authors').fill('Okafor, Ada')
  await form.getByLabel('Year').fill('2021')
  await form.getByLabel('DOI').fill('10.1000/182')
  await form.getByLabel('Place in it').fill('p. 12')
  await form.getByLabel('Why it counts').fill('Asked again after ten years.')
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await expect(form).toBeHidden()
}

test.beforeEach(async ({ window }) => {
  await claimFrom(window, 'The benefit seems to last for most of those who respond.', STATEMENT)
})

test('the standing follows the evidence: from passages, another document and a reference', async ({
  app,
  window,
}) => {
  const card = claimCard(window, STATEMENT)
  await expect(card).toContainText('Unsupported')
  await expectCounts(window, 'What the Trials Found', '1 claim, 0 notes, 1 unsourced')

  await addPassage(window, 'Together they gave MDMA to about a hundred people', 'Supports', 'Few, but alike.')
  await expect(card).toContainText('Single source')
  await expect(card).toContainText('1 for')
  await expectCounts(window, 'What the Trials Found', '1 claim, 0 notes, 0 unsourced')

  await showDocument(window, SECOND)
  await addPassage(window, 'a point eighteen weeks later', 'Supports')
  await showDocument(window, SAMPLE)
  await goToSection(window, 'What the Trials Found')
  await expect(card).toContainText('Supported')
  await expect(card).toContainText('2 for')

  await addReference(window, 'Disputes')
  await expect(card).toContainText('Contested')
  await expect(card).toContainText('2 for, 1 against')
  await expect(card).toContainText('Okafor 2021, p. 12')

  for (let left = 2; left > 0; left -= 1) {
    await card
      .getByRole('button', { name: /^Delete evidence: Supports/ })
      .first()
      .click()
    await expect(card.getByRole('button', { name: /^Delete evidence: Supports/ })).toHaveCount(left - 1)
  }
  await expect(card).toContainText('Refuted')

  await app.close()
  const [stored] = await claimsOnDisk(app.dataDir)
  expect(stored).toMatchObject({
    standing: 'refuted',
    evidence: [
      {
        relation: 'disputes',
        strength: 'weak',
        rationale: 'Asked again after ten years.',
        source: 'Okafor 2021, p. 12',
      },
    ],
  })
})

test('evidence from another document stores its words, and pressing them goes there', async ({
  app,
  window,
}) => {
  await showDocument(window, SECOND)
  await addPassage(window, 'says nothing about how long the benefit lasts', 'Qualifies', 'Stopped too early.')
  const card = claimCard(window, STATEMENT)
  await showDocument(window, SAMPLE)
  await goToSection(window, 'What the Trials Found')
  await expect(card).toContainText('Stopped too early.')
  await expect(card).toContainText('Unsupported')
  await card.getByRole('button', { name: /says nothing about how long the benefit lasts/ }).click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(SECOND)
  await app.close()
  const [stored] = await claimsOnDisk(app.dataDir)
  expect(stored?.evidence).toMatchObject([
    {
      relation: 'qualifies',
      strength: 'strong',
      rationale: 'Stopped too early.',
      quote: 'says nothing about how long the benefit lasts',
    },
  ])
})

test('evidence is changed afterwards, and a marked passage can serve again', async ({ window }) => {
  await addPassage(window, 'nobody was kept from other treatment', 'Background')
  const card = claimCard(window, STATEMENT)
  await card.getByRole('button', { name: /^Edit evidence: Background/ }).click()
  const edit = window.getByRole('dialog', { name: 'Edit evidence' })
  await choose(edit, 'How it bears on the claim', 'Disputes')
  await edit.getByLabel('Why it counts').fill('So the drug need not be the reason.')
  await edit.getByRole('button', { name: 'Save evidence' }).click()
  await expect(card).toContainText('Refuted')
  await expect(card).toContainText('So the drug need not be the reason.')

  await claimFrom(window, 'the trials were small', 'The trials were too small')
  await claimCard(window, 'The trials were too small').getByRole('button', { name: 'Add evidence' }).click()
  await dialog(window).getByPlaceholder('Find a marked passage').fill('nobody kept')
  await dialog(window)
    .getByRole('option', { name: /nobody was kept/ })
    .click()
  await dialog(window).getByRole('button', { name: 'Add evidence' }).click()
  await expect(claimCard(window, 'The trials were too small')).toContainText('Single source')
})

test('the form says what is missing, and a passage finds its claim by searching', async ({ window }) => {
  await claimFrom(window, 'the trials were small', 'The trials were too small')
  await mark(window, 'where nobody was kept from other treatment', 'Evidence')
  const form = dialog(window)
  await form.getByRole('button', { name: 'Choose another' }).click()
  await form.getByPlaceholder('Find a claim').fill('benefit')
  await form.getByRole('option', { name: new RegExp(STATEMENT) }).click()
  await choose(form, 'Source', 'Another passage')
  await expect(form.getByText('Choose the passage.')).toBeVisible()
  await expect(form.getByRole('button', { name: 'Add evidence' })).toBeDisabled()
  await choose(form, 'Source', 'Selected passage')
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await expect(claimCard(window, STATEMENT)).toContainText('Single source')
})
