// `npm test`: build, unit tests, then the end-to-end suite in a Chromium. Ends with one line of counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { findChromium, installChromium } from './chromium.mjs'
import { root, run, tool } from './run.mjs'
import { closingLine, playwrightCounts, sumCounts, vitestCounts, withExitCode } from './test-counts.mjs'

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const NO_CHROMIUM = `No Chromium was found, and none could be installed, so the end-to-end tests did not run.
Install Chromium, Chrome or Edge, or set POSTIL_CHROMIUM to the path of one, then run "npm test" again.
"npm test -- --unit" runs the other tests.`

/**
 * Runs one test runner and counts what it reported.
 * @param {string[]} args to node
 * @param {NodeJS.ProcessEnv} env
 * @param {string} report the JSON report, from the project's folder
 * @param {(report: unknown) => Counts} count
 * @returns {Promise<Counts>}
 */
async function runTests(args, env, report, count) {
  const file = path.join(root, report)
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const { code } = await run(process.execPath, args, { env: { ...process.env, ...env } })
  try {
    return withExitCode(count(JSON.parse(readFileSync(file, 'utf8'))), code)
  } catch (error) {
    console.error(`No counts in ${report}: ${error instanceof Error ? error.message : String(error)}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function unitTests() {
  // Outside test-results, which Playwright empties when it starts.
  const report = 'node_modules/.cache/postil/unit.json'
  const args = [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return runTests(args, {}, report, vitestCounts)
}

/** @returns {Promise<Counts>} */
async function endToEndTests() {
  const chromium = (await findChromium()) ?? (await installChromium())
  if (!chromium) {
    console.error(NO_CHROMIUM)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const args = [tool('@playwright/test/cli.js'), 'test']
  return runTests(args, { POSTIL_CHROMIUM: chromium }, 'test-results/report.json', playwrightCounts)
}

const flags = process.argv.slice(2)
const unknown = flags.find((flag) => flag !== '--unit' && flag !== '--e2e')
if (unknown) {
  console.error(`Unknown flag ${unknown}. Use --unit or --e2e, or neither for both.`)
  process.exitCode = 2
} else if (!(await ensureBuilt())) {
  process.exitCode = 1
} else {
  const parts = []
  if (!flags.includes('--e2e')) parts.push(await unitTests())
  if (!flags.includes('--unit')) parts.push(await endToEndTests())
  const total = sumCounts(parts)
  console.log(`\n${closingLine(total)}`)
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
}
