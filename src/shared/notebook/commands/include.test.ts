import { expect, test } from 'vitest'
import { addDocument, attempt, DOC, run, targetOf, undo, withDocument } from '../fixture'
import { claimsOf, documentsOf } from '../queries'
import type { Included } from './include'

/** What a notebook with a second document, a claim on it and evidence from the first would bring. */
function contents(): Partial<Included> {
  const { notebook } = run(withDocument(), [
    addDocument('doc_2', 'Second'),
    { type: 'tag.create', id: 'tag_1', label: 'Heat', color: 'red' },
    { type: 'annotation.create', id: 'ann_1', target: targetOf('Planting is cheap.', 'doc_2') },
    { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1', tagIds: ['tag_1'] },
    { type: 'annotation.create', id: 'ann_2', target: targetOf('Trees cool the street.') },
    {
      type: 'evidence.create',
      id: 'ev_1',
      claimId: 'clm_1',
      source: { kind: 'passage', annotationId: 'ann_2' },
      relation: 'supports',
    },
    { type: 'note.create', id: 'note_1', target: { kind: 'claim', claimId: 'clm_1' }, text: 'n' },
  ])
  const { documents, tags, annotations, claims, evidence, notes } = notebook
  return {
    documents: Object.values(documents).filter(({ id }) => id !== DOC),
    tags: Object.values(tags),
    annotations: Object.values(annotations),
    claims: Object.values(claims),
    evidence: Object.values(evidence),
    notes: Object.values(notes),
  }
}
const include = (included: object) => ({ type: 'notebook.include', included })
const without = (table: keyof Included) => include({ ...contents(), [table]: [] })

test('everything comes in as one change, and goes with one undo', () => {
  const before = withDocument()
  const state = run(before, [include(contents())])
  expect(documentsOf(state.notebook).map(({ id }) => id)).toEqual([DOC, 'doc_2'])
  expect(claimsOf(state.notebook).map(({ id }) => id)).toEqual(['clm_1'])
  expect(state.revision).toBe(before.revision + 1)
  expect(undo(state).notebook).toEqual(before.notebook)
})

test.each([
  ['documents', 'There is no document "doc_2"'],
  ['annotations', 'There is no annotation "ann_1"'],
  ['claims', 'There is no claim "clm_1"'],
] as const)('without its %s nothing comes in', (table, message) => {
  const result = attempt(withDocument(), without(table))
  expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(result.ok ? '' : result.error.message).toContain(message)
})

test('what is here is not overwritten; what was deleted here comes back', () => {
  const state = run(withDocument(), [include(contents())])
  expect(attempt(state, include({ tags: contents().tags }))).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  })
  const deleted = run(state, [{ type: 'tag.delete', id: 'tag_1' }])
  expect(deleted.notebook.tags['tag_1']?.deletedAt).toBeDefined()
  const again = run(deleted, [include({ tags: contents().tags })])
  expect(again.notebook.tags['tag_1']?.deletedAt).toBeUndefined()
})

test('nothing deleted comes in, and nothing twice', () => {
  const [tag] = contents().tags ?? []
  const gone = { ...tag, deletedAt: '2026-01-01T00:00:00.000Z' }
  expect(attempt(withDocument(), include({ tags: [gone] }))).toMatchObject({ error: { code: 'bad-input' } })
  expect(attempt(withDocument(), include({ tags: [tag, tag] }))).toMatchObject({
    error: { code: 'conflict' },
  })
})
