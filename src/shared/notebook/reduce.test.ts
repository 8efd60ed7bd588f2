import { applyPatches } from 'immer'
import { describe, expect, test } from 'vitest'
import { addDocument, at, attempt, DOC, redo, run, targetOf, undo, withDocument } from './fixture'
import { changeSchema, reduce } from './reduce'

const annotate = (id: string, words: string) => ({ type: 'annotation.create', id, target: targetOf(words) })

describe('a command', () => {
  test('changes the notebook and counts a revision', () => {
    const before = withDocument()
    const after = run(before, [annotate('ann_1', 'Shade lowers heat stress.')])
    expect(after.revision).toBe(before.revision + 1)
    expect(after.notebook.annotations['ann_1']?.target.quote.exact).toBe('Shade lowers heat stress.')
    expect(before.notebook.annotations).toEqual({})
  })

  test('gives patches that lead a mirror from the state before to the state after', () => {
    const before = withDocument()
    const result = attempt(before, annotate('ann_1', 'Shade lowers heat stress.'))
    if (!result.ok) throw new Error('failed')
    expect(applyPatches(before.notebook, [...result.value.patches])).toEqual(result.value.state.notebook)
  })

  test('that fails leaves the state as it was', () => {
    const before = withDocument()
    const result = attempt(before, { type: 'claim.delete', id: 'clm_none' })
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(before).toEqual(withDocument())
  })

  test('gives the same state on every replay', () => {
    const commands = [
      annotate('ann_1', 'Planting is cheap.'),
      { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1' },
    ]
    expect(run(withDocument(), commands)).toEqual(run(withDocument(), commands))
  })

  test('cannot reach into the prototype through an id', () => {
    for (const id of ['clm___proto__', 'clm_constructor']) {
      expect(attempt(withDocument(), { type: 'claim.delete', id })).toMatchObject({ ok: false })
    }
  })
})

describe('a batch', () => {
  const batch = {
    type: 'batch',
    label: 'Add claim',
    commands: [
      annotate('ann_1', 'It also lowers noise.'),
      { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1' },
    ],
  }

  test('is one revision with one undo', () => {
    const before = withDocument()
    const after = run(before, [batch])
    expect(after.revision).toBe(before.revision + 1)
    expect(after.history.done.at(-1)?.label).toBe('Add claim')
    expect(undo(after).notebook).toEqual(before.notebook)
  })

  test('is all or nothing and says which command failed', () => {
    const failing = { ...batch, commands: [...batch.commands, { type: 'note.delete', id: 'note_none' }] }
    expect(attempt(withDocument(), failing)).toMatchObject({
      ok: false,
      error: { index: 2, code: 'not-found' },
    })
  })
})

describe('undo and redo', () => {
  test('walk back to the beginning and forth again', () => {
    const start = withDocument()
    const end = run(start, [
      { type: 'tag.create', id: 'tag_1', label: 'Heat' },
      annotate('ann_1', 'Trees cool the street.'),
      { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1', tagIds: ['tag_1'] },
      { type: 'claim.update', id: 'clm_1', statement: 'Street trees cool the air', certainty: 'moderate' },
      { type: 'claim.delete', id: 'clm_1' },
    ])
    let back = end
    for (let i = 0; i < 5; i += 1) back = undo(back)
    expect(back.notebook).toEqual(start.notebook)
    let forth = back
    for (let i = 0; i < 5; i += 1) forth = redo(forth)
    expect(forth.notebook).toEqual(end.notebook)
    expect(forth.revision).toBe(end.revision + 10)
  })

  test('a new change ends what could be redone', () => {
    const state = undo(run(withDocument(), [{ type: 'notebook.rename', title: 'One' }]))
    expect(state.history.undone).toHaveLength(1)
    expect(run(state, [{ type: 'tag.create', id: 'tag_1', label: 'A' }]).history.undone).toEqual([])
  })

  test('say so when there is nothing to take back', () => {
    const state = undo(withDocument())
    expect(reduce(state, { kind: 'undo', at: at(1) })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
  })

  test('a burst of typing undoes as one, a pause starts anew', () => {
    const start = run(withDocument(), [{ type: 'note.create', id: 'note_1', target: { kind: 'notebook' } }])
    const type = (state: typeof start, text: string, when: number) => {
      const result = reduce(state, {
        kind: 'command',
        at: at(when),
        command: { type: 'note.setText', id: 'note_1', text },
      })
      if (!result.ok) throw new Error(result.error.message)
      return result.value.state
    }
    let state = start
    for (const [index, text] of ['A', 'A n', 'A no', 'A note'].entries())
      state = type(state, text, 100 + index)
    state = type(state, 'A note, later', 200)
    expect(undo(state).notebook.notes['note_1']?.text).toBe('A note')
    expect(undo(undo(state)).notebook.notes['note_1']?.text).toBe('')
    expect(redo(undo(undo(state))).notebook.notes['note_1']?.text).toBe('A note')
  })

  test('typing after an undo is a step of its own', () => {
    let state = run(withDocument(), [{ type: 'notebook.rename', title: 'One' }])
    state = redo(undo(state))
    const renamed = reduce(state, {
      kind: 'command',
      at: state.history.done.at(-1)?.at ?? at(0),
      command: { type: 'notebook.rename', title: 'Two' },
    })
    if (!renamed.ok) throw new Error('failed')
    expect(undo(renamed.value.state).notebook.title).toBe('One')
  })

  test('leave out what Postil set up by itself', () => {
    const result = reduce(withDocument(), {
      kind: 'command',
      at: at(1),
      command: { type: 'notebook.rename', title: 'Set up' },
      undoable: false,
    })
    if (!result.ok) throw new Error('failed')
    expect(result.value.state.notebook.title).toBe('Set up')
    expect(result.value.state.history).toEqual(withDocument().history)
  })

  test('history is plain JSON, as the disk needs it', () => {
    const state = undo(
      run(withDocument(), [addDocument('doc_2', 'Other'), { type: 'document.delete', id: DOC }]),
    )
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })
})

test('a journal line is parsed strictly', () => {
  expect(changeSchema.safeParse({ kind: 'undo', at: at(0) }).success).toBe(true)
  for (const bad of [
    null,
    {},
    { kind: 'undo' },
    { kind: 'undo', at: 'yesterday' },
    { kind: 'command', at: at(0), command: { type: 'nonsense' } },
    { kind: 'command', at: at(0), command: { type: 'notebook.rename', title: 'x', extra: 1 } },
  ]) {
    expect(changeSchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  }
})
