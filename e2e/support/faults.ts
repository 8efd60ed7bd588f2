import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong, one line each. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    // A page hears of another colour scheme with its next frame, and only then its own colours begin to change.
    await frame()
    await frame()
    // One that goes on as long as something is under way never ends.
    const underWay = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        )
    // Colours are judged as they end up; an animation that was replaced counts as ended.
    for (let some = underWay(); some.length > 0; some = underWay()) {
      await Promise.allSettled(some.map(({ finished }) => finished))
      await frame()
    }
  })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))
    return `${id}: ${help}: ${where.join(' | ')}`
  })
}
