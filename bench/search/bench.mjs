import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { median } from '../tools/stats.mjs'
import { searchResult } from './results.mjs'
import { bundleChildren, runChild, runWait } from './run-child.mjs'
import { MINISEARCH, POSTIL } from './ways.mjs'

/** @typedef {import('./measure.mjs').Run} Run */

export const about = 'Words, phrases and filters over 10,000 claims and 5 MB of text, beside MiniSearch.'

/** What the target is about. */
const FULL = { claims: 10_000, bytes: 5_000_000, questions: 60 }
const QUICK = { claims: 1000, bytes: 500_000, questions: 30 }
const REPETITIONS = 3
const SUBJECTS = [POSTIL, MINISEARCH]

/**
 * `only` is a part of the names of the classes of questions to ask.
 * @param {import('../run.mjs').BenchOptions} options
 */
export async function run({ quick, only, progress }) {
  const size = quick ? QUICK : FULL
  const scratch = mkdtempSync(path.join(tmpdir(), 'postil-search-bench-'))
  /** @type {Run[]} */
  const runs = []
  /** @type {import('./wait-child.mjs').Waits[]} */
  const waits = []
  try {
    const files = await bundleChildren(scratch)
    for (let round = 1; round <= (quick ? 1 : REPETITIONS); round += 1) {
      for (const subject of SUBJECTS) {
        const run = await runChild(files.child, { ...size, subject, only })
        runs.push(run)
        const slowest = Math.max(...run.answers.map(({ cpu }) => median(cpu)))
        progress(
          `run ${round}, ${subject}: index ${Math.round(run.build)} ms, slowest class ${slowest.toFixed(1)} ms`,
        )
      }
      const { claims, bytes } = size
      waits.push(await runWait(files.wait, { claims, bytes, worker: files.worker }))
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return searchResult(runs, waits, size, !quick)
}
