import { expect, type Locator, type Page } from '@playwright/test'

/** The left pane. */
export const library = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Documents and sections' })

/** A section in the outline of the open document; its name goes on with what is filed under it. */
export const outlineSection = (page: Page, title: string): Locator =>
  library(page).getByRole('button', { name: new RegExp(`^${escaped(title)}(\\s*,|$)`) })

/** A document in the list. */
export const documentButton = (page: Page, title: string): Locator =>
  library(page).getByRole('button', { name: new RegExp(`^${escaped(title)}`) })

/** The right pane. */
export const sidePane = (page: Page): Locator => page.getByRole('complementary', { name: 'Claims and notes' })

/** Titles of the outline, in order. */
export async function outlineTitles(page: Page): Promise<string[]> {
  const items = library(page)
    .getByRole('list', { name: /^Sections of/ })
    .getByRole('listitem')
  const texts = await items.locator('> button').allInnerTexts()
  return texts.map((text) => text.split('\n')[0]?.trim() ?? '')
}

/** Expects what the outline says is filed under a section: "1 claim, 0 notes, 1 unsourced". */
export async function expectCounts(page: Page, title: string, counts: string): Promise<void> {
  await expect(outlineSection(page, title)).toHaveAccessibleName(
    new RegExp(`^${escaped(title)} ?, ${escaped(counts)}$`),
  )
}

/** Goes to a section by its line in the outline. */
export async function goToSection(page: Page, title: string): Promise<void> {
  await outlineSection(page, title).click()
  await expect(sidePane(page).getByRole('heading', { level: 2 })).toHaveText(title)
}

/** Opens a document of the list. */
export async function showDocument(page: Page, title: string): Promise<void> {
  await documentButton(page, title).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** The list in the Claims part. */
export const claimsPart = (page: Page): Locator => sidePane(page).getByRole('region', { name: 'Claims' })

/** The card of a claim. */
export const claimCard = (page: Page, statement: string): Locator =>
  sidePane(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `Edit claim: ${statement}`, exact: true }) })

/** Statements of the claims that are listed, in order. */
export async function claimsListed(page: Page): Promise<string[]> {
  return claimsPart(page)
    .getByRole('button', { name: /^Edit claim: / })
    .allInnerTexts()
}

/** The Notes part: notes of the section, document or notebook. */
export const notesPart = (page: Page): Locator => sidePane(page).getByRole('region', { name: 'Notes' })

/** Chooses whose notes are shown. */
export async function showNotesOf(page: Page, whose: 'Section' | 'Document' | 'Notebook'): Promise<void> {
  // The radio itself is hidden under its label, which is what a person presses.
  await notesPart(page)
    .getByText(new RegExp(`^${whose}( \\d+)?$`))
    .click()
}

/** Chooses an item of a menu that a button opens. */
export async function chooseFromMenu(page: Page, button: Locator, item: string): Promise<void> {
  await button.click()
  await page.getByRole('menu').getByText(item, { exact: true }).click()
}

/** Presses one of several alternatives that lie side by side. */
export async function choose(within: Locator, group: string, label: string): Promise<void> {
  const radios = within.getByRole('radiogroup', { name: group })
  await radios.getByText(label, { exact: true }).click()
  await expect(radios.getByRole('radio', { name: label })).toBeChecked()
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
