import { expect, test } from 'vitest'
import { emptyBibliography, type SourceDocument } from '../../shared/document/source-document'
import type { ImportOutcome } from '../../shared/rpc/contract'
import { importReport } from './import-report'

const AT = '2026-01-02T03:04:05.000Z'

function document(id: `doc_${string}`, title: string, hash: string): SourceDocument {
  const version = { hash: hash.repeat(64), format: 'plain-text', fileName: 'a.txt', byteLength: 1 } as const
  return {
    ...{ id, bibliography: emptyBibliography(title), language: '', order: 'a', createdAt: AT, updatedAt: AT },
    versions: [{ ...version, importedAt: AT, length: 1, firstInk: 0, headings: [] }],
  }
}

const failed = (fileName: string, hint?: string): ImportOutcome => ({
  fileName,
  error: { code: 'bad-input', message: `“${fileName}” is damaged.`, ...(hint === undefined ? {} : { hint }) },
})

test('one failure is said with its hint', () => {
  expect(importReport([failed('a.pdf', 'Save it anew.')], [])).toEqual([
    { tone: 'error', text: '“a.pdf” is damaged.', hint: 'Save it anew.' },
  ])
})

test('several failures are one message that names each file', () => {
  const outcomes = [
    ...['a', 'b', 'c', 'd', 'e'].map((name) => failed(name, 'Save it anew.')),
    { fileName: 'f.txt', documentId: 'doc_1', warnings: [] } as const,
  ]
  const [message, ...more] = importReport(outcomes, [document('doc_1', 'F', 'a')])
  expect(more).toEqual([])
  expect(message?.text).toBe('5 of 6 files were not imported.')
  expect(message?.hint?.split('\n')).toHaveLength(5)
  expect(message?.hint).toContain('“e” is damaged. Save it anew.')
})

test('a cancelled file is not a failure', () => {
  const cancelled = { fileName: 'a', error: { code: 'cancelled', message: 'Cancelled.' } } as const
  expect(importReport([cancelled], [])).toEqual([])
})

test('a text that was there before is said to be, beside what could not be kept', () => {
  const outcome = { fileName: 'b.txt', documentId: 'doc_2', warnings: ['Read as Windows-1252.'] } as const
  const before = document('doc_1', 'First', 'a')
  expect(importReport([outcome], [before, document('doc_2', 'Second', 'a')])[0]?.text).toBe(
    '“b.txt”: Read as Windows-1252. The notebook already had this text, as “First”. Both are kept.',
  )
  expect(importReport([outcome], [before, document('doc_2', 'Second', 'b')])[0]?.text).toBe(
    '“b.txt”: Read as Windows-1252.',
  )
})

test('warnings stay, news does not; several warnings are one message', () => {
  const outcome = (id: `doc_${string}`, warnings: readonly string[]) => ({
    fileName: `${id}.pdf`,
    documentId: id,
    warnings,
  })
  const documents = [
    document('doc_1', 'First', 'a'),
    document('doc_2', 'Second', 'a'),
    document('doc_3', 'Third', 'b'),
  ]
  const page = 'Page 2 has no text.'
  const tones = (...outcomes: ImportOutcome[]) => importReport(outcomes, documents).map(({ tone }) => tone)
  expect(tones(outcome('doc_3', []))).toEqual([])
  expect(tones(outcome('doc_2', []))).toEqual(['news'])
  expect(tones(outcome('doc_3', [page]))).toEqual(['warning'])
  expect(importReport([outcome('doc_1', [page]), outcome('doc_3', [page])], documents)).toEqual([
    {
      tone: 'warning',
      text: '2 of 2 files came in with something to check.',
      hint: `“doc_1.pdf”: ${page} The notebook already had this text, as “Second”. Both are kept.\n“doc_3.pdf”: ${page}`,
    },
  ])
})
