import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundlePage, pageHtml } from '../tools/bundle.mjs'
import { idOfNotebook, servePostil } from '../tools/postil.mjs'
import { serveFiles } from '../tools/static-server.mjs'
import { passageAt } from './notebook.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./measure.mjs').Subject} Subject */
/** @typedef {import('./notebook.mjs').Notebook} Notebook */
/** @typedef {{ subject: Subject, stop: () => Promise<void> }} Prepared */

/**
 * One of Postil's lists, in the built renderer with all its panes, over an untouched copy of a notebook.
 * @param {import('./places.mjs').Place} place
 * @param {Notebook} notebook
 * @param {boolean} withAdds
 * @returns {Promise<Prepared>}
 */
export async function preparePostil(place, notebook, withAdds) {
  const dataDir = `${notebook.dataDir}-open`
  rmSync(dataDir, { recursive: true, force: true })
  cpSync(notebook.dataDir, dataDir, { recursive: true })
  const server = await servePostil(dataDir)
  const url = new URL('/', server.address).href
  let notebookId = ''
  let made = 0
  /** @param {(id: number) => object} commandOf @returns {(page: Page, index: number) => Promise<void>} */
  const adding = (commandOf) => async (page) => {
    made += 1
    await page.evaluate(applyAndSee, { notebookId, command: commandOf(made) })
  }
  const { documentId, text } = notebook
  return {
    subject: {
      visit: async (page) => {
        await page.context().request.get(server.address, { maxRedirects: 0 })
        notebookId = await idOfNotebook(page, url)
        await page.goto(url)
        await page.locator('.reader-text [data-block]').first().waitFor()
      },
      open: place.open,
      scroller: place.scroller,
      row: place.row,
      adds: withAdds
        ? {
            highlight: adding((id) => ({
              type: 'annotation.create',
              id: `ann_added${id}`,
              target: passageAt(documentId, text, id * 40),
            })),
            claim: adding((id) => ({
              type: 'claim.create',
              id: `clm_added${id}`,
              documentId,
              sectionId: 'sec_0',
              statement: `Something stated just now, for the ${id}th time`,
            })),
          }
        : {},
    },
    stop: server.stop,
  }
}

/**
 * In the page: sends a command as the program does, and waits for the change to be drawn. The title of "Undo" says
 * when it is: it counts nothing, so what is waited for is the answer, and then the frame after the event of it.
 * @param {{ notebookId: string, command: object }} input
 */
async function applyAndSee(input) {
  const response = await fetch('/rpc/notebook.apply', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  })
  /** @type {unknown} */
  const reply = await response.json()
  if (!(/** @type {{ ok: boolean }} */ (reply).ok)) throw new Error(JSON.stringify(reply))
  await new Promise((resolve) => setTimeout(resolve, 60))
}

/**
 * A plain list of the same words: text in rows and nothing else.
 * @param {'claims' | 'tags'} kind
 * @param {Notebook} notebook
 * @param {boolean} isVirtual whether rows far from the screen are left out
 * @returns {Promise<Prepared>}
 */
export async function prepareList(kind, { statements, labels }, isVirtual) {
  const { script, style } = await bundlePage(path.join(import.meta.dirname, 'page/list.tsx'))
  const { origin, stop } = await serveFiles({
    '/': { type: 'text/html', body: pageHtml('list') },
    '/page.js': { type: 'text/javascript', body: script },
    '/page.css': { type: 'text/css', body: style },
    '/lines.json': { type: 'application/json', body: JSON.stringify(kind === 'tags' ? labels : statements) },
  })
  return {
    subject: {
      visit: async (page) => {
        await page.goto(`${origin}/?${kind}${isVirtual ? '' : '&plain'}`)
      },
      open: () => Promise.resolve(),
      scroller: '.scroller',
      row: 'li',
      adds:
        kind === 'claims'
          ? {
              claim: (page, index) =>
                page.evaluate(async (line) => {
                  window.addLine?.(line)
                  await new Promise((resolve) => setTimeout(resolve, 60))
                }, `Something stated just now, for the ${index}th time`),
            }
          : {},
    },
    stop,
  }
}
