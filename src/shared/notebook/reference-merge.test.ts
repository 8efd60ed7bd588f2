import { describe, expect, test } from 'vitest'
import { emptyBibliography, type Bibliography } from '../document/source-document'
import { run, targetOf, undo, withDocument } from './fixture'
import { findDuplicates, mergeCommands, planMerge } from './reference-merge'

const source = (fields: Partial<Bibliography>): Bibliography => ({ ...emptyBibliography(''), ...fields })
const notebookWith = (...list: Partial<Bibliography>[]) =>
  run(
    withDocument(),
    list.map((fields, index) => ({
      type: 'reference.create' as const,
      id: `ref_${String(index + 1)}` as const,
      bibliography: source(fields),
    })),
  )
const ELMS = { title: 'Elms', authors: ['Okafor, Ada'], year: '2021' }

describe('duplicates', () => {
  test.each<[string, Partial<Bibliography>[], string[]]>([
    ['of one DOI', [{ doi: '10.1/A' }, { doi: 'https://doi.org/10.1/a' }], ['ref_1 ref_2']],
    ['of one name', [ELMS, { ...ELMS, title: 'ELMS.' }], ['ref_1 ref_2']],
    [
      'of one name and two DOIs are two',
      [
        { ...ELMS, doi: '10.1/a' },
        { ...ELMS, doi: '10.1/b' },
      ],
      [],
    ],
    ['three of one', [ELMS, ELMS, ELMS], ['ref_1 ref_2', 'ref_1 ref_3']],
    ['of another year are two', [ELMS, { ...ELMS, year: '2020' }], []],
  ])('%s', (_name, list, pairs) => {
    const found = findDuplicates(notebookWith(...list).notebook)
    expect(found.map(({ keptId, otherId }) => `${keptId} ${otherId}`)).toEqual(pairs)
  })
})

test('a merge fills fields, takes what was chosen, moves the evidence, and is undone in one step', () => {
  const start = notebookWith(
    { ...ELMS, doi: '10.1/a', pages: '1-9' },
    { ...ELMS, title: 'The elms', doi: '10.1/A', volume: '3', pages: '1-10' },
  )
  const before = run(start, [
    { type: 'annotation.create', id: 'ann_m', target: targetOf('Trees cool'), motivation: 'linking' },
    { type: 'claim.create', id: 'clm_m', documentId: 'doc_1', annotationId: 'ann_m', statement: 'So.' },
    {
      type: 'evidence.create',
      id: 'ev_m',
      claimId: 'clm_m',
      relation: 'supports',
      source: { kind: 'reference', referenceId: 'ref_2', locator: 'p. 3' },
    },
  ])
  const merge = planMerge(before.notebook, 'ref_1', 'ref_2')
  expect(merge).toMatchObject({
    filled: { volume: '3' },
    conflicts: ['title', 'pages'],
    evidenceIds: ['ev_m'],
  })
  if (!merge) throw new Error('no merge')
  const commands = mergeCommands(before.notebook, merge, new Set(['pages']))
  const after = run(before, [{ type: 'batch', label: 'Merge references', commands }])
  const { references, evidence } = after.notebook
  expect(references.ref_1?.bibliography).toMatchObject({ title: 'Elms', pages: '1-10', volume: '3' })
  expect(references.ref_2?.deletedAt).toBeDefined()
  expect(evidence.ev_m?.source).toEqual({ kind: 'reference', referenceId: 'ref_1', locator: 'p. 3' })
  const undone = undo(after).notebook
  expect(undone.references).toEqual(before.notebook.references)
  expect(undone.evidence).toEqual(before.notebook.evidence)
})

test('a date follows the year that is chosen', () => {
  const { notebook } = notebookWith(
    { ...ELMS, doi: '10.1/a' },
    { ...ELMS, doi: '10.1/a', year: '2020', issued: '2020-03-01' },
  )
  const merge = planMerge(notebook, 'ref_1', 'ref_2')
  if (!merge) throw new Error('no merge')
  expect(merge.filled).toEqual({})
  expect(mergeCommands(notebook, merge, new Set())[0]).toMatchObject({ type: 'reference.delete' })
  expect(mergeCommands(notebook, merge, new Set(['year']))[0]).toMatchObject({
    bibliography: { year: '2020', issued: '2020-03-01' },
  })
})
