import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimsOnDisk, notesOnDisk } from './support/cli'
import { importFiles, writeFiles } from './support/files'
import {
  choose,
  claimCard,
  documentButton,
  expectCounts,
  goToSection,
  notesPart,
  outlineTitles,
} from './support/panes'
import { article, claimFrom, mark, painted } from './support/reader'

const TEXT = `Light therapy is offered for winter depression. It is cheap and has few risks.

Efficacy

Bright light in the morning relieves symptoms within two weeks. In four trials it did better than dim light. One trial found no difference at all.

Safety

Headache and eye strain are common and pass by themselves. People with bipolar disorder may become manic.

Summary And Implications

Light is worth a try before medicines. How long it must be kept up is not known.
`

const CLAIM = 'Morning light works within two weeks'

/** What is there to be found again, as a person would look for it. */
async function expectEverything(page: Page): Promise<void> {
  await documentButton(page, 'Light').click()
  expect(await outlineTitles(page)).toEqual(['Lead', 'Efficacy', 'Safety', 'Summary And Implications'])
  await expectCounts(page, 'Efficacy', '1 claim, 1 note, 0 unsourced')
  await goToSection(page, 'Efficacy')
  const card = claimCard(page, CLAIM)
  await expect(card).toContainText('Contested')
  await expect(card).toContainText('Bright light in the morning relieves symptoms within two weeks.')
  await expect(card).toContainText('Four trials agree.')
  await expect(card).toContainText('One does not.')
  await expect(card.getByRole('button', { name: 'Certainty: Moderate certainty' })).toBeVisible()
  await expect(card.getByText('Benefit', { exact: true })).toBeVisible()
  await expect(notesPart(page).locator('strong')).toHaveText('dim')
  await expect.poll(() => painted(page, 'hl-plain')).toEqual(['It is cheap and has few risks.'])
  await goToSection(page, 'Safety')
  await expect(notesPart(page)).toContainText('Ask about bipolar disorder first.')
}

test('open, see sections, highlight, claim, evidence, notes, brief, close, open again: all is there', async ({
  app,
  window,
}) => {
  await importFiles(app, await writeFiles(app, [{ name: 'light.txt', bytes: TEXT }]))
  await expect(article(window)).toContainText('Light therapy is offered')
  await mark(window, 'It is cheap and has few risks.', 'Highlight')

  await claimFrom(window, 'Bright light in the morning relieves symptoms within two weeks.', CLAIM)
  const evidence = [
    ['In four trials it did better than dim light.', 'Supports', 'Four trials agree.'],
    ['One trial found no difference at all.', 'Disputes', 'One does not.'],
  ] as const
  for (const [words, relation, why] of evidence) {
    await mark(window, words, 'Evidence')
    const form = window.getByRole('dialog', { name: 'Add evidence' })
    await choose(form, 'How it bears on the claim', relation)
    await form.getByLabel('Why it counts').fill(why)
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await expect(form).toBeHidden()
  }
  const card = claimCard(window, CLAIM)
  await card.getByRole('button', { name: 'Certainty: Not rated' }).click()
  await window.getByRole('menuitemradio', { name: 'Moderate' }).click()
  await card.getByRole('button', { name: 'Tag', exact: true }).click()
  await window.getByPlaceholder('Find or create a tag').fill('Benefit')
  await window.getByRole('option', { name: /Create/ }).click()
  await expect(window.getByRole('option', { name: 'Benefit', exact: true })).toBeVisible()
  await window.keyboard.press('Escape')

  for (const [section, text] of [
    ['Efficacy', 'Was the **dim** light a fair comparison?'],
    ['Safety', 'Ask about bipolar disorder first.'],
  ] as const) {
    await goToSection(window, section)
    await notesPart(window).getByRole('button', { name: 'Add note' }).click()
    await notesPart(window).getByRole('textbox', { name: 'Note' }).fill(text)
    await window.keyboard.press('Escape')
  }
  await expectEverything(window)

  const brief = await app.savedFile(async () => {
    await window.getByRole('button', { name: 'Export brief' }).click()
    await window.getByRole('button', { name: 'Export PDF' }).click()
  })
  expect(brief.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await window.getByRole('button', { name: 'Done' }).click()

  await app.restart()
  await article(app.page).waitFor()
  await expectEverything(app.page)
  await app.crashAndRestart()
  await article(app.page).waitFor()
  await expectEverything(app.page)

  await app.close()
  expect(await claimsOnDisk(app.dataDir)).toMatchObject([
    { statement: CLAIM, standing: 'contested', certainty: 'moderate', tags: ['Benefit'] },
  ])
  expect((await notesOnDisk(app.dataDir)).map(({ about, text }) => `${about.title}: ${text}`).sort()).toEqual(
    ['Efficacy: Was the **dim** light a fair comparison?', 'Safety: Ask about bipolar disorder first.'],
  )
})
