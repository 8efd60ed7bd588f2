import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong, one line each. */
export async function faults(page: Page): Promise<string[]> {
  // Colours are judged as they end up; an animation that was replaced counts as ended.
  await page.evaluate(() => {
    // One that goes on as long as something is under way never ends.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    return Promise.allSettled(ending.map(({ finished }) => finished))
  })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))
    return `${id}: ${help}: ${where.join(' | ')}`
  })
}
