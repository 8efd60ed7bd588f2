import { rounded } from '../tools/stats.mjs'
import { HYPOTHESIS, POSTIL } from './names.mjs'

/** @typedef {import('./measure.mjs').Measured} Measured */
/** @typedef {import('../tools/report.mjs').BenchResult} BenchResult */

const MOST_FALSE_PROSE = 1
const MOST_FALSE_TEMPLATE = 10
const LEAST_RECALL = 97
const MOST_MS = 1

/**
 * A cell as the tables show it: `wrong` per 1,000 passages, `anchored` and `found` (anchored or shown to a person) in
 * percent of the passages that are still there, `ms` of CPU a passage.
 * @typedef {{ subject: string, text: string, words: number, parts: boolean, length: number, anchored: number, found: number,
 *   wrong: number, asked: number, askedWrong: number, ms: number }} Row
 */

/** @param {Measured} measured @returns {Row} */
function rowOf({ subject, text, words, parts, length, passages, there, sure, asked, cpu }) {
  const percent = (/** @type {number} */ count) => Math.round((1000 * count) / Math.max(1, there)) / 10
  const perThousand = (/** @type {number} */ count) => Math.round((10_000 * count) / passages) / 10
  const anchored = sure.right + sure.part
  return {
    ...{ subject, text, words, parts, length },
    anchored: percent(anchored),
    found: percent(anchored + asked.right + asked.part),
    wrong: perThousand(sure.wrong),
    asked: perThousand(Object.values(asked).reduce((sum, count) => sum + count, 0)),
    askedWrong: perThousand(asked.wrong),
    ms: rounded(cpu / passages),
  }
}

/**
 * @param {readonly Measured[]} measured
 * @param {boolean} isGoal whether it was the whole run, which the targets are about
 * @returns {BenchResult}
 */
export function reanchorResult(measured, isGoal) {
  const rows = measured.map(rowOf)
  const ours = rows.filter(({ subject }) => subject === POSTIL)
  const prose = ours.filter(({ text }) => text !== 'template')
  return {
    tables: [
      {
        title:
          'Wrong: passages anchored to something else without asking, per 1,000. Anchored: % of the passages that are ' +
          'still there; found: these and those shown to a person. CPU ms a passage',
        head: [
          'text',
          'words',
          'paragraphs',
          ...[POSTIL, HYPOTHESIS].flatMap(headOf),
          'asked',
          'asked, wrong',
          'found',
        ],
        rows: ours.map((row) => {
          const theirs = rows.find((other) => other.subject === HYPOTHESIS && isSameCell(other, row))
          return [
            ...[row.text, `${row.words * 100} %`, row.parts ? 'moved, deleted' : 'in place'],
            ...[row.wrong, row.anchored, row.ms, theirs?.wrong, theirs?.anchored, theirs?.ms],
            ...[row.asked, row.askedWrong, row.found],
          ]
        }),
      },
    ],
    targets: [
      most('wrong per 1,000 in prose, worst cell', MOST_FALSE_PROSE, prose, ({ wrong }) => wrong, isGoal),
      least('found in prose at 5 %, worst cell', prose, ({ found }) => found, isGoal),
      least(
        'anchored in prose at 5 %, in place',
        prose.filter(({ parts }) => !parts),
        ({ anchored }) => anchored,
        isGoal,
      ),
      most(
        'wrong per 1,000 in template text, worst cell',
        MOST_FALSE_TEMPLATE,
        ours.filter(({ text }) => text === 'template'),
        ({ wrong }) => wrong,
        isGoal,
      ),
      most('CPU ms a passage, worst cell', MOST_MS, ours, ({ ms }) => ms, isGoal),
    ],
    notes: [
      'Written prose is what people wrote in the type declarations of pinned packages; thresholds were chosen on others.',
      'A place with the very same words and surroundings as the passage had counts for nobody as wrong.',
      'Postil has the older text and aligns it once; the other method has the quote, 32 characters either side and a position.',
      ...(isGoal ? [] : ['The targets are about the full run.']),
    ],
    figures: rows,
  }
}

/** @param {string} subject */
const headOf = (subject) => [`${subject}: wrong`, 'anchored', 'ms']

/** @param {Row} one @param {Row} other */
const isSameCell = (one, other) =>
  one.text === other.text && one.words === other.words && one.parts === other.parts

/**
 * @param {string} title
 * @param {number} limit
 * @param {readonly Row[]} rows
 * @param {(row: Row) => number} valueOf
 * @param {boolean} isGoal
 */
function most(title, limit, rows, valueOf, isGoal) {
  const value = Math.max(...rows.map(valueOf))
  return {
    title,
    target: `≤ ${limit}`,
    value: rows.length > 0 ? value : null,
    met: isGoal ? value <= limit : null,
  }
}

/** @param {string} title @param {readonly Row[]} rows @param {(row: Row) => number} valueOf @param {boolean} isGoal */
function least(title, rows, valueOf, isGoal) {
  const at5 = rows.filter(({ words }) => words === 0.05)
  const value = Math.min(...at5.map(valueOf))
  return {
    title,
    target: `≥ ${LEAST_RECALL} %`,
    value: at5.length > 0 ? value : null,
    met: isGoal ? value >= LEAST_RECALL : null,
  }
}
