import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../../scripts/run.mjs'
import { bundleChild, runChild } from '../tools/child-process.mjs'
import { allCells } from './cells.mjs'
import { HYPOTHESIS, POSTIL } from './names.mjs'
import { reanchorResult } from './results.mjs'

/** @typedef {import('./measure.mjs').Measured} Measured */

export const about = 'Passages carried to an edited text, beside the method of Hypothesis.'

const FULL = { bytes: 1_000_000, passages: 1000 }
const QUICK = { bytes: 150_000, passages: 150 }
const SUBJECTS = [POSTIL, HYPOTHESIS]

/**
 * `only` is a part of the name of a text or a subject.
 * @param {import('../run.mjs').BenchOptions} options
 */
export async function run({ quick, only, progress }) {
  const size = quick ? QUICK : FULL
  const scratch = mkdtempSync(path.join(tmpdir(), 'postil-reanchor-bench-'))
  /** @type {Measured[]} */
  const measured = []
  try {
    const entry = fileURLToPath(new URL('./child.mjs', import.meta.url))
    const file = await bundleChild(entry, scratch)
    const modules = path.join(root, 'node_modules')
    for (const cell of allCells(quick)) {
      for (const subject of SUBJECTS) {
        const name = `${cell.text}, ${cell.words * 100} %${cell.parts ? ', moved' : ''}, ${subject}`
        if (only !== undefined && !name.includes(only)) continue
        const one = /** @type {Measured} */ (await runChild(file, { ...cell, ...size, subject, modules }))
        measured.push(one)
        progress(`${name}: ${one.sure.wrong} wrong, ${(one.cpu / one.passages).toFixed(2)} ms a passage`)
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return reanchorResult(measured, !quick && only === undefined)
}
