import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../shared/brief/outline'
import { addDocument, run, targetOf, withDocument } from '../../../shared/notebook/fixture'
import { briefOf } from '../../../shared/notebook/queries'
import { lineNamed, outlineAct } from './outline-keys'
import { linesOf, titleOf, wordsOf } from './outline-lines'
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

const press = (at: number, key: string, altKey = false) => outlineAct(lines, at, { key, altKey })

describe('keys', () => {
  test.each([
    [0, 'ArrowDown', { kind: 'go', to: 1 }],
    [0, 'ArrowUp', null],
    [0, 'End', { kind: 'go', to: 7 }],
    [7, 'Home', { kind: 'go', to: 0 }],
    [0, 'PageDown', { kind: 'go', to: 7 }],
    [1, 'ArrowRight', { kind: 'go', to: 2 }],
    [1, 'ArrowLeft', { kind: 'fold', partId: health, isOpen: false }],
    [3, 'ArrowLeft', { kind: 'go', to: 1 }],
    [0, 'ArrowRight', null],
    [0, 'Enter', { kind: 'edit' }],
    [1, 'Delete', { kind: 'remove' }],
    [2, 'Delete', null],
    [0, 'Tab', null],
  ] as const)('on line %d %s', (at, key, act) => {
    expect(press(at, key)).toEqual(act)
  })

  test('with Alt move a line', () => {
    expect(press(1, 'ArrowUp', true)).toEqual({ kind: 'move', step: 'up' })
    expect(press(1, 'ArrowRight', true)).toEqual({ kind: 'move', step: 'in' })
    expect(press(1, 'Home', true)).toBeNull()
  })

  test('that are letters find a line, round and on', () => {
    expect(lineNamed(lines, 0, 'c')).toBe(4)
    expect(lineNamed(lines, 4, 'c')).toBe(7)
    expect(lineNamed(lines, 7, 'c')).toBe(4)
    expect(lineNamed(lines, 4, 'co')).toBe(4)
    expect(lineNamed(lines, 0, 'x')).toBe(-1)
  })
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
