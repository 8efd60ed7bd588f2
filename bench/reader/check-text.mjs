import { RARE_WORDS, textOf } from './document.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./subjects/subject.mjs').Case} Case */
/** @typedef {import('./subjects/subject.mjs').Prepared} Prepared */

/**
 * Whether the text behaves as text in a browser does. selection: the words between a click and a Shift+click 12,000 px
 * below are all selected, null in a text that is shorter; find: the browser's own find goes to words far down; selectAll: the whole text is selected.
 * @typedef {{ selection: boolean | null, selectedPx: number, find: boolean, selectAll: boolean }} TextChecks
 */

const DISTANCE = 12_000

/**
 * @param {Page} page
 * @param {Prepared} subject
 * @param {Case} given
 * @returns {Promise<TextChecks>}
 */
export async function checkText(page, subject, { blocks }) {
  const text = bare(textOf(blocks))
  const { words, height, isPossible } = await selectFarDown(page, subject)
  const isWhole = words.length > 0 && text.includes(bare(words)) && height >= DISTANCE * 0.97
  const selection = isPossible ? isWhole : null
  const find = await page.evaluate(findWords, { words: RARE_WORDS, scroller: subject.scroller })
  const selectAll = bare(await selectEverything(page, subject)).includes(text)
  return { selection, selectedPx: Math.round(height), find, selectAll }
}

/** @param {string} words */
const bare = (words) => words.replace(/\s+/g, '')

/**
 * Selects as a person does: a caret in the text, scrolling, a Shift+click.
 * @param {Page} page
 * @param {Prepared} subject
 */
async function selectFarDown(page, { scroller, text }) {
  const box = await page.locator(scroller).boundingBox()
  if (!box) throw new Error('there is nothing to scroll')
  const isPossible = await page
    .locator(scroller)
    .evaluate((element, distance) => element.scrollHeight - element.clientHeight > distance, DISTANCE)
  const point = await page.locator(scroller).evaluate(putCaret, text)
  await page.locator(scroller).evaluate(scrollBy, DISTANCE)
  await page.keyboard.down('Shift')
  await page.mouse.click(point.x, point.y)
  await page.keyboard.up('Shift')
  const selected = await page.evaluate(() => {
    const selection = getSelection()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    return { words: selection?.toString() ?? '', height: range?.getBoundingClientRect().height ?? 0 }
  })
  return { ...selected, isPossible }
}

/**
 * In the page: puts the caret into the text at the middle of the screen, and answers where that is.
 * @param {Element} scroller
 * @param {string} text
 */
async function putCaret(scroller, text) {
  scroller.scrollTop = 0
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const box = scroller.getBoundingClientRect()
  const paragraphs = [...(document.querySelector(text)?.querySelectorAll('p') ?? [])]
  const first = paragraphs.find(
    (paragraph) => paragraph.getBoundingClientRect().top > box.top + box.height / 3,
  )
  if (!first) throw new Error('no paragraph is on the screen')
  const { left, top } = first.getBoundingClientRect()
  const caret = document.caretPositionFromPoint(left + 120, top + 12)
  if (!caret) throw new Error('there is no text at that point')
  getSelection()?.collapse(caret.offsetNode, caret.offset)
  return { x: left + 120, y: top + 12 }
}

/**
 * In the page: scrolls as far as asked, step by step, since what was never laid out has only an estimated height.
 * @param {Element} scroller
 * @param {number} distance
 */
async function scrollBy(scroller, distance) {
  const step = 400
  for (let done = 0; done < distance; done += step) {
    scroller.scrollTop += Math.min(step, distance - done)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
}

/**
 * In the page: asks the browser to find words, goes to them, and answers whether they are selected and on the screen.
 * `window.find` is the find of the browser as far as a script can reach it; it does not scroll by itself.
 * @param {{ words: string, scroller: string }} asked
 */
async function findWords({ words, scroller }) {
  getSelection()?.removeAllRanges()
  document.querySelector(scroller)?.scrollTo(0, 0)
  const find = /** @type {{ find?: (words: string) => boolean }} */ (/** @type {unknown} */ (window)).find
  const selection = getSelection()
  if (find?.call(window, words) !== true || selection?.toString() !== words) return false
  selection.anchorNode?.parentElement?.scrollIntoView({ block: 'center' })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const found = selection.getRangeAt(0).getBoundingClientRect()
  const view = document.querySelector(scroller)?.getBoundingClientRect()
  return view !== undefined && found.height > 0 && found.bottom > view.top && found.top < view.bottom
}

/**
 * @param {Page} page
 * @param {Prepared} subject
 */
async function selectEverything(page, { text }) {
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await page.locator(text).focus()
  await page.keyboard.press('ControlOrMeta+A')
  return page.evaluate(() => getSelection()?.toString() ?? '')
}
