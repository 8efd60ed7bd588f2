import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { callPostil, idOfNotebook, servePostil } from '../../tools/postil.mjs'
import { createCommand, makeNotebook } from '../notebook.mjs'
import { untilTrue } from '../opening.mjs'

/** @typedef {import('./subject.mjs').Subject} Subject */

/** Name of the notebook with the least document. */
const LEAST = 'nb_least'

/**
 * Postil as it is shipped: the built renderer with all its panes, served by the web host, over a notebook on disk.
 * @type {Subject}
 */
export const postil = {
  name: 'Postil',
  async prepare({ size, count, blocks, annotations }, least, scratch) {
    const pristine = path.join(scratch, `postil-${size}-${count}`)
    const dataDir = `${pristine}-open`
    const documentId = await makeNotebook(pristine, blocks, annotations)
    let stop = () => Promise.resolve()
    let notebookId = ''
    // Each time a server of its own over a copy: what an earlier run added must not be there.
    const serveCopy = async (/** @type {import('@playwright/test').Page} */ page, isLeastThere = false) => {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
      cpSync(pristine, dataDir, { recursive: true })
      if (isLeastThere) await makeNotebook(dataDir, least.blocks, least.annotations, LEAST)
      const server = await servePostil(dataDir)
      stop = server.stop
      await page.context().request.get(server.address, { maxRedirects: 0 })
      return new URL('/', server.address).href
    }
    return {
      visit: async (page) => {
        const url = await serveCopy(page)
        notebookId = await idOfNotebook(page, url)
        await page.goto(`${url}nothing`)
        return { url }
      },
      run: async (page) => {
        const url = await serveCopy(page, true)
        const library = await callPostil(page, url, 'library.get', {})
        const { notebooks } = /** @type {{ notebooks: { id: string, title: string }[] }} */ (library)
        const shown = notebooks.find(({ title }) => title === LEAST)
        const wanted = notebooks.find((one) => one !== shown)
        if (!shown || !wanted) throw new Error(`not the two notebooks: ${JSON.stringify(notebooks)}`)
        await callPostil(page, url, 'library.setPreferences', { changes: { lastNotebook: shown.id } })
        await page.goto(url)
        await untilTrue(page, `(${isPainted.toString()})()`)
        await page.getByRole('button', { name: LEAST, exact: true }).click()
        await page.getByRole('menuitemradio', { name: wanted.title }).focus()
        await page.evaluate(() =>
          Object.assign(window, { textBefore: document.querySelector('.reader-text') }),
        )
        const isOther = "document.querySelector('.reader-text') !== window.textBefore"
        return { firstScreen: `${isOther} && (${isPainted.toString()})()` }
      },
      firstScreen: `(${isPainted.toString()})()`,
      add: async (page, annotation) => {
        const command = createCommand(documentId, annotation)
        await page.evaluate(addAndSee, { notebookId, command })
      },
      openNote: async (page) => {
        await page.getByRole('button', { name: 'Add note' }).click()
        await page.getByRole('textbox', { name: 'Note' }).waitFor()
      },
      scroller: '.reader-scroller',
      text: '.reader-text',
      stop: () => stop(),
    }
  },
}

/**
 * In the page: whether the whole screen is filled with text, or the text is shorter than that, and its highlights are
 * painted.
 */
function isPainted() {
  const scroller = document.querySelector('.reader-scroller')
  const painted = [...CSS.highlights.values()].some((layer) => layer.size > 0)
  if (!scroller || !painted) return false
  if (scroller.scrollHeight <= scroller.clientHeight) return true
  const { left, width, bottom } = scroller.getBoundingClientRect()
  return [20, 60].some((up) => {
    const at = document.elementFromPoint(left + width / 2, bottom - up)
    return at !== null && at.closest('[data-block]') !== null
  })
}

/**
 * In the page: sends the command as the toolbar does, and waits for its paint and for the frame that shows it.
 * @param {{ notebookId: string, command: object }} input
 */
async function addAndSee(input) {
  // Not the layer of overlaps: one more highlight may make two of them one.
  const count = () =>
    [...CSS.highlights].reduce((sum, [name, layer]) => sum + (name === 'hl-overlap' ? 0 : layer.size), 0)
  const before = count()
  const response = await fetch('/rpc/notebook.apply', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  })
  /** @type {unknown} */
  const reply = await response.json()
  if (!(/** @type {{ ok: boolean }} */ (reply).ok)) throw new Error(JSON.stringify(reply))
  // Not frame by frame: asking for frames while nothing changes would make the page draw them.
  for (let waits = 0; count() === before; waits += 1) {
    if (waits > 2000) throw new Error('the new highlight was not painted')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
