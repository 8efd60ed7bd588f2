import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '../../scripts/build.mjs'
import { makeFiles } from './files.mjs'
import { importResult } from './results.mjs'
import { measure, subjectsFor } from './subjects.mjs'

/** @typedef {import('./results.mjs').Run} Run */

export const about = 'Reading a paper and a book in each format, beside a plain dump, pdftotext and pandoc.'

/** Text in characters: about 30 pages and 600 of 2,600 characters. */
const SIZES = [
  { name: 'paper', characters: 78_000 },
  { name: 'book', characters: 1_560_000 },
]
const REPETITIONS = 3

/**
 * `only` is a part of "SIZE FORMAT SUBJECT". The quick run reads each file once.
 * @param {import('../run.mjs').BenchOptions} options
 */
export async function run({ quick, only, progress }) {
  if (!(await ensureBuilt())) throw new Error('Postil could not be built')
  const scratch = mkdtempSync(path.join(tmpdir(), 'postil-import-bench-'))
  /** @type {Run[]} */
  const runs = []
  try {
    for (const size of SIZES) {
      const files = await makeFiles(scratch, size)
      for (let round = 1; round <= (quick ? 1 : REPETITIONS); round += 1) {
        for (const file of files) {
          for (const subject of subjectsFor(file.format)) {
            if (only !== undefined && !`${size.name} ${file.format} ${subject.name}`.includes(only)) continue
            const measured = await measure(subject, file)
            runs.push({ ...measured, subject: subject.name, size: size.name, format: file.format, file })
            progress(`${size.name}, ${file.format}, ${subject.name}: ${measured.state}`)
          }
        }
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return importResult(runs)
}
