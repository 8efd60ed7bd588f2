import { applyPatches } from 'immer'
import { describe, expect, test } from 'vitest'
import { NotebookDraft } from './draft'
import { at, run, withDocument } from './fixture'
import type { Notebook } from './notebook'

function withNotes(): Notebook {
  return run(withDocument(), [
    { type: 'note.create', id: 'note_1', target: { kind: 'notebook' }, text: 'One' },
    { type: 'note.create', id: 'note_2', target: { kind: 'notebook' }, text: 'Two' },
  ]).notebook
}

function noteIn(notebook: Notebook, id: 'note_1' | 'note_2') {
  const note = notebook.notes[id]
  if (!note) throw new Error(`no ${id}`)
  return note
}

describe('a draft', () => {
  test('leaves the notebook before it as it was, and shares what it does not touch', () => {
    const before = withNotes()
    const copy = structuredClone(before)
    const draft = new NotebookDraft(before)
    draft.put('notes', { ...noteIn(draft.now, 'note_1'), text: 'Changed' })
    draft.set({ title: 'Renamed' })
    const { notebook } = draft.finish()
    expect(before).toEqual(copy)
    expect(notebook.title).toBe('Renamed')
    expect(noteIn(notebook, 'note_1').text).toBe('Changed')
    expect(noteIn(notebook, 'note_2')).toBe(noteIn(before, 'note_2'))
    expect(notebook.documents).toBe(before.documents)
  })

  test('shows each change to whoever looks next, in lists as by id', () => {
    const draft = new NotebookDraft(withNotes())
    const texts = () => draft.live('notes').map((note) => note.text)
    expect(texts()).toEqual(['One', 'Two'])
    const first = noteIn(draft.now, 'note_1')
    draft.put('notes', { ...first, text: 'Changed' })
    draft.put('notes', { ...first, id: 'note_3', text: 'Three' })
    expect(texts()).toEqual(['Changed', 'Two', 'Three'])
    draft.put('notes', { ...first, deletedAt: at(9) })
    expect(texts()).toEqual(['Two', 'Three'])
    expect(noteIn(draft.now, 'note_1').deletedAt).toBe(at(9))
  })

  test('gives patches that lead there and back, field by field', () => {
    const before = withNotes()
    const draft = new NotebookDraft(before)
    const first = noteIn(before, 'note_1')
    draft.put('notes', { ...first, text: 'Draft', updatedAt: at(5) })
    draft.put('notes', { ...first, text: 'Final', updatedAt: at(5), deletedAt: at(5) })
    draft.put('notes', { ...first, id: 'note_3' })
    draft.set({ title: 'Another title' })
    const { notebook, patches, inverse } = draft.finish()
    expect(applyPatches(before, patches)).toEqual(notebook)
    expect(applyPatches(notebook, inverse)).toEqual(before)
    expect(patches.map(({ op, path }) => `${op} ${path.join('/')}`)).toEqual([
      'replace title',
      'replace notes/note_1/text',
      'replace notes/note_1/updatedAt',
      'add notes/note_1/deletedAt',
      'add notes/note_3',
    ])
  })

  test('gives a notebook that nobody can write to by mistake', () => {
    const draft = new NotebookDraft(withNotes())
    draft.put('notes', { ...noteIn(draft.now, 'note_1'), text: 'Changed' })
    const { notebook } = draft.finish()
    expect(() => (noteIn(notebook, 'note_1').text = 'x')).toThrow(TypeError)
    expect(() => (notebook.notes = {})).toThrow(TypeError)
    expect(() => delete notebook.notes['note_2']).toThrow(TypeError)
  })
})
