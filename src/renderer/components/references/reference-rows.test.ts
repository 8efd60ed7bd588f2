import { expect, test } from 'vitest'
import { emptyBibliography } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import { matchingRows, orderedRows, referenceRows, type RowOrder } from './reference-rows'

const AT = '2026-01-01T00:00:00.000Z'
const reference = (id: `ref_${string}`, fields: object, deletedAt?: string) => ({
  id,
  bibliography: { ...emptyBibliography(''), ...fields },
  createdAt: AT,
  updatedAt: AT,
  ...(deletedAt === undefined ? {} : { deletedAt }),
})
const REFERENCES: Notebook['references'] = {
  ref_1: reference('ref_1', { title: 'Elms', authors: ['Okafor, Ada'], year: '2021', doi: '10.1234/elms' }),
  ref_2: reference('ref_2', { title: 'Ash trees', authors: ['Brandt, Eva'], key: 'brandt99' }),
  ref_3: reference('ref_3', { title: 'Gone' }, AT),
}

test('are in the order of their names, without those that were deleted', () => {
  expect(referenceRows(REFERENCES).map(({ label }) => label)).toEqual(['Brandt', 'Okafor 2021'])
})

test.each([
  ['', ['ref_2', 'ref_1']],
  ['ada elms', ['ref_1']],
  ['10.1234', ['ref_1']],
  ['BRANDT99', ['ref_2']],
  ['ada ash', []],
])('“%s” finds', (typed, ids) => {
  expect(matchingRows(referenceRows(REFERENCES), typed).map(({ id }) => id)).toEqual(ids)
})

test.each<[RowOrder, string[]]>([
  ['author', ['ref_2', 'ref_1']],
  ['year', ['ref_1', 'ref_2']],
  ['title', ['ref_2', 'ref_1']],
  ['cited', ['ref_1', 'ref_2']],
  ['unused', ['ref_2']],
])('in the order “%s”', (order, ids) => {
  const rows = orderedRows(referenceRows(REFERENCES), order, new Map([['ref_1', 2]]))
  expect(rows.map(({ id }) => id)).toEqual(ids)
})
