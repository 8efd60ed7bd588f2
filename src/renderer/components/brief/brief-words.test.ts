import { expect, test } from 'vitest'
import { phaseWords, sizeWords } from './brief-words'

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [84_400, '84 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [1_234_567, '1.2 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

test('claims are counted from one and never past the last', () => {
  const jobId = 'job_1'
  expect(phaseWords({ jobId, phase: 'drawing', done: 0, total: 9 })).toBe('Drawing claim 1 of 9…')
  expect(phaseWords({ jobId, phase: 'drawing', done: 9, total: 9 })).toBe('Drawing claim 9 of 9…')
  expect(phaseWords({ jobId, phase: 'drawing', done: 0, total: 0 })).toBe('Drawing pages…')
})
