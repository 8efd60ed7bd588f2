import { expect, test } from './fixtures'
import { library } from './support/panes'
import { DISPUTED } from './support/seeds'

test.use({ seed: DISPUTED })

test('each stretch of a section’s coverage leads to its claims, by mouse and by keyboard', async ({
  window,
}) => {
  const board = window.getByRole('main')
  const bar = library(window).getByRole('group', { name: 'Coverage of Findings' })
  const parts = bar.getByRole('button')
  await expect(parts).toHaveCount(2)
  for (const part of await parts.all()) {
    const box = await part.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(24)
    expect(box?.height).toBeGreaterThanOrEqual(24)
  }
  const refuted = bar.getByRole('button', {
    name: 'Refuted: 1 of 3 claims in Findings. Show them on the board.',
  })
  await refuted.click()
  await expect(board.getByRole('listitem')).toHaveText([/Naps are useless/])
  await expect(board.getByRole('button', { name: 'Naps are useless', exact: true })).toBeFocused()
  await expect(window.locator('[aria-live="polite"]').last()).toHaveText(
    'Claims board: Refuted, in Findings.',
  )

  await parts.first().focus()
  await window.keyboard.press('ArrowRight')
  await expect(parts.nth(1)).toBeFocused()
  await expect(parts.nth(1)).toHaveAccessibleName(/^Unsupported: 2 of 3 claims in Findings/)
  await window.keyboard.press('Enter')
  await expect(board.getByRole('listitem')).toHaveText([/Short nights lower mood/, /Few sleep long/])
  await expect(board.getByRole('button', { name: 'Short nights lower mood', exact: true })).toBeFocused()
})
