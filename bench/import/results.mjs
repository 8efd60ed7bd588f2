import { median, rounded, timesLess } from '../tools/stats.mjs'
import { POSTIL } from './subjects.mjs'

/** @typedef {import('./files.mjs').File} File */
/** @typedef {import('./subjects.mjs').Measured & { subject: string, size: string, format: string, file: File }} Run */
/** @typedef {import('../tools/report.mjs').BenchResult} BenchResult */

/**
 * All runs of one subject over one file: medians.
 * @typedef {{
 *   size: string, format: string, subject: string, state: string, runs: number, bytes: number, text: number,
 *   pages: number | null, cpu: number, wall: number, peakMb: number, startCpu: number, words: number | null,
 *   expectedWords: number, perSecond: number,
 * }} Cell perSecond: pages of a PDF, else MB of text, a second of CPU
 */

/**
 * @param {readonly Run[]} runs
 * @returns {BenchResult}
 */
export function importResult(runs) {
  const cells = cellsOf(runs)
  const sizes = [...new Set(cells.map(({ size }) => size))]
  return {
    tables: sizes.map((size) => tableOf(cells.filter((cell) => cell.size === size))),
    targets: [],
    notes: [
      'CPU of all threads, wall and peak resident memory hold starting the process: Node with the code of the importer, ' +
        'a program for the others. × says how many times what Postil takes.',
      'A second is one of CPU: pages of a PDF, MB of text (not of the packed file) in other formats.',
      'Postil gives a text with blocks, outline, marks, notes, pages and bibliographic data; the others give words. ' +
        'The lexer of marked stops at tokens; a decode does nothing but that.',
      'Peak memory of a program is looked at every 5 ms, so that of a short one may be too low.',
    ],
    figures: { cells },
  }
}

/** @param {readonly Run[]} runs @returns {Cell[]} */
function cellsOf(runs) {
  const keys = [...new Set(runs.map(keyOf))]
  return keys.flatMap((key) => {
    const own = runs.filter((run) => keyOf(run) === key)
    const [first] = own
    if (!first) return []
    const { size, format, subject, state, words, file } = first
    const cpu = middle(own.map((run) => run.cpu))
    const amount = file.pages ?? file.text / 1e6
    return [
      {
        ...{ size, format, subject, state, runs: own.length },
        ...{ bytes: file.bytes, text: file.text, pages: file.pages },
        cpu: Math.round(cpu),
        wall: Math.round(middle(own.map((run) => run.wall))),
        peakMb: Math.round(middle(own.map((run) => run.peakMb))),
        startCpu: Math.round(middle(own.map((run) => run.startCpu))),
        words,
        expectedWords: file.words,
        perSecond: rounded((amount * 1000) / cpu),
      },
    ]
  })
}

/** @param {Run} run */
const keyOf = ({ size, format, subject }) => JSON.stringify([size, format, subject])

/** @param {readonly (number | null)[]} values */
const middle = (values) => median(values.filter((value) => value !== null))

/** @param {readonly Cell[]} cells of one size */
function tableOf(cells) {
  const [first] = cells
  const pages = cells.find((cell) => cell.pages !== null)?.pages
  return {
    title:
      `A ${first?.size ?? ''} of ${((first?.text ?? 0) / 1e6).toFixed(2)} MB of text` +
      `${pages ? `, ${pages} pages as PDF` : ''}: CPU and wall in ms, peak memory in MB`,
    head: ['format', 'MB', 'by', 'CPU', '×', 'of it start', 'wall', 'a second', 'peak', '×', 'words, %'],
    rows: cells.map((cell) => rowOf(cell, cells)),
  }
}

/** @param {Cell} cell @param {readonly Cell[]} cells */
function rowOf(cell, cells) {
  if (cell.state !== 'read') return [cell.format, rounded(cell.bytes / 1e6), `${cell.subject}: ${cell.state}`]
  const ours = cells.find(({ format, subject }) => format === cell.format && subject === POSTIL)
  const isOurs = cell.subject === POSTIL
  const ratio = (/** @type {number} */ theirs, /** @type {number | undefined} */ own) =>
    isOurs || own === undefined ? null : timesLess(theirs, own)
  return [
    ...[cell.format, rounded(cell.bytes / 1e6), cell.subject, cell.cpu, ratio(cell.cpu, ours?.cpu)],
    ...[cell.startCpu, cell.wall, `${cell.perSecond} ${cell.pages === null ? 'MB' : 'pages'}`],
    ...[cell.peakMb, ratio(cell.peakMb, ours?.peakMb)],
    cell.words === null ? null : Math.round((cell.words / cell.expectedWords) * 1000) / 10,
  ]
}
