import { median, rounded } from '../tools/stats.mjs'

/** @typedef {import('./measure.mjs').Run} Run */
/** @typedef {import('../tools/report.mjs').BenchResult} BenchResult */
/**
 * @typedef {{
 *   place: string, peer: 'claims' | 'tags', subject: string, claims: number, sections: number, runs: readonly Run[],
 * }} Measured
 */

/** Most CPU in ms that a frame may take, in any list. */
const MOST_A_FRAME = 4
/** Most CPU in ms that adding a highlight or a claim may take. */
const MOST_AN_ADDITION = 10

/**
 * @param {readonly Measured[]} measured
 * @returns {BenchResult}
 */
export function panesResult(measured) {
  const figures = measured.map(figuresOf)
  const ours = figures.filter(({ subject }) => subject === 'Postil')
  /** @param {(typeof figures)[number]} one */
  const ratioOf = (one) => {
    const peer = figures.find(({ subject, peer: kind }) => subject === 'virtual list' && kind === one.peer)
    return one.subject === 'Postil' && peer ? rounded(one.frame / peer.frame) : null
  }
  const slowest = [...ours].sort((a, b) => b.frame - a.frame)[0]
  const additions = ours.flatMap(({ adds }) => Object.entries(adds)).sort((a, b) => b[1] - a[1])
  return {
    tables: [
      {
        title:
          'CPU of the main thread in ms a frame of 100 px; ×: how many times that of a virtual list of words',
        head: [
          'list',
          'claims',
          'sections',
          'subject',
          'frame',
          'script',
          'layout, style',
          '×',
          'rows',
          'nodes',
        ],
        rows: figures.map((one) => [
          one.place,
          one.claims,
          one.sections,
          one.subject,
          rounded(one.frame),
          rounded(one.script),
          rounded(one.layoutAndStyle),
          ratioOf(one),
          one.rows,
          one.nodes,
        ]),
      },
      {
        title: 'CPU of the main thread in ms for one thing more',
        head: ['list', 'claims', 'subject', 'highlight', 'claim'],
        rows: figures
          .filter(({ adds }) => Object.keys(adds).length > 0)
          .map((one) => [one.place, one.claims, one.subject, one.adds['highlight'], one.adds['claim']]),
      },
    ],
    targets: [
      {
        title: 'scrolling, a frame, slowest list',
        target: `≤ ${MOST_A_FRAME} ms`,
        value: slowest ? `${rounded(slowest.frame)} (${slowest.place}, ${slowest.claims} claims)` : null,
        met: slowest ? slowest.frame <= MOST_A_FRAME : null,
      },
      {
        title: 'adding a highlight or a claim, slower one',
        target: `≤ ${MOST_AN_ADDITION} ms`,
        value: additions[0] ? `${rounded(additions[0][1])} (${additions[0][0]})` : null,
        met: additions[0] ? additions[0][1] <= MOST_AN_ADDITION : null,
      },
    ],
    notes: [
      'Postil draws its cards with all their buttons, in the application with all its panes. The lists draw text in rows.',
      'An addition in Postil goes to the host and the disk and comes back; in the lists it is only drawn.',
    ],
    figures,
  }
}

/** @param {Measured} measured */
function figuresOf({ place, peer, subject, claims, sections, runs }) {
  const additions = [...new Set(runs.flatMap(({ adds }) => Object.keys(adds)))]
  return {
    place,
    peer,
    subject,
    claims,
    sections,
    frame: median(runs.map(({ frame }) => frame.task)),
    script: median(runs.map(({ frame }) => frame.script)),
    layoutAndStyle: median(runs.map(({ frame }) => frame.layout + frame.style)),
    adds: Object.fromEntries(
      additions.map((name) => [name, rounded(median(runs.map(({ adds }) => adds[name] ?? NaN)))]),
    ),
    rows: median(runs.map(({ rows }) => rows)),
    nodes: median(runs.map(({ nodes }) => nodes)),
  }
}
