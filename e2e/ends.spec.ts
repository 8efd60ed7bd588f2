import { expect, test } from './fixtures'
import { clickOn, mark, painted } from './support/reader'

test('the ends of the active highlight are dragged, or moved with the arrow keys, and a run of keys is one undo', async ({
  window,
}) => {
  await mark(window, 'comparable to brisk exercise', 'Highlight')
  await clickOn(window, 'to brisk')
  await window.keyboard.press('Escape')
  const end = window.getByRole('button', { name: /^End of the highlight/ })
  const start = window.getByRole('button', { name: /^Start of the highlight/ })
  await end.focus()
  await window.keyboard.press('ArrowLeft')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['comparable to brisk'])
  await window.keyboard.press('ArrowLeft')
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['comparable to'])
  await window.getByRole('button', { name: 'Undo: Adjust highlight' }).click()
  await expect.poll(() => painted(window, 'hl-plain')).toEqual(['comparable to brisk exercise'])
  const from = await start.boundingBox()
  if (!from) throw new Error('no handle')
  const y = from.y + from.height / 2
  await window.mouse.move(from.x + from.width / 2, y)
  await window.mouse.down()
  await window.mouse.move(from.x + from.width / 2 + 34, y, { steps: 4 })
  await window.mouse.up()
  await expect.poll(async () => (await painted(window, 'hl-plain'))[0]?.length).toBeLessThan(28)
  expect((await painted(window, 'hl-plain'))[0]).toMatch(/brisk exercise$/)
})
