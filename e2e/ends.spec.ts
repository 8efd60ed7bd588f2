import { expect, test } from './fixtures'
import { clickOn, dragOver, mark, painted } from './support/reader'

test('the ends of the active highlight are dragged, or moved with the arrow keys, and a run of keys is one undo', async ({
  window,
}) => {
  await mark(window, 'comparable to brisk exercise', 'Highlight')
  await clickOn(window, 'to brisk')
  await expect(window.getByRole('dialog', { name: 'Highlight' })).toBeVisible()
  await window.keyboard.press('Escape')
  const end = window.getByRole('slider', { name: 'End of the highlight' })
  const start = window.getByRole('slider', { name: 'Start of the highlight' })
  await end.focus()
  await window.keyboard.press('ArrowLeft')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['comparable to brisk'])
  await window.keyboard.press('ArrowLeft')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['comparable to'])
  await expect(end).toHaveAttribute('aria-valuetext', 'ends with “comparable to”')
  await expect(end).toBeFocused()
  await window.getByRole('button', { name: 'Undo: Adjust highlight' }).click()
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['comparable to brisk exercise'])
  const from = await start.boundingBox()
  if (!from) throw new Error('no handle')
  // The knob of the start hangs above its line.
  const y = from.y - 3
  await window.mouse.move(from.x + from.width / 2, y)
  await window.mouse.down()
  await window.mouse.move(from.x + from.width / 2 + 34, from.y + from.height / 2, { steps: 4 })
  await window.mouse.up()
  await expect.poll(async () => (await painted(window, 'hl-plain'))[0]?.length).toBeLessThan(28)
  expect((await painted(window, 'hl-plain'))[0]).toMatch(/brisk exercise$/)
})

test('words beside a handle can still be selected', async ({ window }) => {
  await mark(window, 'comparable to brisk exercise', 'Highlight')
  await clickOn(window, 'to brisk')
  await expect(window.getByRole('dialog', { name: 'Highlight' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('slider')).toHaveCount(2)
  await dragOver(window, 'brisk exercise')
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('brisk exercise')
})
