import { expect, test } from './fixtures'
import { goToSection } from './support/panes'
import { DISPUTED } from './support/seeds'

test.use({ seed: DISPUTED })

test('a claim is heard with what can be done with it, each by its own name', async ({ window }) => {
  await goToSection(window, 'Findings')
  await expect(window.getByRole('complementary', { name: 'Claims and notes' })).toMatchAriaSnapshot(`
    - listitem:
      - paragraph: Refuted 1 against
      - 'checkbox "Select claim: Naps are useless"'
      - 'button "Actions for claim: Naps are useless"'
      - 'button "Edit claim: Naps are useless"'
      - 'button "Go to the passage: Naps did not help."'
      - 'button "Certainty: Not rated"'
      - button "Tag"
      - list "Evidence":
        - listitem:
          - paragraph: Disputes strong A study of naps
          - 'button "Edit evidence: Disputes, A study of naps"'
          - 'button "Delete evidence: Disputes, A study of naps"'
      - button "Add evidence"
      - button "Add note"
  `)
})

test('a row of the matrix is headed by its claim, said once', async ({ window }) => {
  await window.keyboard.press('Alt+3')
  await expect(window.getByRole('grid', { name: 'Evidence matrix' })).toMatchAriaSnapshot(`
    - 'row "Naps are useless No evidence Disputes: 1 strong No evidence No evidence No evidence"':
      - rowheader "Naps are useless"
  `)
})

test('a tag of the codebook is heard with how often it is used', async ({ window }) => {
  await window.getByRole('button', { name: 'Codebook' }).press('Enter')
  await expect(window.getByRole('dialog', { name: 'Codebook' })).toMatchAriaSnapshot(`
    - heading "Codebook" [level=2]
    - button "Close"
    - treegrid "Tags":
      - row "Diary 1 claim, 0 highlights" [level=1] [selected]
      - row "Mood 0 claims, 0 highlights" [level=1]
    - region "Tag Diary"
  `)
  // Landmarks are of the window; a dialog is one thing.
  await expect(window.getByRole('dialog').locator('header, footer')).toHaveCount(0)
})

test('keys that are signs are said in words', async ({ window }) => {
  await window.getByRole('article').focus()
  await window.keyboard.press('?')
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toMatchAriaSnapshot(`
    - term: Go to the next highlight
    - definition: right bracket
    - term: Go to the previous highlight
    - definition: left bracket
  `)
})

test('what is hidden is not heard: the window has one way to import', async ({ window }) => {
  await expect(window.getByRole('banner').getByRole('button', { name: /^Import/ })).toHaveText(['Import'])
})
