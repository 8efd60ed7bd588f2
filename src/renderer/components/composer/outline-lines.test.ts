import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../shared/brief/outline'
import { addDocument, run, targetOf, withDocument } from '../../../shared/notebook/fixture'
import { briefOf } from '../../../shared/notebook/queries'
import { KEYS, linesOf, titleOf, wordsOf } from './outline-lines'
import { claimTarget } from './outline-moves'

const { notebook } = run(withDocument(), [
  addDocument('doc_2', 'Second'),
  ...['Shade lowers heat stress.', 'It also lowers noise.'].flatMap((words, index) => [
    { type: 'annotation.create', id: `ann_${index}`, target: targetOf(words) },
    { type: 'claim.create', id: `clm_${index}`, annotationId: `ann_${index}` },
  ]),
])
const entries = outlineOf(notebook, briefOf(notebook))
const health = entries[1]?.part.id ?? ''
/** Lead, Health with two claims, Cost; then Lead, Health, Cost of the second document. */
const lines = linesOf(entries, new Set([health]))

describe('lines', () => {
  test('are headings, and claims of those that are unfolded', () => {
    expect(lines.map(({ kind }) => kind[0]).join('')).toBe('ppccpppp')
    expect(linesOf(entries, new Set()).map(wordsOf)).toEqual(entries.map(titleOf))
  })

  test('say where another document begins', () => {
    const named = lines.flatMap((line) => (line.kind === 'part' ? (line.documentTitle ?? []) : []))
    expect(named).toEqual(['Shade', 'Second'])
  })
})

test('keys know what is unfolded, and what a claim stands under', () => {
  expect(linesOf(entries, new Set()).map(KEYS.isOpen)).toEqual([null, false, null, null, null, null])
  expect(lines.map(KEYS.isOpen)).toEqual([null, true, null, null, null, null, null, null])
  const above = lines.map((line) => lines.findIndex((other) => KEYS.isAbove(other, line)))
  expect(above).toEqual([-1, -1, 1, 1, -1, -1, -1, -1])
})

describe('a claim moves', () => {
  const to = (id: 'clm_0' | 'clm_1', step: 'up' | 'down') => claimTarget(entries, id, step)

  test('among the claims of its heading, and past them under the next one', () => {
    expect(to('clm_0', 'down')).toEqual({ partId: health, index: 1 })
    expect(to('clm_1', 'up')).toEqual({ partId: health, index: 0 })
    expect(to('clm_1', 'down')).toEqual({ partId: entries[2]?.part.id, index: 0 })
    expect(to('clm_0', 'up')).toEqual({ partId: entries[0]?.part.id, index: 0 })
  })
})
