import { expect, test } from 'vitest'
import type { Change, NotebookState } from '../../shared/notebook/reduce'
import { initialState, reduce } from '../../shared/notebook/reduce'
import { changedDocuments, merge, partition } from './partition'
import { addDocument, addHighlight, change, freshNotebook, unwrap } from './store-fixtures'

const claim = (id: 'clm_1' | 'clm_2', annotationId: 'ann_1' | 'ann_2') =>
  change({ type: 'claim.create', id, annotationId, sectionId: null, certainty: null, tagIds: [] })
const evidence = change({
  type: 'evidence.create',
  id: 'ev_1',
  claimId: 'clm_1',
  source: { kind: 'passage', annotationId: 'ann_2' },
  relation: 'disputes',
  strength: 'weak',
  rationale: '',
})
const note = (id: `note_${string}`, target: object) =>
  change({ type: 'note.create', id, target, annotationId: null, text: '' } as never)

function after(state: NotebookState, ...changes: readonly Change[]): NotebookState {
  return changes.reduce((before, step) => unwrap(reduce(before, step)).state, state)
}

const full = after(
  initialState(freshNotebook()),
  addDocument(1),
  addDocument(2),
  addHighlight(1, 1),
  addHighlight(2, 2),
  claim('clm_1', 'ann_1'),
  claim('clm_2', 'ann_2'),
  evidence,
  note('note_1', { kind: 'notebook' }),
  note('note_2', { kind: 'document', documentId: 'doc_2' }),
  note('note_3', { kind: 'claim', claimId: 'clm_1' }),
)

test('evidence and notes on a claim are filed with its document', () => {
  const { root, documents } = partition(full.notebook)
  const names = (table: object | undefined) => Object.keys(table ?? {})
  expect(names(root.notes)).toEqual(['note_1'])
  expect(names(root.evidence)).toEqual([])
  const [one, two] = [documents.get('doc_1'), documents.get('doc_2')]
  expect([names(one?.annotations), names(one?.claims), names(one?.evidence), names(one?.notes)]).toEqual([
    ['ann_1'],
    ['clm_1'],
    ['ev_1'],
    ['note_3'],
  ])
  expect([names(two?.annotations), names(two?.claims), names(two?.evidence), names(two?.notes)]).toEqual([
    ['ann_2'],
    ['clm_2'],
    [],
    ['note_2'],
  ])
  expect(merge(root, documents.values())).toEqual(full.notebook)
})

test('evidence and notes whose claim is gone stay with the notebook', () => {
  const orphaned = { ...full.notebook, claims: {} }
  const { root, documents } = partition(orphaned)
  expect(Object.keys(root.evidence)).toEqual(['ev_1'])
  expect(Object.keys(root.notes)).toEqual(['note_1', 'note_3'])
  expect(merge(root, documents.values())).toEqual(orphaned)
})

test('a change touches the documents it takes from and gives to, and no others', () => {
  const changed = (...changes: Change[]) => [
    ...changedDocuments(full.notebook, after(full, ...changes).notebook),
  ]
  expect(changed(change({ type: 'notebook.rename', title: 'X' }))).toEqual([])
  expect(changed(change({ type: 'evidence.update', id: 'ev_1', rationale: 'r' }))).toEqual(['doc_1'])
  expect(changed(change({ type: 'claim.move', id: 'clm_2', documentId: 'doc_1' })).sort()).toEqual([
    'doc_1',
    'doc_2',
  ])
  expect(changed(change({ type: 'note.move', id: 'note_2', target: { kind: 'notebook' } }))).toEqual([
    'doc_2',
  ])
  expect(changed(note('note_4', { kind: 'claim', claimId: 'clm_2' }))).toEqual(['doc_2'])
  expect([...changedDocuments(null, full.notebook)].sort()).toEqual(['doc_1', 'doc_2'])
})
