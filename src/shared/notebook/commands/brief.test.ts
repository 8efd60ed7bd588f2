import { describe, expect, test } from 'vitest'
import { attempt, at, redo, run, undo, withDocument, DOC } from '../fixture'
import { briefOf, briefsOf } from '../queries'

const refusal = (code: string) => ({ ok: false, error: { code } })
const part = (id: string, heading = '') => ({
  id,
  section: null,
  level: 1,
  heading,
  introduction: '',
  claimIds: [],
})
const names = (state: ReturnType<typeof withDocument>) => briefsOf(state.notebook).map(({ name }) => name)

describe('briefs', () => {
  test('a notebook begins with one, of everything', () => {
    const { notebook } = withDocument()
    expect(briefsOf(notebook)).toHaveLength(1)
    expect(briefOf(notebook)).toMatchObject({
      template: 'evidence-brief',
      scope: { documentIds: null, leftOut: [], tagIds: null, standings: null },
      carriesNotebook: true,
      parts: [],
    })
  })

  test('are added after the one they copy, with its settings and parts', () => {
    const state = run(withDocument(), [
      { type: 'brief.create', id: 'brief_2', name: 'Last' },
      { type: 'brief.update', id: 'brief_first', changes: { title: 'Shade', ink: 'print' } },
      { type: 'brief.arrange', id: 'brief_first', parts: [part('p', 'Own')] },
      {
        type: 'brief.create',
        id: 'brief_3',
        name: 'Copy',
        copyOf: 'brief_first',
        changes: { paper: 'letter' },
      },
    ])
    expect(names(state)).toEqual(['Brief', 'Copy', 'Last'])
    expect(briefOf(state.notebook, 'brief_3')).toMatchObject({
      title: 'Shade',
      ink: 'print',
      paper: 'letter',
      parts: [{ heading: 'Own' }],
      createdAt: at(state.revision * 10 - 10),
    })
    expect(attempt(state, { type: 'brief.create', id: 'brief_2', name: 'x' })).toMatchObject(
      refusal('conflict'),
    )
    expect(
      attempt(state, { type: 'brief.create', id: 'brief_4', name: 'x', copyOf: 'brief_9' }),
    ).toMatchObject(refusal('not-found'))
  })

  test('are moved, and deleted down to the last one', () => {
    const state = run(withDocument(), [
      { type: 'brief.create', id: 'brief_2', name: 'Second' },
      { type: 'brief.move', id: 'brief_2', before: 'brief_first' },
      { type: 'brief.delete', id: 'brief_first' },
    ])
    expect(names(state)).toEqual(['Second'])
    expect(briefOf(state.notebook, 'brief_first').id).toBe('brief_2')
    expect(attempt(state, { type: 'brief.delete', id: 'brief_2' })).toMatchObject(refusal('conflict'))
    expect(names(undo(state))).toEqual(['Second', 'Brief'])
    expect(names(redo(undo(state)))).toEqual(['Second'])
  })

  test('keep their other settings when some change, and say so by name', () => {
    const state = run(withDocument(), [
      { type: 'brief.update', id: 'brief_first', changes: { title: 'A', language: 'de' } },
      { type: 'brief.update', id: 'brief_first', changes: { subtitle: 'B' } },
    ])
    expect(briefOf(state.notebook)).toMatchObject({ title: 'A', language: 'de', subtitle: 'B', paper: 'a4' })
    expect(state.history.done.at(-1)?.label).toBe('Change brief settings')
    expect(briefOf(undo(state).notebook)).toMatchObject({ title: 'A', subtitle: '' })
  })
})

describe('parts', () => {
  test('are replaced one by one, and a new one comes last', () => {
    const state = run(withDocument(), [
      { type: 'brief.arrange', id: 'brief_first', parts: [part('a', 'A'), part('b', 'B')] },
      { type: 'brief.setPart', id: 'brief_first', part: part('a', 'A2') },
      { type: 'brief.setPart', id: 'brief_first', part: part('c', 'C') },
    ])
    expect(briefOf(state.notebook).parts.map(({ heading }) => heading)).toEqual(['A2', 'B', 'C'])
  })

  test('have ids of their own', () => {
    const parts = [part('a'), { ...part('a'), section: { documentId: DOC, sectionId: 'sec_lead' } }]
    expect(attempt(withDocument(), { type: 'brief.arrange', id: 'brief_first', parts })).toMatchObject(
      refusal('bad-input'),
    )
  })
})
