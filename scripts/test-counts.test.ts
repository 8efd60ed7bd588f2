import { describe, expect, test } from 'vitest'
import { closingLine, playwrightCounts, sumCounts, vitestCounts, withExitCode } from './test-counts.mjs'

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
})

describe('vitest', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [],
  }

  test('pending and to-do tests are skipped ones', () => {
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 0, skipped: 3 })
  })

  test('a file that did not load is a failure, a file with a failed test is counted once', () => {
    const testResults = [file('failed'), file('failed', 'passed', 'failed'), file('passed', 'passed')]
    expect(vitestCounts({ ...report, numFailedTests: 1, testResults }).failed).toBe(2)
  })

  test('a report of another shape is refused', () => {
    expect(() => vitestCounts({ numPassedTests: 5 })).toThrow()
  })
})

describe('Playwright', () => {
  test('a flaky test passed in the end; an error outside any test is a failure', () => {
    const stats = { expected: 7, flaky: 1, unexpected: 2, skipped: 4 }
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 8, failed: 2, skipped: 4 })
    expect(playwrightCounts({ stats, errors: [{ message: 'No tests found' }] }).failed).toBe(3)
  })
})

test('a runner that ended badly is never a success', () => {
  const counts = { passed: 3, failed: 0, skipped: 0 }
  expect(withExitCode(counts, 0).failed).toBe(0)
  expect(withExitCode(counts, 1).failed).toBe(1)
  expect(withExitCode({ ...counts, failed: 2 }, 1).failed).toBe(2)
})

test('the closing line sums all runners', () => {
  const total = sumCounts([
    { passed: 400, failed: 0, skipped: 2 },
    { passed: 12, failed: 0, skipped: 10 },
  ])
  expect(closingLine(total)).toBe('412 passed, 0 failed, 12 skipped')
})
