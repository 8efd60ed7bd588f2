import { describe, expect, test } from 'vitest'
import { emptyNotebook, type Notebook } from '../../shared/notebook/notebook'
import { mustWait, parseField, savedText, saveCommand } from './draft-fields'

const at = '2026-01-01T00:00:00.000Z'
const note = {
  id: 'note_1',
  target: { kind: 'notebook' },
  annotationId: null,
  text: 'old',
  order: 'a0',
  createdAt: at,
  updatedAt: at,
} as const
const notebook: Notebook = {
  ...emptyNotebook('nb_1', 'Test', at),
  notes: { note_1: note, note_gone: { ...note, id: 'note_gone', deletedAt: at } },
}

describe('parseField', () => {
  test.each([
    'note:note_1',
    'statement:clm_1',
    'rationale:ev_1',
    'tag-label:tag_1',
    'brief-summary:brief_first',
    'part-heading:brief_first/doc_1-sec_0',
    'part-introduction:brief_first/own1',
  ])('knows %s', (key) => {
    expect(parseField(key)).toBe(key)
  })

  test.each([
    ...['note:clm_1', 'brief-paper:brief_first', 'statement:', 'note', '', 'tag-label:note_1'],
    ...[
      'part-level:brief_first/own1',
      'part-heading:brief_first',
      'part-heading:brief_first/',
      'part-heading:x/own1',
    ],
  ])('does not know %j', (key) => {
    expect(parseField(key)).toBeNull()
  })
})

test('savedText reads what is there, and null for what is not', () => {
  expect(savedText(notebook, 'note:note_1')).toBe('old')
  expect(savedText(notebook, 'note:note_gone')).toBeNull()
  expect(savedText(notebook, 'note:note_new')).toBeNull()
  expect(savedText(notebook, 'brief-title:brief_first')).toBe('')
})

describe('saveCommand', () => {
  test('changes a note that is there', () => {
    expect(saveCommand(notebook, 'note:note_1', 'new', null)).toEqual({
      type: 'note.setText',
      id: 'note_1',
      text: 'new',
    })
  })

  test('makes a note that is not there yet, where its birth says', () => {
    expect(saveCommand(notebook, 'note:note_new', 'first', { kind: 'notebook' })).toEqual({
      type: 'note.create',
      id: 'note_new',
      target: { kind: 'notebook' },
      text: 'first',
    })
  })

  test('makes a claim that was being stated', () => {
    const birth = { kind: 'section', documentId: 'doc_1', sectionId: 'sec_10' } as const
    expect(saveCommand(notebook, 'statement:clm_new', 'It is so', birth)).toEqual({
      type: 'claim.create',
      id: 'clm_new',
      documentId: 'doc_1',
      sectionId: 'sec_10',
      statement: 'It is so',
    })
  })

  test('has nothing to do for what was deleted or never was', () => {
    expect(saveCommand(notebook, 'note:note_gone', 'x', { kind: 'notebook' })).toBeNull()
    expect(saveCommand(notebook, 'note:note_new', 'x', null)).toBeNull()
    expect(saveCommand(notebook, 'statement:clm_1', 'x', null)).toBeNull()
  })

  test('changes one brief setting', () => {
    expect(saveCommand(notebook, 'brief-author:brief_first', 'A. Okafor', null)).toEqual({
      type: 'brief.update',
      id: 'brief_first',
      changes: { author: 'A. Okafor' },
    })
  })
})

test('claims and tags wait for words, notes do not', () => {
  expect(mustWait('statement:clm_1', ' \n')).toBe(true)
  expect(mustWait('tag-label:tag_1', '')).toBe(true)
  expect(mustWait('tag-description:tag_1', '')).toBe(false)
  expect(mustWait('note:note_1', '')).toBe(false)
})
