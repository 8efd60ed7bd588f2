import { applyPatches as immerApplyPatches, enablePatches, type Patch } from 'immer'
import { expect, test } from 'vitest'
import { changesBetween } from '../../shared/core/lineage'
import { emptyNotebook, type Notebook } from '../../shared/notebook/notebook'
import { applyPatches } from './apply-patches'

enablePatches()

const at = '2026-01-01T00:00:00.000Z'
const note = (id: string, text: string) => ({ id, text, target: { kind: 'notebook' }, createdAt: at })
const notebook = {
  ...emptyNotebook('nb_1', 'Trees', at),
  notes: { note_1: note('note_1', 'one'), note_2: note('note_2', 'two') },
  tags: { tag_1: { id: 'tag_1', label: 'Cost' } },
} as unknown as Notebook

const cases: Readonly<Record<string, Patch[]>> = {
  'a new entity': [{ op: 'add', path: ['notes', 'note_3'], value: note('note_3', 'three') }],
  'another in its place': [{ op: 'replace', path: ['notes', 'note_1'], value: note('note_1', 'new') }],
  'one gone': [{ op: 'remove', path: ['notes', 'note_1'] }],
  'a field': [{ op: 'replace', path: ['notes', 'note_2', 'text'], value: 'second' }],
  'a field deep inside': [{ op: 'replace', path: ['notes', 'note_2', 'target', 'kind'], value: 'document' }],
  'the title': [{ op: 'replace', path: ['title'], value: 'Street trees' }],
  'several things at once': [
    { op: 'replace', path: ['title'], value: 'Street trees' },
    { op: 'add', path: ['notes', 'note_3'], value: note('note_3', 'three') },
    { op: 'replace', path: ['notes', 'note_3', 'text'], value: 'third' },
    { op: 'remove', path: ['tags', 'tag_1'] },
  ],
}

test.each(Object.entries(cases))('%s becomes what immer makes of it', (_, patches) => {
  const before = structuredClone(notebook)
  const after = applyPatches(notebook, patches)
  expect(after).toEqual(immerApplyPatches(notebook, patches))
  expect(notebook).toEqual(before)
  if (!patches.some(({ path }) => path[0] === 'tags')) expect(after.tags).toBe(notebook.tags)
})

test('a new table knows what it was made of', () => {
  const after = applyPatches(notebook, cases['a field'] ?? [])
  expect(changesBetween(notebook.notes, after.notes)).toEqual([
    { before: notebook.notes['note_2'], after: after.notes['note_2'] },
  ])
})

test('entities that no patch names stay the same objects', () => {
  const after = applyPatches(notebook, cases['a new entity'] ?? [])
  expect(after.notes['note_1']).toBe(notebook.notes['note_1'])
})
