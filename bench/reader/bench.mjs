import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '../../scripts/build.mjs'
import { makeAnnotations } from './annotations.mjs'
import { makeDocument } from './document.mjs'
import { laterOpenings } from './later-openings.mjs'
import { measure } from './measure.mjs'
import { readerResult, sizeName } from './results.mjs'
import { postil } from './subjects/postil.mjs'
import { recogito, spans, spansSkipping } from './subjects/peers.mjs'

/** @typedef {import('./measure.mjs').Run | import('./measure.mjs').Over} RunOrOver */
/** @typedef {import('./later-openings.mjs').LaterOpenings} LaterOpenings */
/** @typedef {{ size: number, count: number, subject: string, runs: RunOrOver[], later: LaterOpenings[] }} Measured */

export const about = 'Opening, annotating and scrolling a long text, beside Recogito and plain <mark> spans.'

const KB = 1000
const MB = 1000 * KB
const SUBJECTS = [postil, spans, spansSkipping, recogito]

/** Next to nothing: what opening costs without a document, so that the cost of the document can be told apart. */
const LEAST = { size: 2 * KB, count: 1 }
const CASES = [
  LEAST,
  ...[100 * KB, MB, 5 * MB].flatMap((size) => [100, 1000, 10_000].map((count) => ({ size, count }))),
  { size: 20 * MB, count: 10_000 },
]
const QUICK_CASES = [LEAST, { size: MB, count: 1000 }]

/** Most CPU, in ms, that opening may use; what needs more is reported as more. */
const CAP_MS = 180_000
/** A run that took longer than this, in ms, is not repeated. */
const LONG_RUN = 45_000
const REPETITIONS = 3

/** @param {import('../run.mjs').BenchOptions} options */
export async function run({ quick, only, progress }) {
  if (!(await ensureBuilt())) throw new Error('Postil could not be built')
  const scratch = mkdtempSync(path.join(tmpdir(), 'postil-bench-'))
  /** @type {Measured[]} */
  const measured = []
  try {
    for (const { size, count } of only === undefined && quick ? QUICK_CASES : CASES) {
      const chosen = SUBJECTS.filter(({ name }) => isAsked(only, name, { size, count }))
      if (chosen.length === 0) continue
      const given = caseOf(size, count)
      for (const { name, prepare } of chosen) {
        const subject = await prepare(given, caseOf(LEAST.size, LEAST.count), scratch)
        try {
          const runs = await repeat(quick ? 1 : REPETITIONS, () => measure(subject, given, CAP_MS))
          progress(`${sizeName(size)}, ${count} annotations, ${name}: ${summaryOf(runs)}`)
          // Whoever takes minutes takes them again.
          const isLong = runs.some((one) => 'overMs' in one)
          const later = isLong
            ? []
            : await times(quick ? 1 : REPETITIONS, () => laterOpenings(subject, scratch))
          measured.push({ size, count, subject: name, runs, later })
          if (later.length > 0) progress(`  later: ${laterSummaryOf(later)}`)
        } finally {
          await subject.stop()
        }
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return readerResult(measured)
}

/**
 * @param {number} size
 * @param {number} count
 * @returns {import('./subjects/subject.mjs').Case}
 */
function caseOf(size, count) {
  const blocks = makeDocument(size)
  return { size, count, blocks, annotations: makeAnnotations(blocks, count) }
}

/**
 * Whether all the words of `--only`, such as "Postil 5MB 10000", name this subject, size and count. The least document
 * comes along with every other one: what a text alone costs is told by it.
 * @param {string | undefined} only
 * @param {string} subject
 * @param {{ size: number, count: number }} measured
 */
function isAsked(only, subject, measured) {
  const words = only?.toLowerCase().split(/\s+/) ?? []
  const cases = measured.size === LEAST.size ? CASES : [measured]
  return cases.some(({ size, count }) => {
    const names = [subject, sizeName(size).replace(' ', ''), String(count)].map((name) => name.toLowerCase())
    return words.every((word) => names.includes(word))
  })
}

/**
 * @param {number} times
 * @param {() => Promise<RunOrOver>} once
 */
async function repeat(times, once) {
  /** @type {RunOrOver[]} */
  const runs = []
  for (let index = 0; index < times; index += 1) {
    const started = performance.now()
    const result = await once()
    runs.push(result)
    if ('overMs' in result || performance.now() - started > LONG_RUN) break
  }
  return runs
}

/**
 * @template Value
 * @param {number} count
 * @param {() => Promise<Value>} once
 */
async function times(count, once) {
  /** @type {Value[]} */
  const values = []
  for (let index = 0; index < count; index += 1) values.push(await once())
  return values
}

/** @param {readonly LaterOpenings[]} later */
const laterSummaryOf = (later) =>
  later
    .map(({ warm, running }) => `warm ${Math.round(warm.task)} ms, running ${Math.round(running.task)} ms`)
    .join(' | ')

/** @param {readonly RunOrOver[]} runs */
function summaryOf(runs) {
  return runs
    .map((one) =>
      'overMs' in one
        ? `over the cap (${Math.round(one.overMs)} ms)`
        : `open ${Math.round(one.open.task)} ms, add ${one.add.task.toFixed(1)}, scroll ${one.scroll.task.toFixed(1)}` +
          (one.failed.length > 0 ? ` [${one.failed.join('; ')}]` : ''),
    )
    .join(' | ')
}
