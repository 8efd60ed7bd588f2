import { describe, expect, test } from 'vitest'
import { emptyBibliography, type Bibliography } from '../document/source-document'
import { run, undo, withDocument } from './fixture'
import { planCommands, planLabel, planReferences } from './reference-plan'

const source = (fields: Partial<Bibliography>): Bibliography => ({ ...emptyBibliography(''), ...fields })
const ELMS = source({ title: 'Elms', authors: ['Okafor, Ada'], year: '2021', doi: '10.1234/elms' })

const withElms = run(withDocument(), [{ type: 'reference.create', id: 'ref_1', bibliography: ELMS }])
const states = (list: readonly Bibliography[]) =>
  planReferences(withElms.notebook, list).map(({ state, referenceId }) => [state, referenceId])

describe('a reference that is brought in', () => {
  test.each<[string, Partial<Bibliography>, string]>([
    ['of another DOI is new', { title: 'Oaks', doi: '10.1234/oaks' }, 'new'],
    ['of the same DOI is known', { doi: 'https://doi.org/10.1234/ELMS' }, 'known'],
    [
      'of the same title, year and author is known',
      { title: '  elms.', authors: ['Ada Okafor'], year: '2021' },
      'known',
    ],
    ['of another year is new', { title: 'Elms', authors: ['Okafor, A.'], year: '2022' }, 'new'],
    ['of the same name and another DOI is new', { ...ELMS, doi: '10.1234/second' }, 'new'],
    ['that tells more completes', { ...ELMS, volume: '3', title: 'ELMS' }, 'completes'],
  ])('%s', (_name, fields, state) => {
    expect(states([source(fields)])[0]?.[0]).toBe(state)
  })

  test('is known the second time it stands in the list', () => {
    const oaks = source({ title: 'Oaks', year: '1999' })
    expect(states([oaks, oaks])).toEqual([
      ['new', null],
      ['known', null],
    ])
  })
})

test('the plan is one change: what is missing is filled, nothing is overwritten, and it can be undone', () => {
  const plan = planReferences(withElms.notebook, [
    { ...ELMS, title: 'ELMS', volume: '3' },
    { ...ELMS, volume: '4', issue: '1' },
    source({ title: 'Oaks' }),
  ])
  expect(planLabel(plan)).toBe('Import 3 references')
  const commands = planCommands(plan).map((command, index) =>
    'id' in command ? command : { ...command, id: `ref_new${String(index)}` },
  )
  const after = run(withElms, [{ type: 'batch', label: planLabel(plan), commands }])
  expect(after.notebook.references.ref_1?.bibliography).toMatchObject({
    title: 'Elms',
    volume: '3',
    issue: '1',
  })
  expect(Object.keys(after.notebook.references)).toHaveLength(2)
  expect(undo(after).notebook.references).toEqual(withElms.notebook.references)
})
