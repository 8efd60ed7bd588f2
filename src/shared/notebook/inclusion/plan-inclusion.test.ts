import { describe, expect, test } from 'vitest'
import { FOREIGN_TEXT } from '../../annotation/origin'
import { idSource } from '../../core/ids'
import { emptyNotebook, type Notebook } from '../notebook'
import { addDocument, at, DOC, run, targetOf, undo, withDocument } from '../fixture'
import { initialState, reduce, type NotebookState } from '../reduce'
import { live } from '../lookup'
import { withoutDeleted } from '../without-deleted'
import { planInclusion } from './plan-inclusion'

let made = 0
const newId = idSource(() => `new_${String((made += 1))}`)

function filled(): NotebookState {
  return run(withDocument(), [
    addDocument('doc_2', 'Noise'),
    { type: 'tag.create', id: 'tag_1', label: 'Health' },
    { type: 'tag.create', id: 'tag_2', label: 'Heat', parentId: 'tag_1' },
    { type: 'reference.create', id: 'ref_1', bibliography: { title: 'Urban heat', year: '2020' } },
    { type: 'annotation.create', id: 'ann_1', target: targetOf('Trees cool'), tagIds: ['tag_2'] },
    { type: 'claim.create', id: 'clm_1', documentId: DOC, annotationId: 'ann_1', statement: 'One.' },
    { type: 'claim.create', id: 'clm_2', documentId: DOC, statement: 'Two.', sectionId: 'sec_lead' },
    {
      type: 'evidence.create',
      id: 'ev_1',
      claimId: 'clm_1',
      source: { kind: 'reference', referenceId: 'ref_1' },
      relation: 'supports',
    },
    { type: 'note.create', id: 'note_1', target: { kind: 'claim', claimId: 'clm_1' }, text: 'Why?' },
    { type: 'note.create', id: 'note_2', target: { kind: 'notebook' }, text: 'All.' },
    { type: 'brief.create', id: 'brief_2', name: 'Short' },
    {
      type: 'brief.update',
      id: 'brief_2',
      changes: { scope: { documentIds: [DOC], leftOut: [], tagIds: ['tag_1'], standings: null } },
    },
  ])
}

/** Includes as the service does; throws when the command is refused. */
function include(state: NotebookState, theirs: Notebook): NotebookState {
  const { included } = planInclusion(state.notebook, withoutDeleted(theirs), newId)
  return run(state, [{ type: 'notebook.include', included, from: 'trees.postil' }])
}

const totals = (ours: Notebook, theirs: Notebook) =>
  Object.fromEntries(
    planInclusion(ours, withoutDeleted(theirs), newId).counts.map(({ what, ...counts }) => [what, counts]),
  )

const emptied = (notebook: Notebook): NotebookState =>
  initialState({ ...emptyNotebook(notebook.id, notebook.title, notebook.createdAt), briefs: {} })

test('into an empty notebook everything comes as it is', () => {
  const { notebook } = filled()
  expect(include(emptied(notebook), notebook).notebook).toEqual(notebook)
})

test('into a notebook that has just begun, the brief that nobody changed stays away', () => {
  const { notebook } = filled()
  const begun = initialState(emptyNotebook('nb_9', 'Other', at(500)))
  const { notebook: after } = include(begun, notebook)
  expect(Object.keys(after.briefs)).toEqual(['brief_first', 'brief_2'])
  expect(after.title).toBe('Other')
})

test('a second time nothing is added', () => {
  const { notebook } = filled()
  const once = include(initialState(emptyNotebook('nb_9', 'Other', at(500))), notebook)
  const plan = planInclusion(once.notebook, notebook, newId)
  expect(plan.counts.map(({ added, different }) => added + different)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  expect(plan.documents.size).toBe(0)
})

test('undo takes all of it back, under its own name', () => {
  const { notebook } = filled()
  const before = initialState(emptyNotebook('nb_9', 'Other', at(500)))
  const after = include(before, notebook)
  expect(after.history.done.at(-1)?.label).toBe('Add from “trees.postil”')
  expect(undo(after).notebook).toEqual(before.notebook)
})

test('what is here otherwise stays as it is here and is counted', () => {
  const { notebook } = filled()
  const changed = run(filled(), [
    { type: 'claim.update', id: 'clm_1', statement: 'One, better said.' },
    { type: 'note.create', id: 'note_3', target: { kind: 'claim', claimId: 'clm_2' }, text: 'New here.' },
  ])
  expect(totals(changed.notebook, notebook)['claims']).toEqual({ added: 0, known: 1, different: 1 })
  expect(include(changed, notebook).notebook.claims['clm_1']?.statement).toBe('One, better said.')
  const back = include(filled(), changed.notebook)
  expect(back.notebook.notes['note_3']?.text).toBe('New here.')
  expect(back.notebook.claims['clm_1']?.statement).toBe('One.')
})

test('what was deleted here comes back and is told', () => {
  const { notebook } = filled()
  const less = run(filled(), [
    { type: 'note.delete', id: 'note_2' },
    { type: 'claim.delete', id: 'clm_2' },
  ])
  const plan = planInclusion(less.notebook, notebook, newId)
  expect(plan.remarks).toEqual(['2 things that were deleted here come back.'])
  expect(include(less, notebook).notebook.notes['note_2']?.deletedAt).toBeUndefined()
})

describe('another notebook with ids of its own choosing', () => {
  /** Made a day later by a script that uses the same ids. */
  function other(): NotebookState {
    const later = initialState(emptyNotebook('nb_2', 'Other', at(90_000)))
    const state = { ...later, revision: 9000 }
    return run(state, [
      { type: 'tag.create', id: 'tag_9', label: 'health' },
      { type: 'tag.create', id: 'tag_1', label: 'Money' },
      addDocument(DOC, 'The same words'),
      { type: 'annotation.create', id: 'ann_1', target: targetOf('Planting'), tagIds: ['tag_9', 'tag_1'] },
      { type: 'claim.create', id: 'clm_1', documentId: DOC, annotationId: 'ann_1', statement: 'Cheap.' },
      { type: 'reference.create', id: 'ref_7', bibliography: { title: 'Urban Heat', year: '2020' } },
    ])
  }

  test('is told apart, and what is alike is one', () => {
    const { notebook } = other()
    const counts = totals(filled().notebook, notebook)
    expect(counts['documents']).toEqual({ added: 0, known: 1, different: 0 })
    expect(counts['tags']).toEqual({ added: 1, known: 1, different: 0 })
    expect(counts['references']).toEqual({ added: 0, known: 1, different: 0 })
    const after = include(filled(), notebook).notebook
    const claim = Object.values(after.claims).find(({ statement }) => statement === 'Cheap.')
    expect(claim?.id).not.toBe('clm_1')
    const annotation = claim?.annotationId ? after.annotations[claim.annotationId] : undefined
    expect(annotation?.tagIds.map((id) => after.tags[id]?.label)).toEqual(['Health', 'Money'])
    expect(after.claims['clm_1']?.statement).toBe('One.')
  })

  test('is put after what is here', () => {
    const after = include(filled(), other().notebook).notebook
    const claims = Object.values(after.claims).sort((a, b) => (a.order < b.order ? -1 : 1))
    expect(claims.at(-1)?.statement).toBe('Cheap.')
  })
})

describe('a document that is here in another version', () => {
  const NEWER = 'b'.repeat(64)
  function revised(state: NotebookState): Notebook {
    const document = state.notebook.documents[DOC]
    const [first] = document?.versions ?? []
    if (!document || !first) throw new Error('the fixture has a document')
    const versions = [first, { ...first, hash: NEWER, length: first.length - 5 }]
    return { ...state.notebook, documents: { ...state.notebook.documents, [DOC]: { ...document, versions } } }
  }

  test('newer here: passages of the file wait under Review with their words', () => {
    const theirs = run(filled(), [
      { type: 'annotation.create', id: 'ann_9', target: targetOf('Planting'), motivation: 'highlighting' },
    ])
    const ours = { ...filled(), notebook: revised(filled()) }
    const plan = planInclusion(ours.notebook, theirs.notebook, newId)
    expect(plan.remarks[0]).toMatch(/^1 passage stands in another version/)
    const [annotation] = plan.included.annotations
    expect(annotation).toMatchObject({ id: 'ann_9', state: 'orphan', pending: { version: NEWER } })
    expect(annotation?.target.version).toBe('a'.repeat(64))
    expect(include(ours, theirs.notebook).notebook.annotations['ann_9']?.state).toBe('orphan')
  })

  test('newer in the file: the words come as quoted, since their text is not here', () => {
    const theirs = revised(filled())
    const annotation = theirs.annotations['ann_1']
    if (!annotation) throw new Error('the fixture has a highlight')
    const moved = { ...annotation, id: 'ann_9' as const, target: { ...annotation.target, version: NEWER } }
    const plan = planInclusion(
      filled().notebook,
      { ...theirs, annotations: { ...theirs.annotations, ann_9: moved } },
      newId,
    )
    expect(plan.included.annotations[0]).toMatchObject({ state: 'orphan', target: { version: FOREIGN_TEXT } })
    expect(plan.included.documents).toEqual([])
  })
})

test('a tag that returns below its own child here stands on top', () => {
  const start = run(withDocument(), [
    { type: 'tag.create', id: 'tag_a', label: 'A' },
    { type: 'tag.create', id: 'tag_b', label: 'B' },
  ])
  const theirs = run(start, [{ type: 'tag.move', id: 'tag_a', parentId: 'tag_b' }])
  const ours = run(run(start, [{ type: 'tag.move', id: 'tag_b', parentId: 'tag_a' }]), [
    { type: 'tag.delete', id: 'tag_a' },
  ])
  // Deleting a tag may lift what lies below it; here it is as an older program left it.
  const b = ours.notebook.tags['tag_b']
  if (!b) throw new Error('tag_b is there')
  const left = {
    ...ours,
    notebook: {
      ...ours.notebook,
      tags: { ...ours.notebook.tags, tag_b: { ...b, parentId: 'tag_a' as const } },
    },
  }
  expect(include(left, theirs.notebook).notebook.tags['tag_a']?.parentId).toBeNull()
})

test('random edits: adding a copy gives what the copy had, and adding it again nothing', () => {
  let seed = 7
  const random = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below
  const edits: readonly ((n: number) => object)[] = [
    (n) => ({
      type: 'note.create',
      id: `note_r${String(n)}`,
      target: { kind: 'claim', claimId: 'clm_1' },
      text: 'x',
    }),
    (n) => ({
      type: 'claim.create',
      id: `clm_r${String(n)}`,
      documentId: 'doc_2',
      statement: `Claim ${String(n)}.`,
    }),
    (n) => ({
      type: 'annotation.create',
      id: `ann_r${String(n)}`,
      target: targetOf('noise'),
      motivation: 'highlighting',
    }),
    (n) => ({
      type: 'tag.create',
      id: `tag_r${String(n)}`,
      label: `Tag ${String(n)}`,
      parentId: random(2) ? 'tag_1' : null,
    }),
    () => ({ type: 'claim.move', id: 'clm_1', documentId: random(2) ? DOC : 'doc_2' }),
    () => ({ type: 'note.setText', id: 'note_1', text: `Text ${String(random(99))}` }),
    () => ({ type: 'claim.delete', id: 'clm_2' }),
    () => ({ type: 'document.delete', id: 'doc_2' }),
    () => ({ type: 'tag.delete', id: 'tag_2' }),
  ]
  const edited = (start: NotebookState, count: number, first: number) => {
    let state = start
    for (let n = first; n < first + count; n += 1) {
      const command = edits[random(edits.length)]?.(n)
      try {
        if (command) state = run(state, [command])
      } catch {
        // Some edits do not fit after others; the next will.
      }
    }
    return state
  }
  for (let round = 0; round < 60; round += 1) {
    const start = filled()
    const ours = edited(start, 8, 0)
    const theirs = withoutDeleted(edited(start, 8, 100).notebook)
    const after = include(ours, theirs)
    const again = planInclusion(after.notebook, theirs, newId)
    expect(again.counts.map(({ added }) => added)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    // All of what was here is still here, as it was.
    for (const table of ['claims', 'notes', 'annotations', 'evidence'] as const) {
      for (const entity of live<{ id: string; deletedAt?: string | undefined }>(ours.notebook[table])) {
        expect(after.notebook[table]).toHaveProperty(entity.id, entity)
      }
    }
    const undone = reduce(after, { kind: 'undo', at: at(1_000_000) })
    expect(undone.ok && undone.value.state.notebook).toEqual(ours.notebook)
  }
})
