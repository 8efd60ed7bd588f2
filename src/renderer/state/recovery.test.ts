import { beforeEach, expect, test } from 'vitest'
import { leaveDrafts } from './drafts'
import { FakeMain, installStorage } from './fake-main'
import { discardRecovered, offerDrafts, restoreDrafts, useRecovery } from './recovery'

const BIRTH = { kind: 'notebook' } as const

let main: FakeMain
let storage: Map<string, string>

/** What a crash leaves: a text that was typed and never acknowledged. */
function leave(field: string, text: string, birth: object | null = null) {
  storage.set(`postil.draft/nb_1/${field}`, JSON.stringify({ text, birth }))
}

beforeEach(() => {
  leaveDrafts()
  storage = installStorage()
  main = new FakeMain()
  main.install()
})

const notes = () => Object.values(main.state.notebook.notes).map((note) => note.text)

test('offers what was never saved and puts it back', async () => {
  leave('note:note_1', 'lost words', BIRTH)
  leave('brief-summary:brief_first', 'a summary')
  offerDrafts(main.state.notebook)
  expect(useRecovery.getState().drafts).toHaveLength(2)
  await restoreDrafts()
  expect(notes()).toEqual(['lost words'])
  expect(main.state.notebook.briefs['brief_first']?.summary).toBe('a summary')
  expect(storage.size).toBe(0)
  expect(useRecovery.getState().drafts).toEqual([])
})

test('drops what was saved after all, and empty texts', () => {
  leave('brief-title:brief_first', '')
  leave('note:note_1', '  ', BIRTH)
  offerDrafts(main.state.notebook)
  expect(useRecovery.getState().drafts).toEqual([])
  expect(storage.size).toBe(0)
})

test('a text whose claim is gone becomes a note', async () => {
  leave('statement:clm_gone', 'a claim once')
  offerDrafts(main.state.notebook)
  await restoreDrafts()
  expect(notes()).toEqual(['a claim once'])
  expect(storage.size).toBe(0)
})

test('stays in storage while it cannot be saved', async () => {
  leave('note:note_1', 'lost words', BIRTH)
  offerDrafts(main.state.notebook)
  main.refusal = { code: 'read-only', message: 'Nothing can be saved.' }
  await restoreDrafts()
  expect(notes()).toEqual([])
  expect(storage.size).toBe(1)
})

test('is gone when it is discarded', () => {
  leave('note:note_1', 'lost words', BIRTH)
  offerDrafts(main.state.notebook)
  discardRecovered()
  expect(storage.size).toBe(0)
})
