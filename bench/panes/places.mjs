/** @typedef {import('@playwright/test').Page} Page */

/**
 * A list of Postil's that scrolls: how to get to it from the opened notebook, and what scrolls there.
 * @typedef {{ name: string, peer: 'claims' | 'tags', scroller: string, row: string, open: (page: Page) => Promise<void> }} Place
 *   peer: whose words the plain lists beside it show; row: what must be there before it is scrolled
 */

/** @param {Page} page @param {string} name */
async function show(page, name) {
  await page.getByRole('radiogroup', { name: 'View' }).getByText(name).click()
}

/** @type {Place} */
export const claimsPane = {
  name: 'claims',
  peer: 'claims',
  scroller: '.claims',
  row: '.claims .claim',
  open: () => Promise.resolve(),
}

/** @type {Place} */
export const board = {
  name: 'board',
  peer: 'claims',
  scroller: '.board-cards',
  row: '.board-card',
  open: (page) => show(page, 'Board'),
}

/** Over its columns, from side to side. @type {Place} */
export const boardAcross = { ...board, name: 'board, across', scroller: '.board' }

/** @type {Place} */
export const matrix = {
  name: 'matrix',
  peer: 'claims',
  scroller: '.matrix',
  row: '.matrix-row-head',
  open: (page) => show(page, 'Matrix'),
}

/** @type {Place} */
export const codebook = {
  name: 'codebook',
  peer: 'tags',
  scroller: '.code-tree',
  row: '.code-row',
  open: (page) => page.getByRole('button', { name: 'Codebook' }).click(),
}
