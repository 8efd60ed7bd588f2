import path from 'node:path'
import { bundlePage, pageHtml } from '../../tools/bundle.mjs'
import { serveFiles } from '../../tools/static-server.mjs'

/** @typedef {import('./subject.mjs').Subject} Subject */
/** @typedef {import('./subject.mjs').Prepared} Prepared */
/** @typedef {import('./subject.mjs').Case} Case */

/** @type {Subject} */
export const recogito = { name: 'Recogito', prepare: (given) => preparePage('recogito', '', given) }

/** @type {Subject} */
export const spans = { name: 'spans', prepare: (given) => preparePage('spans', '', given) }

/** The same with the browser told to skip what is off the screen, which plain spans seldom are. @type {Subject} */
export const spansSkipping = {
  name: 'spans, skipping',
  prepare: (given) => preparePage('spans', '?skip', given),
}

/**
 * @param {'spans' | 'recogito'} name
 * @param {string} query
 * @param {Case} given
 * @returns {Promise<Prepared>}
 */
async function preparePage(name, query, { blocks, annotations }) {
  const { script, style } = await bundlePage(path.join(import.meta.dirname, '../page', `${name}.tsx`))
  const { origin, stop } = await serveFiles({
    '/': { type: 'text/html', body: pageHtml(name) },
    '/page.js': { type: 'text/javascript', body: script },
    '/page.css': { type: 'text/css', body: style },
    '/blocks.json': { type: 'application/json', body: JSON.stringify(blocks) },
    '/annotations.json': { type: 'application/json', body: JSON.stringify(annotations) },
  })
  return {
    visit: async (page) => {
      await page.goto(`${origin}/nothing`)
      return { url: `${origin}/${query}` }
    },
    firstScreen: 'window.subject !== undefined',
    add: (page, annotation) => page.evaluate((made) => window.subject?.add(made), annotation),
    openNote: (page) => page.locator('.note').focus(),
    scroller: '.scroller',
    text: '.text',
    stop,
  }
}
