import { sectionIdAt } from '../../document/sections'
import { describe, expect, test } from 'vitest'
import {
  annotationOf,
  claimsIn,
  codebookOf,
  evidenceOf,
  notesAbout,
  standingOfClaim,
  usersOf,
} from '../queries'
import { addDocument, attempt, DOC, redo, run, targetOf, TEXT, undo, withDocument } from '../fixture'

const annotate = (id: string, words: string, motivation = 'assessing') => ({
  type: 'annotation.create',
  id,
  target: targetOf(words),
  motivation,
})
const claim = (n: number, words: string) => [
  annotate(`ann_${String(n)}`, words),
  { type: 'claim.create', id: `clm_${String(n)}`, annotationId: `ann_${String(n)}` },
]
const refusal = (code: string) => ({ ok: false, error: { code } })

describe('annotations', () => {
  test('refuse a passage of another version, outside the text, or that does not fit its quote', () => {
    const state = withDocument()
    const target = targetOf('Planting is cheap.')
    const create = (changes: object) =>
      attempt(state, { type: 'annotation.create', id: 'ann_1', target: { ...target, ...changes } })
    expect(create({ version: 'b'.repeat(64) })).toMatchObject(refusal('conflict'))
    expect(create({ position: { start: TEXT.length, end: TEXT.length + 18 } })).toMatchObject(
      refusal('bad-input'),
    )
    expect(create({ position: { start: 0, end: 3 } })).toMatchObject(refusal('bad-input'))
    expect(create({})).toMatchObject({ ok: true })
  })

  test('refuse an id that is taken, also by something deleted', () => {
    const state = run(withDocument(), [
      annotate('ann_1', 'Health'),
      { type: 'annotation.delete', id: 'ann_1' },
    ])
    expect(attempt(state, annotate('ann_1', 'Cost'))).toMatchObject(refusal('conflict'))
  })

  test('cannot be deleted while a claim, evidence or a note needs them', () => {
    const state = run(withDocument(), claim(1, 'Planting is cheap.'))
    const result = attempt(state, { type: 'annotation.delete', id: 'ann_1' })
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: 'This passage is used by a claim.' },
    })
  })

  test('move to new words with retarget', () => {
    const state = run(withDocument(), [
      annotate('ann_1', 'Shade lowers heat stress.'),
      {
        type: 'annotation.retarget',
        id: 'ann_1',
        target: targetOf('Shade lowers heat stress. It also lowers noise.'),
      },
    ])
    expect(annotationOf(state.notebook, 'ann_1')?.target.quote.exact).toContain('noise')
  })
})

describe('claims', () => {
  test('take the words of their passage until they are reworded', () => {
    const state = run(withDocument(), claim(1, 'Shade lowers heat stress.'))
    expect(state.notebook.claims['clm_1']?.statement).toBe('Shade lowers heat stress.')
  })

  test('need a passage or a document, and a statement', () => {
    const state = withDocument()
    expect(attempt(state, { type: 'claim.create', id: 'clm_1', statement: 'x' })).toMatchObject(
      refusal('bad-input'),
    )
    expect(attempt(state, { type: 'claim.create', id: 'clm_1', documentId: DOC })).toMatchObject(
      refusal('bad-input'),
    )
    expect(
      attempt(state, { type: 'claim.create', id: 'clm_1', documentId: DOC, statement: 'x' }),
    ).toMatchObject({ ok: true })
  })

  test('stand in the order of the text, whatever the order they were made in', () => {
    const state = run(withDocument(), [
      ...claim(1, 'It also lowers noise.'),
      ...claim(2, 'Shade lowers heat stress.'),
    ])
    const section = sectionIdAt(TEXT.indexOf('Health'))
    expect(claimsIn(state.notebook, DOC, section).map((c) => c.id)).toEqual(['clm_2', 'clm_1'])
  })

  test('are refused a section outside the text, not one whose heading is gone', () => {
    const file = (sectionId: string) =>
      attempt(withDocument(), {
        type: 'claim.create',
        documentId: DOC,
        statement: 'x',
        id: 'clm_1',
        sectionId,
      })
    expect(file('sec_9999')).toMatchObject(refusal('not-found'))
    expect(file('sec_1')).toMatchObject({ ok: true })
    const moved = attempt(run(withDocument(), claim(1, 'Planting is cheap.')), {
      type: 'claim.move',
      id: 'clm_1',
      sectionId: 'sec_9999',
    })
    expect(moved).toMatchObject(refusal('not-found'))
    const target = { kind: 'section', documentId: DOC, sectionId: 'sec_9999' }
    expect(attempt(withDocument(), { type: 'note.create', id: 'note_1', target })).toMatchObject(
      refusal('not-found'),
    )
  })

  test('move before and after each other and to another section', () => {
    const health = sectionIdAt(TEXT.indexOf('Health'))
    const cost = sectionIdAt(TEXT.indexOf('Cost'))
    let state = run(withDocument(), [
      ...claim(1, 'Shade lowers heat stress.'),
      ...claim(2, 'It also lowers noise.'),
    ])
    state = run(state, [{ type: 'claim.move', id: 'clm_2', before: 'clm_1' }])
    expect(claimsIn(state.notebook, DOC, health).map((c) => c.id)).toEqual(['clm_2', 'clm_1'])
    state = run(state, [{ type: 'claim.move', id: 'clm_2', sectionId: cost }])
    expect(claimsIn(state.notebook, DOC, cost).map((c) => c.id)).toEqual(['clm_2'])
    state = run(state, [{ type: 'claim.move', id: 'clm_2', sectionId: null }])
    expect(claimsIn(state.notebook, DOC, health)).toHaveLength(2)
  })

  test('take their own passage with them when deleted, and bring it back on undo', () => {
    const before = run(withDocument(), claim(1, 'Planting is cheap.'))
    const after = run(before, [{ type: 'claim.delete', id: 'clm_1' }])
    expect(annotationOf(after.notebook, 'ann_1')).toBeNull()
    expect(annotationOf(undo(after).notebook, 'ann_1')).not.toBeNull()
    expect(annotationOf(redo(undo(after)).notebook, 'ann_1')).toBeNull()
  })

  test('leave a plain highlight and a shared passage in place when deleted', () => {
    const state = run(withDocument(), [
      annotate('ann_1', 'Health', 'highlighting'),
      { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1' },
      annotate('ann_2', 'Cost'),
      { type: 'claim.create', id: 'clm_2', annotationId: 'ann_2' },
      { type: 'claim.create', id: 'clm_3', annotationId: 'ann_2' },
      { type: 'claim.delete', id: 'clm_1' },
      { type: 'claim.delete', id: 'clm_2' },
    ])
    expect(annotationOf(state.notebook, 'ann_1')).not.toBeNull()
    expect(annotationOf(state.notebook, 'ann_2')).not.toBeNull()
  })
})

describe('evidence', () => {
  const withClaim = () =>
    run(withDocument(), [
      addDocument('doc_2', 'Trial'),
      ...claim(1, 'Trees cool the street.'),
      {
        type: 'annotation.create',
        id: 'ann_e',
        target: targetOf('Planting is cheap.', 'doc_2'),
        motivation: 'linking',
      },
      { type: 'reference.create', id: 'ref_1', bibliography: { title: 'Cool Cities', year: '2020' } },
    ])
  const passage = { kind: 'passage', annotationId: 'ann_e' }
  const reference = { kind: 'reference', referenceId: 'ref_1', locator: 'p. 4' }

  test('decides the standing of its claim', () => {
    let state = withClaim()
    const standing = () => standingOfClaim(state.notebook, 'clm_1')
    expect(standing()).toBe('unsupported')
    state = run(state, [
      { type: 'evidence.create', id: 'ev_1', claimId: 'clm_1', source: passage, relation: 'supports' },
    ])
    expect(standing()).toBe('single-source')
    state = run(state, [
      { type: 'evidence.create', id: 'ev_2', claimId: 'clm_1', source: reference, relation: 'supports' },
    ])
    expect(standing()).toBe('supported')
    state = run(state, [{ type: 'evidence.update', id: 'ev_2', relation: 'disputes' }])
    expect(standing()).toBe('contested')
    state = run(state, [{ type: 'evidence.delete', id: 'ev_1' }])
    expect(standing()).toBe('refuted')
    expect(annotationOf(state.notebook, 'ann_e')).toBeNull()
  })

  test('needs a claim and a source that exist', () => {
    const state = withClaim()
    const create = (changes: object) =>
      attempt(state, {
        type: 'evidence.create',
        id: 'ev_1',
        claimId: 'clm_1',
        source: passage,
        relation: 'supports',
        ...changes,
      })
    expect(create({ claimId: 'clm_9' })).toMatchObject(refusal('not-found'))
    expect(create({ source: { kind: 'passage', annotationId: 'ann_9' } })).toMatchObject(refusal('not-found'))
    expect(create({ source: { ...reference, referenceId: 'ref_9' } })).toMatchObject(refusal('not-found'))
  })

  test('lets go of a passage that another source takes the place of', () => {
    const cited = run(withClaim(), [
      { type: 'evidence.create', id: 'ev_1', claimId: 'clm_1', source: passage, relation: 'supports' },
    ])
    const same = run(cited, [{ type: 'evidence.update', id: 'ev_1', source: passage, strength: 'weak' }])
    expect(annotationOf(same.notebook, 'ann_e')).not.toBeNull()
    const other = run(cited, [{ type: 'evidence.update', id: 'ev_1', source: reference }])
    expect(annotationOf(other.notebook, 'ann_e')).toBeNull()
  })

  test('keeps its reference from being deleted', () => {
    const state = run(withClaim(), [
      { type: 'evidence.create', id: 'ev_1', claimId: 'clm_1', source: reference, relation: 'supports' },
    ])
    expect(attempt(state, { type: 'reference.delete', id: 'ref_1' })).toMatchObject(refusal('conflict'))
    const freed = run(state, [
      { type: 'claim.delete', id: 'clm_1' },
      { type: 'reference.delete', id: 'ref_1' },
    ])
    expect(evidenceOf(freed.notebook, 'clm_1')).toEqual([])
  })
})

describe('tags', () => {
  const withTags = () =>
    run(withDocument(), [
      { type: 'tag.create', id: 'tag_a', label: 'Health', color: 'green' },
      { type: 'tag.create', id: 'tag_b', label: 'Heat', parentId: 'tag_a' },
      { type: 'tag.create', id: 'tag_c', label: 'Noise' },
      ...claim(1, 'Planting is cheap.'),
      { type: 'claim.update', id: 'clm_1', tagIds: ['tag_b', 'tag_c'] },
    ])
  const rows = (state: ReturnType<typeof withTags>) =>
    codebookOf(state.notebook).map(({ tag, depth }) => `${'-'.repeat(depth)}${tag.label}`)

  test('that were deleted are in no one’s way', () => {
    const state = run(withTags(), [{ type: 'tag.delete', id: 'tag_b' }])
    const update = (tagIds: string[]) => attempt(state, { type: 'claim.update', id: 'clm_1', tagIds })
    expect(update(['tag_b', 'tag_c', 'tag_a'])).toMatchObject({ ok: true })
    expect(update([])).toMatchObject({ ok: true })
    const without = run(state, [{ type: 'claim.update', id: 'clm_1', tagIds: [] }])
    expect(attempt(without, { type: 'claim.update', id: 'clm_1', tagIds: ['tag_b'] })).toMatchObject(
      refusal('not-found'),
    )
  })

  test('form a tree in order', () => {
    expect(rows(withTags())).toEqual(['Health', '-Heat', 'Noise'])
    expect(rows(run(withTags(), [{ type: 'tag.move', id: 'tag_c', before: 'tag_a' }]))).toEqual([
      'Noise',
      'Health',
      '-Heat',
    ])
    expect(
      rows(run(withTags(), [{ type: 'tag.move', id: 'tag_c', parentId: 'tag_a', before: 'tag_b' }])),
    ).toEqual(['Health', '-Noise', '-Heat'])
  })

  test('never move or merge under themselves', () => {
    expect(attempt(withTags(), { type: 'tag.move', id: 'tag_a', parentId: 'tag_b' })).toMatchObject(
      refusal('bad-input'),
    )
    expect(attempt(withTags(), { type: 'tag.merge', from: 'tag_a', into: 'tag_b' })).toMatchObject(
      refusal('bad-input'),
    )
    expect(attempt(withTags(), { type: 'tag.merge', from: 'tag_a', into: 'tag_a' })).toMatchObject(
      refusal('bad-input'),
    )
  })

  test('merge everywhere, without doubles, and undo as one', () => {
    const before = withTags()
    const after = run(before, [{ type: 'tag.merge', from: 'tag_b', into: 'tag_c' }])
    expect(after.notebook.claims['clm_1']?.tagIds).toEqual(['tag_c'])
    expect(rows(after)).toEqual(['Health', 'Noise'])
    expect(undo(after).notebook).toEqual(before.notebook)
  })

  test('hand their subtags up when deleted', () => {
    expect(rows(run(withTags(), [{ type: 'tag.delete', id: 'tag_a' }]))).toEqual(['Noise', 'Heat'])
  })

  test('of one parent have different names', () => {
    expect(attempt(withTags(), { type: 'tag.create', id: 'tag_d', label: 'noise' })).toMatchObject(
      refusal('conflict'),
    )
    expect(
      attempt(withTags(), { type: 'tag.create', id: 'tag_d', label: 'Noise', parentId: 'tag_a' }),
    ).toMatchObject({ ok: true })
  })
})

describe('notes', () => {
  test('belong to notebook, document, section or claim, in order', () => {
    const state = run(withDocument(), [
      ...claim(1, 'Planting is cheap.'),
      { type: 'note.create', id: 'note_1', target: { kind: 'notebook' }, text: 'one' },
      { type: 'note.create', id: 'note_2', target: { kind: 'notebook' }, text: 'two' },
      { type: 'note.create', id: 'note_3', target: { kind: 'claim', claimId: 'clm_1' } },
      { type: 'note.move', id: 'note_2', before: 'note_1' },
    ])
    expect(notesAbout(state.notebook, { kind: 'notebook' }).map((n) => n.id)).toEqual(['note_2', 'note_1'])
    expect(notesAbout(state.notebook, { kind: 'claim', claimId: 'clm_1' })).toHaveLength(1)
    const moved = run(state, [
      { type: 'note.move', id: 'note_1', target: { kind: 'document', documentId: DOC } },
    ])
    expect(notesAbout(moved.notebook, { kind: 'document', documentId: DOC })).toHaveLength(1)
  })

  test('on a passage take the passage with them', () => {
    const state = run(withDocument(), [
      annotate('ann_n', 'Cost', 'commenting'),
      {
        type: 'note.create',
        id: 'note_1',
        target: { kind: 'document', documentId: DOC },
        annotationId: 'ann_n',
      },
    ])
    expect(usersOf(state.notebook, 'ann_n').notes).toHaveLength(1)
    expect(annotationOf(run(state, [{ type: 'note.delete', id: 'note_1' }]).notebook, 'ann_n')).toBeNull()
  })
})

describe('headings', () => {
  const line = { start: TEXT.indexOf('Planting'), end: TEXT.length, title: 'Planting is cheap.' }

  test('come and go, and claims filed under them are refiled and return', () => {
    const section = sectionIdAt(line.start)
    let state = run(withDocument(), [
      { type: 'heading.set', documentId: DOC, ...line, level: 2 },
      { type: 'claim.create', id: 'clm_1', documentId: DOC, statement: 'x', sectionId: section },
    ])
    expect(claimsIn(state.notebook, DOC, section)).toHaveLength(1)
    state = run(state, [{ type: 'heading.set', documentId: DOC, ...line, level: null }])
    expect(claimsIn(state.notebook, DOC, sectionIdAt(TEXT.indexOf('Cost')))).toHaveLength(1)
    state = run(state, [{ type: 'heading.set', documentId: DOC, ...line, level: 1 }])
    expect(claimsIn(state.notebook, DOC, section)).toHaveLength(1)
  })

  test('lie within the text', () => {
    expect(
      attempt(withDocument(), {
        type: 'heading.set',
        documentId: DOC,
        start: 0,
        end: 9999,
        title: 'x',
        level: 1,
      }),
    ).toMatchObject(refusal('bad-input'))
  })
})

test('a removed document takes nothing with it that undo does not bring back', () => {
  const before = run(withDocument(), claim(1, 'Planting is cheap.'))
  const after = run(before, [{ type: 'document.delete', id: DOC }])
  expect(attempt(after, annotate('ann_2', 'Cost'))).toMatchObject(refusal('not-found'))
  expect(undo(after).notebook).toEqual(before.notebook)
})
