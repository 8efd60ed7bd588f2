import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimsOnDisk } from './support/cli'
import { claimCard, expectCounts, sidePane } from './support/panes'
import {
  article,
  claimFrom,
  clickOn,
  dragBackOver,
  dragOver,
  mark,
  painted,
  pressInBar,
  selectionBar,
} from './support/reader'

const claim = { name: 'Claim', exact: true }

test('dragging over words offers what can be made of them, and Highlight paints exactly them', async ({
  window,
}) => {
  await dragOver(window, 'given two or three times under supervision')
  await expect(selectionBar(window).getByRole('button')).toHaveText([
    'Highlight',
    'Claim',
    'Evidence',
    'Note',
  ])
  await pressInBar(window, 'Highlight')
  await expect(selectionBar(window)).toBeHidden()
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['given two or three times under supervision'])
})

test('a claim opens with the words of the passage, ready to be reworded', async ({ app, window }) => {
  const words = 'responses of the amygdala to angry faces were smaller after MDMA than after placebo'
  await mark(window, words, 'Claim')
  const field = sidePane(window).getByRole('textbox', claim)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(words)
  const chosen = () =>
    field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))
  await expect.poll(chosen).toBe(words)
  await window.keyboard.type('MDMA makes angry faces less alarming')
  await window.keyboard.press('Enter')
  await expect(claimCard(window, 'MDMA makes angry faces less alarming')).toContainText(words)
  await expectCounts(window, 'How It Might Work', '1 claim, 0 notes, 1 unsourced')
  await app.close()
  expect(await claimsOnDisk(app.dataDir)).toMatchObject([
    {
      statement: 'MDMA makes angry faces less alarming',
      quote: words,
      section: { title: 'How It Might Work' },
      standing: 'unsupported',
    },
  ])
})

const WAYS: readonly {
  readonly way: string
  readonly quote: string
  readonly select: (page: Page) => Promise<void>
}[] = [
  {
    way: 'over several paragraphs',
    quote:
      'because most people who entered them were depressed as well.\nThis article sets out what had been reported',
    select: (page) =>
      dragOver(
        page,
        'because most people who entered them were depressed as well.',
        'This article sets out what had been reported',
      ),
  },
  {
    way: 'over words in italics',
    quote: 'all of it. MDMA-assisted therapy means a course',
    select: (page) => dragOver(page, 'all of it. MDMA-assisted therapy means a course'),
  },
  {
    way: 'from the end to the beginning',
    quote: 'Some of its statements name their source and some do not',
    select: (page) => dragBackOver(page, 'Some of its statements name their source and some do not'),
  },
  {
    way: 'by a double click on a word',
    quote: 'plausibility',
    select: (page) => clickOn(page, 'plausibility', 2),
  },
  {
    way: 'by a triple click on a paragraph',
    quote:
      'A second idea comes from animals. In adult mice a single dose reopened a window of social learning that normally closes early in life, and the effect needed oxytocin (Nardou et al., 2019). Whether anything like it happens in people is unknown.',
    select: (page) => clickOn(page, 'reopened a window', 3),
  },
  {
    way: 'over items of a list',
    quote: 'some of them were hardly depressed.\nWhen PTSD lifts',
    select: (page) => dragOver(page, 'some of them were hardly depressed.', 'When PTSD lifts'),
  },
  {
    way: 'within a table',
    quote: '67% and 32%',
    select: (page) => dragOver(page, '67% and 32%'),
  },
]

for (const { way, quote, select } of WAYS) {
  test(`what is stored is exactly what was selected ${way}`, async ({ app, window }) => {
    await select(window)
    await pressInBar(window, 'Claim')
    await expect(sidePane(window).getByRole('textbox', claim)).toBeFocused()
    await window.keyboard.type('In other words')
    await window.keyboard.press('Enter')
    await expect(claimCard(window, 'In other words')).toBeVisible()
    await app.close()
    const [stored] = await claimsOnDisk(app.dataDir)
    expect(stored?.quote).toBe(quote)
  })
}

test('the bar goes away with the selection, and Escape drops both', async ({ window }) => {
  await dragOver(window, 'warmth, trust and a weaker grip of fear')
  await window.keyboard.press('Escape')
  await expect(selectionBar(window)).toBeHidden()
  await dragOver(window, 'warmth, trust and a weaker grip of fear')
  await article(window).getByRole('heading', { name: 'How It Might Work' }).click()
  await expect(selectionBar(window)).toBeHidden()
  expect(await window.evaluate(() => getSelection()?.isCollapsed ?? true)).toBe(true)
})

test.describe('in a text of many scripts', () => {
  const SENTENCE = 'A naïve 👩‍🔬 said “שלום” and 你好 to 𝒳, e\u0301t cetera.'
  test.use({ seed: { documents: [{ fileName: 'signs.txt', text: `Signs\n\n${SENTENCE}\n` }] } })

  for (const words of ['👩‍🔬 said', 'and 你好 to 𝒳', 'e\u0301t cetera', SENTENCE]) {
    test(`what is stored is exactly “${words}”`, async ({ app, window }) => {
      await claimFrom(window, words, 'In other words')
      await app.close()
      const [stored] = await claimsOnDisk(app.dataDir)
      expect(stored?.quote).toBe(words)
    })
  }
})
