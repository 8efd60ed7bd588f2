import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { discardDraft, flushDraft, flushDrafts, leaveDrafts, typeDraft, useDrafts } from './drafts'
import { FakeMain, installStorage } from './fake-main'

const FIELD = 'note:note_1' as const
const BIRTH = { kind: 'notebook' } as const
const DISK = { code: 'disk', message: 'The disk is full.' } as const

let main: FakeMain
let storage: Map<string, string>
const draft = () => useDrafts.getState().drafts.get(FIELD)
const noteText = () => main.state.notebook.notes.note_1?.text

beforeEach(() => {
  vi.useFakeTimers()
  storage = installStorage()
  main = new FakeMain()
  main.install()
})

afterEach(() => {
  leaveDrafts()
  vi.useRealTimers()
})

test('a keystroke is kept at once and saved after a pause', async () => {
  typeDraft(FIELD, 'wor', BIRTH)
  expect([...storage.values()]).toEqual([JSON.stringify({ text: 'wor', birth: BIRTH })])
  await vi.advanceTimersByTimeAsync(300)
  typeDraft(FIELD, 'words', BIRTH)
  await vi.advanceTimersByTimeAsync(300)
  expect(main.commands).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(noteText()).toBe('words')
  expect(draft()).toBeUndefined()
  expect(storage.size).toBe(0)
})

test('a note is made once and changed from then on', async () => {
  typeDraft(FIELD, 'one', BIRTH)
  await flushDraft(FIELD)
  typeDraft(FIELD, 'one two', BIRTH)
  await flushDraft(FIELD)
  expect(main.commands).toMatchObject([{ type: 'note.create' }, { type: 'note.setText', text: 'one two' }])
})

test('words typed while the last ones are on their way are sent after them', async () => {
  main.isHolding = true
  typeDraft(FIELD, 'one', BIRTH)
  const first = flushDraft(FIELD)
  typeDraft(FIELD, 'one two', BIRTH)
  const second = flushDraft(FIELD)
  main.release()
  await Promise.all([first, second])
  expect(noteText()).toBe('one two')
  expect(main.commands).toHaveLength(2)
  expect(storage.size).toBe(0)
})

describe('a refused text', () => {
  beforeEach(async () => {
    main.refusal = DISK
    typeDraft(FIELD, 'precious', BIRTH)
    await flushDraft(FIELD)
  })

  test('stays, in memory and in storage, with the reason', () => {
    expect(draft()).toMatchObject({ text: 'precious', status: 'failed', error: DISK })
    expect(storage.size).toBe(1)
  })

  test('is saved by the next keystroke', async () => {
    main.refusal = null
    typeDraft(FIELD, 'precious words', BIRTH)
    await vi.advanceTimersByTimeAsync(500)
    expect(noteText()).toBe('precious words')
    expect(storage.size).toBe(0)
  })

  test('is saved when asked again', async () => {
    expect(await flushDrafts()).toBe(false)
    main.refusal = null
    expect(await flushDrafts()).toBe(true)
    expect(noteText()).toBe('precious')
  })

  test('survives the notebook being closed', () => {
    leaveDrafts()
    expect(draft()).toBeUndefined()
    expect(storage.size).toBe(1)
  })

  test('is gone when it is given up', () => {
    discardDraft(FIELD)
    expect(draft()).toBeUndefined()
    expect(storage.size).toBe(0)
  })
})

test('typing back to what is saved costs no change', async () => {
  typeDraft(FIELD, 'same', BIRTH)
  await flushDraft(FIELD)
  typeDraft(FIELD, 'same!', BIRTH)
  typeDraft(FIELD, 'same', BIRTH)
  await flushDraft(FIELD)
  expect(main.commands).toHaveLength(1)
  expect(draft()).toBeUndefined()
})

test('an emptied claim waits for words', async () => {
  typeDraft('statement:clm_1', '  ')
  await flushDrafts()
  expect(main.commands).toEqual([])
  expect(useDrafts.getState().drafts.get('statement:clm_1')?.text).toBe('  ')
})

test('a text whose note was deleted meanwhile is kept and says so', async () => {
  typeDraft(FIELD, 'orphaned')
  await flushDraft(FIELD)
  expect(draft()).toMatchObject({ status: 'failed', error: { code: 'not-found' } })
})
