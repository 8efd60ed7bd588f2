import { z } from 'zod'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
})

/**
 * @param {unknown} report what vitest's JSON reporter wrote
 * @returns {Counts} a file that failed without a failed test (it did not load) counts as one failure
 */
export function vitestCounts(report) {
  const parsed = vitestReport.parse(report)
  const unloaded = parsed.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return {
    passed: parsed.numPassedTests,
    failed: parsed.numFailedTests + unloaded.length,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
  }
}

/**
 * @param {unknown} report what Playwright's JSON reporter wrote
 * @returns {Counts} an error outside any test (a spec that did not load, no spec at all) counts as one failure
 */
export function playwrightCounts(report) {
  const { stats, errors } = playwrightReport.parse(report)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * A runner that ended badly never counts as a success, whatever its report says.
 * @param {Counts} counts
 * @param {number} exitCode of the runner
 * @returns {Counts}
 */
export function withExitCode(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {Counts[]} parts
 * @returns {Counts}
 */
export function sumCounts(parts) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of parts) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/**
 * @param {Counts} counts
 * @returns {string} the closing line, such as `412 passed, 0 failed, 12 skipped`
 */
export function closingLine({ passed, failed, skipped }) {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`
}
