import { expect, test } from 'vitest'
import type { Annotation } from '../../../shared/annotation/annotation'
import { emptyNotebook } from '../../../shared/notebook/notebook'
import { marksOf } from './marks-of'

const at = '2024-01-01T00:00:00.000Z'
const notebook = emptyNotebook('nb_1', 'N', at)
const highlight = (id: string, start: number, end: number): Annotation =>
  ({
    id: `ann_${id}`,
    target: { documentId: 'doc_1', version: 'a', position: { start, end }, quote: { exact: id } },
    motivation: 'highlighting',
    tagIds: [],
    state: 'anchored',
  }) as unknown as Annotation

const said = (annotations: readonly Annotation[], stretch = { start: 0, end: 100 }) =>
  marksOf(notebook, annotations, stretch).map(({ at: offset, words }) => `${offset} ${words}`)

test('each highlight is said where it starts and where it ends', () => {
  expect(said([highlight('a', 3, 8)])).toEqual(['3 highlight start', '8 highlight end'])
})

test('where one ends and the next starts, the end comes first', () => {
  expect(said([highlight('a', 0, 5), highlight('b', 5, 9)])).toEqual([
    '0 highlight start',
    '5 highlight end',
    '5 highlight start',
    '9 highlight end',
  ])
})

test('of a highlight that goes over several chunks, each says what it holds', () => {
  const long = [highlight('a', 10, 300)]
  expect(said(long)).toEqual(['10 highlight start'])
  expect(said(long, { start: 100, end: 200 })).toEqual([])
  expect(said(long, { start: 200, end: 400 })).toEqual(['300 highlight end'])
})
