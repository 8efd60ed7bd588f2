// Makes what every subject of a size is given: a notebook, what its brief says, and that as a page.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildBrief } from '../../src/shared/brief/build'
import { briefOf } from '../../src/shared/notebook/queries'
import { makeHtml } from './html.mjs'
import { makeNotebook } from './notebook.mjs'

/** @typedef {{ subject: string, claims: number, folder: string, fontsDir: string }} Order */

process.once('message', (message) => {
  const { claims, folder, fontsDir } = /** @type {Order} */ (message)
  const notebook = makeNotebook(claims)
  const model = buildBrief(notebook, briefOf(notebook), { date: '2026-11-24', author: 'A. Reader' })
  writeFileSync(path.join(folder, 'notebook.json'), JSON.stringify(notebook))
  writeFileSync(path.join(folder, 'model.json'), JSON.stringify(model))
  writeFileSync(path.join(folder, 'brief.html'), makeHtml(model, fontsDir))
  process.send?.({ sections: model.sections.length }, () => process.disconnect())
})
