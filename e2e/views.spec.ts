import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { choose, chooseFromMenu, claimCard, goToSection, showDocument } from './support/panes'
import { isInView, painted } from './support/reader'
import { AT_WORK } from './support/seeds'

const evidence = (claimId: string, relation: string, strength: string) => ({
  type: 'evidence.create',
  claimId,
  source: { kind: 'reference', referenceId: 'ref_1' },
  relation,
  strength,
})

test.use({
  seed: {
    ...AT_WORK,
    commands: [
      ...(AT_WORK.commands ?? []),
      { type: 'reference.create', id: 'ref_1', bibliography: { title: 'A study of naps' } },
      evidence('clm_naps', 'supports', 'strong'),
      evidence('clm_naps', 'supports', 'weak'),
      evidence('clm_late', 'disputes', 'moderate'),
      { type: 'claim.update', id: 'clm_naps', certainty: 'low', tagIds: ['tag_mood'] },
    ],
  },
})

const show = (page: Page, view: string) => choose(page.getByRole('main'), 'View', view)
const by = (page: Page, columns: string) => choose(page.getByRole('main'), 'Columns', columns)
const column = (page: Page, title: string): Locator =>
  page.getByRole('main').getByRole('region', { name: new RegExp(`^${title}, `) })
const card = (page: Page, statement: string): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: statement })
const cell = (page: Page, statement: string, number: number): Locator =>
  page.getByRole('row').filter({ hasText: statement }).getByRole('gridcell').nth(number)

test('the board shows the claims by section, by tag and by standing, and a card leads to its passage', async ({
  window,
}) => {
  await show(window, 'Board')
  await expect(column(window, 'Findings').getByRole('listitem')).toHaveCount(3)
  await expect(column(window, 'Doubts').getByRole('listitem')).toHaveCount(1)
  await by(window, 'By tag')
  await expect(column(window, 'Diary').getByRole('listitem')).toHaveText([/Short nights lower mood/])
  await expect(column(window, 'No tag').getByRole('listitem')).toHaveCount(2)
  await by(window, 'By standing')
  await expect(column(window, 'Refuted').getByRole('listitem')).toHaveText([/Late diaries are unreliable/])
  await card(window, 'Late diaries')
    .getByRole('button', { name: 'Late diaries are unreliable', exact: true })
    .click()
  await expect(window.getByRole('article')).toBeVisible()
  await expect.poll(() => painted(window, 'hl-pulse')).toEqual(['Some were filled in a week late.'])
  expect(await isInView(window, 'Some were filled in a week late.')).toBe(true)
  await expect(claimCard(window, 'Late diaries are unreliable')).toHaveAttribute('aria-current', 'true')
  await show(window, 'Board')
  await expect(column(window, 'Refuted')).toBeVisible()
})

test('a card is dragged to another section and another tag, and undo names it', async ({ window }) => {
  await show(window, 'Board')
  await card(window, 'Naps are useless').dragTo(column(window, 'Doubts'))
  await expect(column(window, 'Doubts').getByRole('listitem')).toHaveCount(2)
  await expect(window.getByRole('button', { name: 'Undo: Move claim' })).toBeVisible()
  await by(window, 'By tag')
  await column(window, 'Mood').getByRole('listitem').dragTo(column(window, 'Diary'))
  await expect(column(window, 'Diary').getByRole('listitem')).toHaveCount(2)
  await expect(column(window, 'Mood').getByRole('listitem')).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo: Tag 1 claim' }).click()
  await expect(column(window, 'Mood').getByRole('listitem')).toHaveCount(1)
})

test('a menu does what dragging does', async ({ window }) => {
  await show(window, 'Board')
  const actions = card(window, 'Naps are useless').getByRole('button', { name: /^Actions for claim/ })
  await chooseFromMenu(window, actions, 'Add tag…')
  const dialog = window.getByRole('dialog', { name: 'Tag 1 claim' })
  await dialog.getByRole('option', { name: 'Diary' }).click()
  await dialog.getByRole('button', { name: 'Add tag' }).click()
  await expect(card(window, 'Naps are useless')).toContainText('Diary')
  await chooseFromMenu(window, actions, 'Move to section…')
  const move = window.getByRole('dialog', { name: 'Move claim' })
  await move.getByRole('option', { name: 'Outlook' }).click()
  await move.getByRole('button', { name: 'Move here' }).click()
  await expect(column(window, 'Outlook').getByRole('listitem')).toHaveCount(1)
})

test('filters combine and can be cleared', async ({ window }) => {
  await show(window, 'Board')
  const cards = window.locator('.board-card')
  await expect(cards).toHaveCount(4)
  await window.getByRole('button', { name: 'Colours' }).click()
  await window.getByRole('option', { name: 'Amber' }).click()
  await window.getByRole('option', { name: 'Teal' }).click()
  await window.keyboard.press('Escape')
  await expect(cards).toHaveCount(2)
  await window.getByRole('button', { name: 'Tags' }).click()
  await window.getByRole('option', { name: 'Mood' }).click()
  await window.keyboard.press('Escape')
  await expect(cards).toHaveText([/Naps are useless/])
  await expect(window.getByText('1 of 4 claims')).toBeVisible()
  await window.getByRole('searchbox', { name: 'Words in the statement' }).fill('nothing like it')
  await expect(window.getByRole('heading', { name: 'No claim matches' })).toBeVisible()
  await window.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(cards).toHaveCount(4)
})

test('the matrix shows evidence by relation and by source; a cell opens it and leads to the claim', async ({
  window,
}) => {
  await show(window, 'Matrix')
  await expect(cell(window, 'Naps are useless', 0)).toHaveAccessibleName('Supports: 1 strong, 1 weak')
  await expect(cell(window, 'Naps are useless', 1)).toHaveAccessibleName('No evidence')
  await by(window, 'By source')
  await expect(window.getByRole('columnheader')).toHaveText(['4 claims', /A study of naps/])
  await cell(window, 'Late diaries are unreliable', 0).click()
  const popover = window.getByRole('dialog', { name: /^Evidence for: Late diaries/ })
  await expect(popover).toContainText('Disputes')
  await popover.getByRole('button', { name: 'Go to claim' }).click()
  await expect.poll(() => isInView(window, 'Some were filled in a week late.')).toBe(true)
})

test('coverage leads to the claims it counts', async ({ window }) => {
  await show(window, 'Matrix')
  await window.getByRole('button', { name: 'Unsupported: 2 of 3 claims in Findings. Show them.' }).click()
  await expect(window.getByRole('rowheader')).toHaveText([/Short nights/, /Few sleep long/])
})

test('board and matrix work from the keyboard', async ({ window }) => {
  await show(window, 'Board')
  await card(window, 'Short nights')
    .getByRole('button', { name: 'Short nights lower mood', exact: true })
    .focus()
  await window.keyboard.press('ArrowDown')
  await expect(window.getByRole('button', { name: 'Naps are useless', exact: true })).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('button', { name: 'Late diaries are unreliable', exact: true })).toBeFocused()
  await show(window, 'Matrix')
  await window.getByRole('button', { name: /Naps are useless$/ }).focus()
  await window.keyboard.press('ArrowRight')
  await expect(cell(window, 'Naps are useless', 0)).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: /^Evidence for: Naps/ })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(cell(window, 'Naps are useless', 0)).toBeFocused()
})

test('the text is where it was left when one comes back', async ({ window }) => {
  await goToSection(window, 'Doubts')
  await show(window, 'Matrix')
  await expect(window.getByRole('article')).toBeHidden()
  await show(window, 'Read')
  await expect(window.getByRole('article')).toBeVisible()
  await show(window, 'Board')
  await showDocument(window, 'Exercise and mood')
  await expect(window.getByRole('article')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('axe finds nothing wrong with the views', async ({ window }) => {
      for (const [view, columns] of [
        ['Board', 'By tag'],
        ['Matrix', 'By source'],
      ] as const) {
        await show(window, view)
        await by(window, columns)
        await window.getByRole('checkbox').first().check()
        const { violations } = await new AxeBuilder({ page: window }).analyze()
        expect
          .soft(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
            view,
          )
          .toEqual([])
        await window.getByRole('button', { name: 'Clear the selection' }).click()
      }
    })
  })
}

test('the views are a key away', async ({ window }) => {
  const view = (name: string) => window.getByRole('radio', { name })
  await window.getByRole('article').click()
  await window.keyboard.press('Alt+2')
  await expect(view('Board')).toBeChecked()
  await window.keyboard.press('Alt+3')
  await expect(view('Matrix')).toBeChecked()
  await window.keyboard.press('Alt+1')
  await expect(view('Read')).toBeChecked()
})
