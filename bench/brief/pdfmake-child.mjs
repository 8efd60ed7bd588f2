// Writes a brief with pdfmake, in a process that does nothing else.
import { readFileSync } from 'node:fs'
import pdfmake from 'pdfmake'
import { makeDefinition, makeFonts } from './pdfmake-definition.mjs'

/** @typedef {{ subject: string, modelFile: string, fontsDir: string, output: string }} Order */
/** @typedef {{ wall: number, cpu: number, peakMb: number | null }} PdfmakeRun */

process.once('message', (message) => void measure(/** @type {Order} */ (message)))

/** @param {Order} order */
async function measure({ modelFile, fontsDir, output }) {
  /** @type {unknown} */
  const model = JSON.parse(readFileSync(modelFile, 'utf8'))
  const began = process.cpuUsage()
  const from = performance.now()
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((file) => file.startsWith(fontsDir))
  pdfmake.addFonts(makeFonts(fontsDir))
  const definition = makeDefinition(/** @type {import('../../src/shared/brief/model').BriefModel} */ (model))
  await pdfmake.createPdf(definition).write(output)
  const wall = performance.now() - from
  const { user, system } = process.cpuUsage(began)
  const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  /** @type {PdfmakeRun} */
  const run = { wall, cpu: (user + system) / 1000, peakMb: peak === undefined ? null : Number(peak) / 1024 }
  process.send?.(run, () => process.disconnect())
}
