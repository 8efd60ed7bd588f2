import { median, quantile, rounded, timesLess } from '../tools/stats.mjs'
import { MINISEARCH, MINISEARCH_LEAST, POSTIL, POSTIL_LEAST } from './ways.mjs'

/** @typedef {import('./measure.mjs').Run} Run */
/** @typedef {import('../tools/report.mjs').BenchResult} BenchResult */

/**
 * One class of questions asked in one way, all runs together: CPU in ms a question, the mean number of entries found.
 * @typedef {{ name: string, way: string, median: number, p95: number, max: number, questions: number, found: number }} Answer
 */

/** Most CPU, in ms, that a question may take at the median of its class. */
const MOST_MS = 50

/** What a question should take at most: at the median and at the 95th percentile of its class. */
const AIM = { median: 20, p95: 50 }
/** Longest wait for a turn of the main process while the search begins, in ms. */
const MOST_WAIT = 50

/**
 * @param {readonly Run[]} runs of Postil and of MiniSearch
 * @param {readonly import('./wait-child.mjs').Waits[]} waits
 * @param {{ claims: number, bytes: number }} size
 * @param {boolean} isGoal whether the corpus is the one that the target is about
 * @returns {BenchResult}
 */
export function searchResult(runs, waits, size, isGoal) {
  const answers = answersOf(runs)
  const indexes = [...new Set(runs.map(({ subject }) => subject))].map((subject) => indexOf(runs, subject))
  const ours = answers.filter(({ way }) => way === POSTIL)
  const slowest = [...ours].sort((a, b) => b.median - a.median)[0]
  return {
    tables: [
      cpuTable(
        'CPU ms a question, median and p95; ×: how many times what Postil uses; – where MiniSearch cannot be asked',
        answers,
        [POSTIL, MINISEARCH],
        { all: true },
      ),
      cpuTable('The same with the least each can do', answers, [POSTIL_LEAST, MINISEARCH_LEAST], {
        all: false,
      }),
      indexTable(indexes),
      waitTable(waits),
      foundTable(answers),
    ],
    targets: [
      {
        title: 'CPU at the median, slowest class of questions',
        target: `≤ ${MOST_MS} ms`,
        value: slowest && isGoal ? `${rounded(slowest.median)} (${slowest.name})` : null,
        met: slowest && isGoal ? ours.every(isMet) : null,
      },
      {
        title: 'The same, and at the 95th percentile, as it should be',
        target: `≤ ${AIM.median} ms, ≤ ${AIM.p95} ms`,
        value:
          slowest && isGoal ? `${rounded(slowest.median)}, ${Math.max(...ours.map(({ p95 }) => p95))}` : null,
        met:
          slowest && isGoal ? ours.every(({ median, p95 }) => median <= AIM.median && p95 <= AIM.p95) : null,
      },
      {
        title: 'Main process while the search begins, most CPU between two turns',
        target: `≤ ${MOST_WAIT} ms`,
        value: isGoal && waits.length > 0 ? `${rounded(leastOf(waits))} ms` : null,
        met: isGoal && waits.length > 0 ? leastOf(waits) <= MOST_WAIT : null,
      },
    ],
    notes: notesOf(size, isGoal),
    figures: {
      ...size,
      waits,
      indexes,
      answers: answers.map((one) => (one.way === POSTIL ? { ...one, met: isMet(one) } : one)),
    },
  }
}

/** @param {Answer} answer */
const isMet = (answer) => answer.median <= MOST_MS

/**
 * @param {readonly Run[]} runs
 * @returns {Answer[]}
 */
function answersOf(runs) {
  const all = runs.flatMap(({ answers }) => answers)
  const keys = [...new Set(all.map(({ way, name }) => JSON.stringify([way, name])))]
  return keys.map((key) => {
    const same = all.filter(({ way, name }) => JSON.stringify([way, name]) === key)
    const { way = '', name = '', found = NaN } = same[0] ?? {}
    const cpu = same.flatMap((one) => one.cpu)
    return {
      name,
      way,
      median: rounded(median(cpu)),
      p95: rounded(quantile(cpu, 0.95)),
      max: rounded(Math.max(...cpu)),
      questions: cpu.length,
      found: Math.round(found),
    }
  })
}

/** @param {readonly Run[]} runs @param {string} subject */
function indexOf(runs, subject) {
  const own = runs.filter((run) => run.subject === subject)
  const updates = own.flatMap((run) => run.updates)
  return {
    subject,
    runs: own.length,
    entries: own[0]?.entries ?? NaN,
    build: rounded(median(own.map(({ build }) => build))),
    heapMb: rounded(median(own.map(({ heapMb }) => heapMb))),
    update: rounded(median(updates)),
    updateP95: rounded(quantile(updates, 0.95)),
  }
}

/**
 * Two ways of asking side by side, for each class of questions or, without `all`, for those to which `theirs`
 * finds something.
 * @param {string} title
 * @param {readonly Answer[]} answers
 * @param {readonly [string, string]} ways ours, theirs
 * @param {{ all: boolean }} options
 */
function cpuTable(title, answers, [ourWay, theirWay], { all }) {
  const pairs = namesOf(answers).map((name) => ({
    name,
    ours: answerOf(answers, name, ourWay),
    theirs: answerOf(answers, name, theirWay),
  }))
  return {
    title,
    head: ['question', ourWay, 'p95', theirWay, 'p95', '× median', '× p95', `ours ≤ ${MOST_MS} ms`],
    rows: pairs
      .filter(({ theirs }) => all || (theirs?.found ?? 0) > 0)
      .map(({ name, ours, theirs }) => [
        ...[name, ours?.median, ours?.p95, theirs?.median, theirs?.p95],
        ...[ratio(theirs?.median, ours?.median), ratio(theirs?.p95, ours?.p95)],
        ours ? (isMet(ours) ? 'yes' : 'no') : null,
      ]),
  }
}

/** @param {readonly Answer[]} answers */
function foundTable(answers) {
  const ways = [POSTIL, MINISEARCH, MINISEARCH_LEAST]
  return {
    title: 'Entries found, mean',
    head: ['question', ...ways],
    rows: namesOf(answers).map((name) => [name, ...ways.map((way) => answerOf(answers, name, way)?.found)]),
  }
}

/** @param {readonly ReturnType<typeof indexOf>[]} indexes */
function indexTable(indexes) {
  const ours = indexes.find(({ subject }) => subject === POSTIL)
  return {
    title: 'The index: CPU ms to build it and to follow one changed claim, heap it takes; × as above',
    head: ['subject', 'entries', 'build', '×', 'heap MB', '×', 'one claim, median', '×', 'p95', '×'],
    rows: indexes.map((one) => [
      ...[one.subject, one.entries],
      ...[one.build, ratio(one.build, ours?.build), one.heapMb, ratio(one.heapMb, ours?.heapMb)],
      ...[one.update, ratio(one.update, ours?.update), one.updateP95, ratio(one.updateP95, ours?.updateP95)],
    ]),
  }
}

/** Other work on the machine only adds to a wait. @param {readonly import('./wait-child.mjs').Waits[]} waits */
const leastOf = (waits) => Math.min(...waits.map(({ first }) => first.cpu ?? first.wait))

/** @param {readonly import('./wait-child.mjs').Waits[]} waits */
function waitTable(waits) {
  return {
    title:
      'The main process from the first question until all is indexed, ms: longest wait for a turn by the clock, most CPU between two turns',
    head: ['run', 'idle: wait', 'CPU', 'first question: wait', 'CPU', 'all indexed after'],
    rows: waits.map(({ idle, first, answered }, at) => [
      at + 1,
      ...[idle.wait, idle.cpu, first.wait, first.cpu].map((value) =>
        value === null ? null : rounded(value),
      ),
      Math.round(answered),
    ]),
  }
}

/** @param {readonly Answer[]} answers */
const namesOf = (answers) => [...new Set(answers.map(({ name }) => name))]

/** @param {readonly Answer[]} answers @param {string} name @param {string} way */
const answerOf = (answers, name, way) => answers.find((one) => one.name === name && one.way === way)

/** @param {number | undefined} theirs @param {number | undefined} ours */
const ratio = (theirs, ours) => (theirs === undefined || ours === undefined ? null : timesLess(theirs, ours))

/** @param {{ claims: number, bytes: number }} size @param {boolean} isGoal */
function notesOf({ claims, bytes }, isGoal) {
  return [
    `${claims.toLocaleString('en-US')} claims, ${bytes / 1e6} MB of text; both index the same entries by the same words.`,
    'Phrases: Postil compares the words as they stand. MiniSearch keeps no positions and cannot.',
    'Filters: MiniSearch can filter by a value stored with an entry, such as a certainty. What follows from other ' +
      'things in the notebook (standing, relation, tags with subtags, sections, notes) it cannot.',
    'Postil answers with its 200 best hits by section, with snippets and offsets; MiniSearch with ids and scores of all.',
    ...(isGoal ? [] : ['The target is about the full run.']),
  ]
}
