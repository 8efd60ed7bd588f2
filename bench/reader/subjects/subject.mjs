/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../document.mjs').Block} Block */
/** @typedef {import('../annotations.mjs').Annotation} Annotation */

/**
 * One case: a document with its annotations.
 * @typedef {{ size: number, count: number, blocks: Block[], annotations: Annotation[] }} Case
 */

/**
 * A reader that can be measured. `least` is what its program shows before it opens the case. The selectors name what is there once the first screen is.
 * @typedef {{
 *   name: string,
 *   prepare: (given: Case, least: Case, scratch: string) => Promise<Prepared>,
 * }} Subject
 */

/**
 * A reader ready to be opened, as often as wanted.
 * @typedef {{
 *   visit: (page: Page) => Promise<{ url: string }>,
 *   run: (page: Page) => Promise<{ firstScreen: string }>,
 *   firstScreen: string,
 *   add: (page: Page, annotation: Annotation) => Promise<void>,
 *   openNote: (page: Page) => Promise<void>,
 *   scroller: string,
 *   text: string,
 *   stop: () => Promise<void>,
 * }} Prepared
 *   visit: goes to an empty page of the same origin, so that opening `url` happens in the process already measured;
 *   run: opens the program with the least document, and leaves it so that Enter opens this one; answers an expression like
 *   `firstScreen` for that;
 *   firstScreen: an expression that is true in the page once text and highlights stand there; add: answers once painted;
 *   openNote: puts the focus in a field for notes
 */
export {}
