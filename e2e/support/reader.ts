import { expect, type Locator, type Page } from '@playwright/test'

/** The text of the open document. */
export const article = (page: Page): Locator => page.getByRole('article')

/** The bar that appears beside selected text. */
export const selectionBar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selection' })

interface Point {
  readonly x: number
  readonly y: number
}

/** Where the first and the last character of a stretch of text are on the screen. */
interface Ends {
  readonly start: Point
  readonly end: Point
}

/**
 * Scrolls to words of the open document and measures them. `to` ends a stretch that goes over several paragraphs; each
 * of the two must lie within one paragraph, whatever marks are in it.
 */
async function measure(page: Page, from: string, to: string): Promise<Ends> {
  const text = article(page)
  await text.waitFor()
  return text.evaluate(
    async (root, words) => {
      const find = (needle: string): Range => {
        for (const block of root.querySelectorAll('[data-start]')) {
          const at = block.textContent.indexOf(needle)
          if (at < 0) continue
          const range = document.createRange()
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
          let seen = 0
          let isStarted = false
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const { length } = node.nodeValue ?? ''
            if (!isStarted && at < seen + length) {
              range.setStart(node, at - seen)
              isStarted = true
            }
            if (at + needle.length <= seen + length) {
              range.setEnd(node, at + needle.length - seen)
              return range
            }
            seen += length
          }
        }
        throw new Error(`no such words in the document: ${needle}`)
      }
      const frame = () => new Promise(requestAnimationFrame)
      const settled = async (range: Range) => {
        const center = () => range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
        center()
        // The app may still be scrolling, and what was never on the screen has its real height only once it is drawn.
        for (let calm = 0; calm < 4; calm += 1) {
          const { top } = range.getBoundingClientRect()
          await frame()
          if (Math.abs(range.getBoundingClientRect().top - top) < 0.5) continue
          calm = -1
          center()
        }
      }
      const first = find(words.from)
      const last = find(words.to)
      await settled(first)
      // The boxes of the first and the last character; where lines run to the left, what starts is on the right.
      const edge = (range: Range, side: 'start' | 'end'): Point => {
        const character = document.createRange()
        const node = side === 'start' ? range.startContainer : range.endContainer
        const at = side === 'start' ? range.startOffset : range.endOffset - 1
        character.setStart(node, at)
        character.setEnd(node, at + 1)
        const box = [...character.getClientRects()].find(({ width }) => width > 0)
        if (!box) throw new Error(`nothing to see of: ${words.from}`)
        const runsLeft = /[\u0590-\u08ff]/.test(character.toString())
        const isLeft = (side === 'start') !== runsLeft
        const inner = 0.5
        return { x: isLeft ? box.left + inner : box.right - inner, y: (box.top + box.bottom) / 2 }
      }
      return { start: edge(first, 'start'), end: edge(last, 'end') }
    },
    { from, to },
  )
}

/** Selects words by dragging the mouse over them, as far as the last of `to`. */
export async function dragOver(page: Page, from: string, to = from): Promise<void> {
  const { start, end } = await measure(page, from, to)
  await drag(page, start, end)
}

/** Selects words by dragging from their end to their beginning. */
export async function dragBackOver(page: Page, from: string, to = from): Promise<void> {
  const { start, end } = await measure(page, from, to)
  await drag(page, end, start)
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
  await expect(selectionBar(page)).toBeVisible()
}

/** Clicks on the middle of words, once, twice (a word) or three times (a paragraph). */
export async function clickOn(page: Page, words: string, clickCount = 1): Promise<void> {
  const { start, end } = await measure(page, words, words)
  const x = Math.abs(start.y - end.y) < 2 ? (start.x + end.x) / 2 : start.x + 12
  await page.mouse.click(x, start.y, { clickCount })
}

/** Presses a button of the selection bar where it is: a locator's own click would scroll the text under the mouse. */
export async function pressInBar(page: Page, action: string): Promise<void> {
  const box = await selectionBar(page).getByRole('button', { name: action, exact: true }).boundingBox()
  if (!box) throw new Error(`the selection bar does not offer ${action}`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Selects words with the mouse and chooses what to make of them. */
export async function mark(page: Page, words: string, action: string): Promise<void> {
  await dragOver(page, words)
  await pressInBar(page, action)
}

/** Makes a claim of words, and words it. */
export async function claimFrom(page: Page, words: string, statement: string): Promise<void> {
  await mark(page, words, 'Claim')
  const field = page.getByRole('textbox', { name: 'Claim', exact: true })
  await expect(field).toBeFocused()
  await field.fill(statement)
  await field.press('Enter')
  await expect(page.getByRole('button', { name: `Edit claim: ${statement}`, exact: true })).toBeVisible()
}

/** Words that a named layer of paint lies on now, in the order of the text. */
export function painted(page: Page, layer: string): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])]
    return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    })
  }, layer)
}

/** Whether words of the document are within what the reader shows of it. */
export function isInView(page: Page, words: string): Promise<boolean> {
  return article(page).evaluate((root, needle) => {
    const block = [...root.querySelectorAll('[data-start]')].find((one) => one.textContent.includes(needle))
    if (!block) return false
    const { top, bottom } = block.getBoundingClientRect()
    return top < innerHeight && bottom > 0
  }, words)
}
