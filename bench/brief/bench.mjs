import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../../scripts/build.mjs'
import { root } from '../../scripts/run.mjs'
import { bundleChild, runChild } from '../tools/child-process.mjs'
import { printWithChromium } from './chromium.mjs'
import { briefResult } from './results.mjs'

/** @typedef {import('./results.mjs').Run} Run */

export const about = 'A brief of 100 to 10,000 claims as a PDF, beside Chromium’s print and pdfmake.'

const SIZES = [100, 1000, 10_000]
const QUICK = [100, 300]
/** Up to so many claims the middle of several runs counts: on a shared machine one differs from the next by a fifth. */
const MOST_REPEATED = 1000
const ROUNDS = 3
export const SUBJECTS = ['Postil', 'Chromium', 'pdfmake']
const resourcesDir = path.join(root, 'resources')
const fontsDir = path.join(resourcesDir, 'fonts')

/**
 * `only` is a part of "Postil 1000 claims", "Chromium 1000 claims" and so on.
 * @param {import('../run.mjs').BenchOptions} options
 */
export async function run({ quick, only = '', progress }) {
  if (!(await ensureBuilt())) throw new Error('Postil could not be built')
  const scratch = mkdtempSync(path.join(tmpdir(), 'postil-brief-bench-'))
  /** @type {Run[]} */
  const all = []
  /** @type {string[]} */
  const failures = []
  try {
    const prepare = await bundleChild(
      fileURLToPath(new URL('./prepare-child.mjs', import.meta.url)),
      path.join(scratch, 'prepare'),
    )
    const postil = await bundleChild(
      fileURLToPath(new URL('./postil-child.mjs', import.meta.url)),
      path.join(scratch, 'postil'),
    )
    for (const claims of quick ? QUICK : SIZES) {
      const wanted = SUBJECTS.filter((subject) => `${subject} ${claims} claims`.includes(only))
      if (wanted.length === 0) continue
      const folder = path.join(scratch, String(claims))
      mkdirSync(path.join(folder, 'cancelled'), { recursive: true })
      await runChild(prepare, { subject: 'the preparation', claims, folder, fontsDir })
      // In turn, so that a slow minute of the machine is a slow one for all.
      const rounds = quick || claims > MOST_REPEATED ? 1 : ROUNDS
      for (let round = 1; round <= rounds; round += 1) {
        for (const subject of wanted) {
          const output = path.join(folder, `${subject.toLowerCase()}.pdf`)
          const measured = await measure(subject, { folder, output, postil }).catch(
            (/** @type {unknown} */ error) => String(error),
          )
          if (typeof measured === 'string') {
            const [reason = ''] = measured.split('\n')
            failures.push(`${subject} gave no brief of ${claims} claims: ${reason}`)
            progress(failures.at(-1) ?? '')
            continue
          }
          all.push({ subject, claims, bytes: statSync(output).size, pages: pagesOf(output), ...measured })
          const { wall, peakMb } = measured
          progress(`${subject} ${claims}: ${Math.round(wall)} ms, ${Math.round(peakMb ?? 0)} MB`)
        }
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return briefResult(middleRuns(all), failures)
}

/**
 * Of the runs of each subject and size the one that took the middle time.
 * @param {readonly Run[]} all
 */
function middleRuns(all) {
  const nameOf = (/** @type {Run} */ { subject, claims }) => `${claims} ${subject}`
  return [...new Set(all.map(nameOf))].flatMap((name) => {
    const sorted = all.filter((run) => nameOf(run) === name).sort((a, b) => a.wall - b.wall)
    const middle = (sorted.length - 1) >> 1
    return sorted.slice(middle, middle + 1)
  })
}

/**
 * @param {string} subject
 * @param {{ folder: string, output: string, postil: string }} places
 * @returns {Promise<Omit<Run, 'subject' | 'claims' | 'bytes' | 'pages'>>}
 */
async function measure(subject, { folder, output, postil }) {
  if (subject === 'Chromium') return printWithChromium(path.join(folder, 'brief.html'), output)
  const answer =
    subject === 'Postil'
      ? await runChild(postil, {
          subject,
          notebookFile: path.join(folder, 'notebook.json'),
          workerPath: path.join(root, 'out/main/export-worker.js'),
          resourcesDir,
          folder,
        })
      : await runChild(fileURLToPath(new URL('./pdfmake-child.mjs', import.meta.url)), {
          subject,
          modelFile: path.join(folder, 'model.json'),
          fontsDir,
          output,
        })
  return /** @type {Omit<Run, 'subject' | 'claims' | 'bytes' | 'pages'>} */ (answer)
}

/** How many pages a PDF has; null without poppler. @param {string} file */
function pagesOf(file) {
  try {
    const said = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return Number(/^Pages:\s+(\d+)/m.exec(said)?.[1])
  } catch {
    return null
  }
}
