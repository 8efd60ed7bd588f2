import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { article, dragOver, mark, painted } from './support/reader'

/** What assistive technology is given of the text, as one string. */
async function spoken(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textOf = (node: AxNode | undefined): string => {
    if (!node) return ''
    if (node.role?.value === 'StaticText') return node.name?.value ?? ''
    return (node.childIds ?? []).map((id) => textOf(byId.get(id))).join('')
  }
  return textOf(nodes.find(({ role }) => role?.value === 'article')).replace(/\s+/g, ' ')
}

interface AxNode {
  readonly nodeId: string
  readonly role?: { readonly value?: string }
  readonly name?: { readonly value?: string }
  readonly childIds?: readonly string[]
}

async function switchOn(page: Page): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('checkbox', { name: 'Say where highlights start and end' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

const OUTER = 'Almost all of that work concerns post-traumatic stress disorder'
const INNER = 'concerns post-traumatic stress disorder'

test('a setting has the text say where highlights start and end', async ({ app, window }) => {
  await mark(window, OUTER, 'Highlight')
  await mark(window, INNER, 'Claim')
  await window.keyboard.press('Escape')
  expect(await spoken(window)).not.toContain('highlight start')
  await switchOn(window)
  await expect
    .poll(() => spoken(window))
    .toContain(
      '(highlight start) Almost all of that work (highlight start, claim C1, unsupported) concerns post-traumatic' +
        ' stress disorder (highlight end, claim C1) (highlight end)',
    )
  const again = await app.restart()
  await again.getByRole('article').waitFor()
  await expect.poll(() => spoken(again)).toContain('(highlight end, claim C1)')
})

test('the words said are neither selected, copied nor found, and paint and selections stay right', async ({
  window,
}) => {
  await mark(window, OUTER, 'Highlight')
  await mark(window, INNER, 'Highlight')
  await expect.poll(() => painted(window, 'hl-plain')).toHaveLength(2)
  const before = { words: await article(window).innerText(), paint: await painted(window, 'hl-plain') }
  await switchOn(window)
  await expect.poll(() => spoken(window)).toContain('highlight start')
  expect(await article(window).innerText()).toBe(before.words)
  expect(await painted(window, 'hl-plain')).toEqual(before.paint)
  const across = 'Almost all of that work concerns post-traumatic stress'
  await dragOver(window, across)
  expect(await window.evaluate(() => getSelection()?.toString())).toBe(across)
  const isFound = (words: string) =>
    window.evaluate((text) => {
      getSelection()?.removeAllRanges()
      const { find } = globalThis as unknown as { find: (text: string) => boolean }
      return find(text)
    }, words)
  expect(await isFound(across)).toBe(true)
  expect(await isFound('highlight start')).toBe(false)
  // A new passage across the marks is kept at its own words.
  await dragOver(window, across)
  await window.keyboard.press('h')
  await expect.poll(() => painted(window, 'hl-plain')).toContain(across)
})
