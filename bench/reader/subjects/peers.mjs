import path from 'node:path'
import { bundlePage, pageHtml } from '../../tools/bundle.mjs'
import { serveFiles } from '../../tools/static-server.mjs'
import { untilTrue } from '../opening.mjs'

/** @typedef {import('./subject.mjs').Subject} Subject */
/** @typedef {import('./subject.mjs').Prepared} Prepared */
/** @typedef {import('./subject.mjs').Case} Case */

const FIRST_SCREEN = 'window.subject !== undefined'

/** @type {Subject} */
export const recogito = {
  name: 'Recogito',
  prepare: (given, least) => preparePage('recogito', '', given, least),
}

/** @type {Subject} */
export const spans = { name: 'spans', prepare: (given, least) => preparePage('spans', '', given, least) }

/** The same with the browser told to skip what is off the screen, which plain spans seldom are. @type {Subject} */
export const spansSkipping = {
  name: 'spans, skipping',
  prepare: (given, least) => preparePage('spans', '?skip', given, least),
}

/**
 * @param {'spans' | 'recogito'} name
 * @param {string} query
 * @param {Case} given
 * @param {Case} least
 * @returns {Promise<Prepared>}
 */
async function preparePage(name, query, { blocks, annotations }, least) {
  const { script, style } = await bundlePage(path.join(import.meta.dirname, '../page', `${name}.tsx`))
  const { origin, stop } = await serveFiles({
    '/': { type: 'text/html', body: pageHtml(name) },
    '/page.js': { type: 'text/javascript', body: script, isKept: true },
    '/page.css': { type: 'text/css', body: style },
    '/blocks.json': { type: 'application/json', body: JSON.stringify(blocks) },
    '/annotations.json': { type: 'application/json', body: JSON.stringify(annotations) },
    '/least/blocks.json': { type: 'application/json', body: JSON.stringify(least.blocks) },
    '/least/annotations.json': { type: 'application/json', body: JSON.stringify(least.annotations) },
  })
  return {
    visit: async (page) => {
      await page.goto(`${origin}/nothing`)
      return { url: `${origin}/${query}` }
    },
    run: async (page) => {
      await page.goto(`${origin}/?running${query.replace('?', '&')}`)
      await untilTrue(page, FIRST_SCREEN)
      await page.locator('.open').focus()
      return { firstScreen: FIRST_SCREEN }
    },
    firstScreen: FIRST_SCREEN,
    add: (page, annotation) => page.evaluate((made) => window.subject?.add(made), annotation),
    openNote: (page) => page.locator('.note').focus(),
    scroller: '.scroller',
    text: '.text',
    stop,
  }
}
