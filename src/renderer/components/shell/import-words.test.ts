import { expect, test } from 'vitest'
import { importWords } from './import-words'

const progress = { jobId: 'job_1', fileName: 'a.pdf', index: 0, count: 1, done: 0, total: 0 } as const

test('says which file it is, and how far once that is known', () => {
  expect(importWords(progress)).toEqual({ title: 'Importing a.pdf', detail: 'Reading…' })
  expect(importWords({ ...progress, done: 1, total: 3 }).detail).toBe('33 %')
  expect(importWords({ ...progress, index: 1, count: 4, done: 9, total: 3 }).detail).toBe(
    'File 2 of 4 · 100 %',
  )
})
