import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to the brief by its key, and waits for its first page. */
export async function openComposer(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4')
  // The first page brings the program that draws pages, and on a busy machine that takes its time.
  await expect(sheet(page, 1)).toBeVisible({ timeout: 15_000 })
}

/** A page of the brief; what it says is there for who does not see it. */
export const sheet = (page: Page, number: number): Locator =>
  page.getByRole('article', { name: new RegExp(`^Page ${number} of`) })

/** Expects the pages near the one in sight to say something, or no longer, whatever the lines they break into. */
export async function expectPages(page: Page, words: string, isThere = true): Promise<void> {
  const said = async () => {
    const texts = await page
      .getByRole('region', { name: 'Pages of the brief' })
      .locator('p')
      .allTextContents()
    return texts.join(' ').replace(/\s+/g, ' ').includes(words)
  }
  await expect.poll(said, { message: `the pages say “${words}”: ${isThere}`, timeout: 15_000 }).toBe(isThere)
}

/** The outline of the brief. */
export const outline = (page: Page): Locator => page.getByRole('treegrid', { name: 'Outline of the brief' })

/** A heading in the outline. */
export const heading = (page: Page, title: string): Locator =>
  outline(page).getByRole('row', { name: new RegExp(`^${title}, level`) })

/** A claim in the outline, once its heading is unfolded. */
export const claimLine = (page: Page, statement: string): Locator =>
  outline(page).getByRole('row', { name: `Claim: ${statement}`, exact: true })

/** What the outline lists from top to bottom: headings, and claims with a dash before them. */
export async function outlined(page: Page): Promise<string[]> {
  const rows = await outline(page)
    .getByRole('row')
    .evaluateAll((all) =>
      all
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.getAttribute('aria-label') ?? ''),
    )
  return rows.map((words) =>
    words.startsWith('Claim: ') ? words.replace('Claim: ', '- ') : words.replace(/, level.*$/, ''),
  )
}

/** Goes to one of the three parts that shape the brief. */
export async function openTab(page: Page, name: 'Outline' | 'Title and summary' | 'Design'): Promise<void> {
  await page.getByRole('tab', { name }).click()
  await expect(page.getByRole('tabpanel', { name })).toBeVisible()
}
