import { rounded } from '../tools/stats.mjs'

/** @typedef {import('../tools/report.mjs').BenchResult} BenchResult */
/**
 * What one subject needed for one brief. Times in ms; memory of Postil and pdfmake is the most that their process had
 * resident, of Chromium what all its processes held together.
 * @typedef {{
 *   subject: string, claims: number, bytes: number, pages: number | null,
 *   wall: number, cpu: number, peakMb: number | null, startMb?: number | null,
 *   hold?: { wait: number, cpu: number | null }, cancels?: number[], left?: string[], ofPage?: number,
 * }} Run
 */

const MOST_HOLD = 50
const MOST_CANCEL = 100

/**
 * @param {readonly Run[]} runs
 * @param {readonly string[]} failures
 * @returns {BenchResult}
 */
export function briefResult(runs, failures) {
  const of = (/** @type {string} */ subject, /** @type {number} */ claims) =>
    runs.find((run) => run.subject === subject && run.claims === claims)
  const ours = runs.filter(({ subject }) => subject === 'Postil')
  const holds = ours.flatMap(({ hold }) => (hold ? [hold.cpu ?? hold.wait] : []))
  const cancels = ours.flatMap((run) => run.cancels ?? [])
  return {
    tables: [
      {
        title:
          'A brief as a PDF: time, CPU of all threads and processes, most memory at once; ×: as a part of the peer’s',
        head: ['claims', 'subject', 'wall ms', '×', 'CPU ms', 'peak MB', '×', 'before MB', 'pages', 'KB'],
        rows: runs.map((run) => {
          const own = run.subject === 'Postil' ? null : of('Postil', run.claims)
          return [
            ...[run.claims, run.subject, Math.round(run.wall), own ? rounded(own.wall / run.wall) : null],
            ...[Math.round(run.cpu), whole(run.peakMb), part(own?.peakMb, run.peakMb), whole(run.startMb)],
            ...[run.pages, Math.round(run.bytes / 1024)],
          ]
        }),
      },
      {
        title:
          'Postil’s main thread meanwhile, ms: longest wait for a turn by the clock, most CPU in one turn; from a cancel to the end, longest',
        head: ['claims', 'wait', 'CPU', 'cancel'],
        rows: ours.map(({ claims, hold, cancels = [] }) => [
          ...[claims, roundedOrNull(hold?.wait), roundedOrNull(hold?.cpu)],
          cancels.length ? Math.round(Math.max(...cancels)) : null,
        ]),
      },
    ],
    targets: [
      ratio('1,000 claims, time of Chromium’s', of('Postil', 1000)?.wall, of('Chromium', 1000)?.wall, 0.5),
      ratio(
        '1,000 claims, memory of Chromium’s',
        of('Postil', 1000)?.peakMb,
        of('Chromium', 1000)?.peakMb,
        0.25,
      ),
      ratio('10,000 claims, time of pdfmake’s', of('Postil', 10_000)?.wall, of('pdfmake', 10_000)?.wall, 0.5),
      most('10,000 claims, memory', of('Postil', 10_000)?.peakMb, 500, 'MB'),
      most('Main thread, most CPU in one turn', holds.length ? Math.max(...holds) : null, MOST_HOLD, 'ms'),
      most(
        'From cancel to the end, longest',
        cancels.length ? Math.max(...cancels) : null,
        MOST_CANCEL,
        'ms',
      ),
    ],
    notes: [
      ...failures,
      'Postil: from a thread that is ready, as one is for who looked at the brief, and a notebook in the main thread, to the published and synced file and the end of the thread. Chromium: from opening the page in a browser that runs to the file; starting the browser does not count. pdfmake: from its document definition to the file; its process and packages are loaded.',
      `Files left by ${cancels.length} cancelled exports: ${ours.flatMap(({ left = [] }) => left).length}.`,
    ],
    figures: runs,
  }
}

/** @param {number | null | undefined} value */
const whole = (value) => (isNumber(value) ? Math.round(value) : null)

/** @param {number | null | undefined} value */
const roundedOrNull = (value) => (isNumber(value) ? rounded(value) : null)

/** @param {number | null | undefined} value @returns {value is number} */
const isNumber = (value) => typeof value === 'number'

/** @param {number | null | undefined} ours @param {number | null | undefined} theirs */
const part = (ours, theirs) => (isNumber(ours) && isNumber(theirs) ? rounded(ours / theirs) : null)

/** @param {string} title @param {number | null | undefined} ours @param {number | null | undefined} theirs @param {number} limit */
function ratio(title, ours, theirs, limit) {
  const value = part(ours, theirs)
  return {
    title,
    target: `≤ ${limit} ×`,
    value: value === null ? null : `${value} ×`,
    met: value === null ? null : value <= limit,
  }
}

/** @param {string} title @param {number | null | undefined} value @param {number} limit @param {string} unit */
function most(title, value, limit, unit) {
  return {
    title,
    target: `≤ ${limit} ${unit}`,
    value: isNumber(value) ? `${rounded(value)} ${unit}` : null,
    met: isNumber(value) ? value <= limit : null,
  }
}
