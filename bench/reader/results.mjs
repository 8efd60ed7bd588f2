import { median, rounded, timesLess } from '../tools/stats.mjs'

/** @typedef {import('./measure.mjs').Run} Run */
/** @typedef {import('./bench.mjs').Measured} Measured */
/** @typedef {import('../tools/table.mjs').Cell} Cell */
/** @typedef {import('../tools/report.mjs').Target} Target */
/** @typedef {import('../tools/report.mjs').BenchResult} BenchResult */

/**
 * The medians of one subject's runs of one case; CPU in ms, memory in MB. Null is what could not be measured, and
 * `overMs` is a lower bound for opening where that took longer than the cap.
 * @typedef {{
 *   size: number, count: number, subject: string, runs: number, overMs: number | null, failed: string[],
 *   open: number, openScript: number, openLayout: number, settled: number, wall: number, longestAfter: number,
 *   warm: number, running: number, runningSettled: number,
 *   overLeast: number, add: number, type: number, scroll: number,
 *   heapMb: number, processMb: number, nodes: number,
 *   selection: boolean | null, find: boolean | null, selectAll: boolean | null,
 * }} Figures
 */

/** The case that the targets are about. */
const GOAL = { size: 5_000_000, count: 10_000 }

/**
 * @param {readonly Measured[]} measured
 * @returns {BenchResult}
 */
export function readerResult(measured) {
  const summaries = measured.map(figuresOf)
  /** @type {Map<string, Figures>} */
  const leasts = new Map()
  for (const one of summaries) if (!leasts.has(one.subject)) leasts.set(one.subject, one)
  const figures = summaries.map((one) => ({ ...one, overLeast: overLeast(one, leasts.get(one.subject)) }))
  const ours = (/** @type {Figures} */ { size, count }) =>
    figures.find((one) => one.subject === 'Postil' && one.size === size && one.count === count)
  return {
    tables: [
      {
        title: 'Main-thread CPU, ms (medians); ×: how many times what Postil uses',
        head: [
          ...['text', 'annotations', 'subject', 'open', '×', 'open, text alone', '×', 'settled', '×'],
          ...['add', 'key', 'frame'],
        ],
        rows: figures.map((one) => cpuRow(one, ours(one))),
      },
      {
        title:
          'Opening later: by a browser that knows the program, in a program that runs. CPU, ms (medians)',
        head: ['text', 'annotations', 'subject', 'warm', '×', 'running', '×', 'settled'],
        rows: figures.map((one) => laterRow(one, ours(one))),
      },
      {
        title: 'Opening in parts (CPU ms; wall, longest task until settled: ms on the clock), and memory',
        head: [
          'text',
          'annotations',
          'subject',
          'script',
          'layout',
          'wall',
          'longest task',
          'heap MB',
          'process MB',
          'nodes',
        ],
        rows: figures.map((one) => [
          ...nameOf(one),
          ...[one.openScript, one.openLayout, one.wall, one.longestAfter].map(rounded),
          ...[one.heapMb, one.processMb, one.nodes].map(rounded),
        ]),
      },
      {
        title: 'Text as the browser knows it',
        head: ['text', 'annotations', 'subject', 'selection of 12,000 px', 'find', 'select all'],
        rows: figures.map((one) => [
          ...nameOf(one),
          yesNo(one.selection),
          yesNo(one.find),
          yesNo(one.selectAll),
        ]),
      },
    ],
    targets: targetsOf(figures),
    notes: figures.flatMap((one) => one.failed.map((why) => `${nameOf(one).join(', ')}: ${why}`)),
    figures,
  }
}

/**
 * @param {Measured} measured
 * @returns {Figures}
 */
function figuresOf({ size, count, subject, runs, later }) {
  const done = runs.filter((one) => 'open' in one)
  const over = runs.filter((one) => 'overMs' in one).map((one) => one.overMs)
  /** @param {(run: Run) => number | null | undefined} valueOf */
  const middle = (valueOf) => median(done.map((one) => valueOf(one) ?? NaN))
  /** @param {'selection' | 'find' | 'selectAll'} check */
  const all = (check) => {
    const found = done.map((one) => one.text?.[check] ?? null)
    return found.every((one) => one === null) ? null : found.every((one) => one === true)
  }
  return {
    size,
    count,
    subject,
    runs: runs.length,
    overMs: over.length > 0 ? Math.max(...over) : null,
    failed: [...new Set(done.flatMap((one) => one.failed))],
    open: middle((one) => one.open.task),
    openScript: middle((one) => one.open.script),
    openLayout: middle((one) => one.open.layout + one.open.style),
    settled: middle((one) => one.open.settled),
    wall: middle((one) => one.open.wall),
    longestAfter: middle((one) => one.open.longestAfter),
    warm: median(later.map((one) => one.warm.task)),
    running: median(later.map((one) => one.running.task)),
    runningSettled: median(later.map((one) => one.running.settled)),
    overLeast: NaN,
    add: middle((one) => one.add.task),
    type: middle((one) => one.type.task),
    scroll: middle((one) => one.scroll.task),
    heapMb: middle((one) => one.memory.heapMb),
    processMb: middle((one) => one.memory.processMb),
    nodes: middle((one) => one.memory.nodes),
    selection: all('selection'),
    find: all('find'),
    selectAll: all('selectAll'),
  }
}

/**
 * What opening costs more than the least document does: the text and its annotations, without the program.
 * @param {Figures} one
 * @param {Figures | undefined} least
 */
function overLeast(one, least) {
  return least && least.size < one.size ? lowerBound(one) - least.open : NaN
}

/** @param {Figures} one */
const lowerBound = (one) => one.overMs ?? one.open

/**
 * @param {Figures} one
 * @param {Figures | undefined} ours
 * @returns {Cell[]}
 */
function cpuRow(one, ours) {
  const more = one.overMs === null ? '' : '> '
  const isPeer = ours !== undefined && ours !== one
  return [
    ...nameOf(one),
    shown(lowerBound(one), more),
    isPeer ? shown(timesLess(lowerBound(one), ours.open), more) : null,
    shown(one.overLeast, more),
    isPeer ? shown(timesLess(one.overLeast, ours.overLeast), more) : null,
    rounded(one.settled),
    isPeer ? rounded(timesLess(one.settled, ours.settled)) : null,
    ...[one.add, one.type, one.scroll].map(rounded),
  ]
}

/**
 * @param {Figures} one
 * @param {Figures | undefined} ours
 * @returns {Cell[]}
 */
function laterRow(one, ours) {
  const isPeer = ours !== undefined && ours !== one
  return [
    ...nameOf(one),
    rounded(one.warm),
    isPeer ? rounded(timesLess(one.warm, ours.warm)) : null,
    rounded(one.running),
    isPeer ? rounded(timesLess(one.running, ours.running)) : null,
    rounded(one.runningSettled),
  ]
}

/**
 * @param {number} value
 * @param {string} more "> " before a lower bound
 * @returns {Cell}
 */
const shown = (value, more) =>
  more === '' ? rounded(value) : `${more}${rounded(value).toLocaleString('en-US')}`

/** @param {Figures} figures */
const nameOf = ({ size, count, subject }) => [sizeName(size), count, subject]

/**
 * A size as it is written: "100 KB", "5 MB".
 * @param {number} size
 */
export const sizeName = (size) => (size < 1_000_000 ? `${size / 1000} KB` : `${size / 1_000_000} MB`)

/** @param {boolean | null} value */
const yesNo = (value) => (value === null ? null : value ? 'yes' : 'no')

/**
 * @param {readonly Figures[]} figures
 * @returns {Target[]}
 */
function targetsOf(figures) {
  const [ours, recogito, spans] = ['Postil', 'Recogito', 'spans'].map((subject) =>
    figures.find((one) => one.subject === subject && one.size === GOAL.size && one.count === GOAL.count),
  )
  /** @param {string} title @param {number} least @param {Figures | undefined} peer @param {'open' | 'overLeast'} key */
  const times = (title, least, peer, key) => {
    const value =
      ours && peer ? timesLess(key === 'open' ? lowerBound(peer) : peer.overLeast, ours[key]) : NaN
    return verdict(title, `≥ ${least} ×`, value, value >= least)
  }
  /** @param {string} title @param {number} most @param {number | undefined} value */
  const atMost = (title, most, value = NaN) => verdict(title, `≤ ${most} ms`, rounded(value), value <= most)
  const checks = ours ? [ours.selection, ours.find, ours.selectAll] : [null]
  return [
    times('open, less CPU than Recogito', 300, recogito, 'open'),
    times('open, less CPU than spans', 8, spans, 'open'),
    times('open, text alone, less CPU than Recogito', 300, recogito, 'overLeast'),
    times('open, text alone, less CPU than spans', 8, spans, 'overLeast'),
    atMost('add one annotation', 10, ours?.add),
    atMost('scroll, per frame', 4, ours?.scroll),
    {
      title: 'selection of 12,000 px, find, select all',
      target: 'complete',
      value: checks.map((check) => yesNo(check) ?? '–').join(', '),
      met: checks.includes(null) ? null : checks.every(Boolean),
    },
  ]
}

/**
 * @param {string} title
 * @param {string} target
 * @param {number} value
 * @param {boolean} met
 * @returns {Target}
 */
function verdict(title, target, value, met) {
  return { title, target, value: Number.isNaN(value) ? null : value, met: Number.isNaN(value) ? null : met }
}
