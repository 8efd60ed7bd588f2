import { expect, test, vi } from 'vitest'
import { ok } from '../../shared/core/result'
import { DEFAULT_PREFERENCES } from '../../shared/rpc/default-preferences'
import type { LibraryView } from '../../shared/rpc/contract'
import type { Client } from './client'
import { firstToOpen, withEarlyOpening } from './early-opening'

const library: LibraryView = {
  notebooks: ['nb_1', 'nb_2'].map((id) => ({ id: id as 'nb_1', title: id, openedAt: '' })),
  preferences: {
    ...DEFAULT_PREFERENCES,
    lastNotebook: 'nb_2',
    places: { nb_2: { documentId: 'doc_7', sectionId: 'sec_lead' } },
  },
}

function fakeClient() {
  const calls: string[] = []
  const listeners = new Set<() => void>()
  const client = {
    host: 'web',
    call: (name: string, input: unknown) => {
      calls.push(`${name} ${JSON.stringify(input)}`)
      return Promise.resolve(name === 'library.get' ? ok(library) : ok(calls.length))
    },
    on: (_name: string, listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onReconnect: () => () => undefined,
  } as unknown as Client
  return { client, calls, listeners }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
const opening = { notebookId: 'nb_2', document: 'doc_7' } as const

test('opens the notebook that was open last where it was left, or else the newest, or none', () => {
  expect(firstToOpen(library)).toEqual(opening)
  const forgotten = { ...library, preferences: DEFAULT_PREFERENCES }
  expect(firstToOpen(forgotten)).toEqual({ notebookId: 'nb_1', document: undefined })
  expect(firstToOpen({ ...library, notebooks: [] })).toBeNull()
})

test('asks at once and gives the answers to the first who ask the same', async () => {
  const { client, calls, listeners } = fakeClient()
  const early = withEarlyOpening(client)
  await settle()
  expect(calls).toEqual(['library.get {}', `notebook.open ${JSON.stringify(opening)}`])
  expect(await early.call('library.get', {})).toEqual(ok(library))
  expect(await early.call('notebook.open', opening)).toEqual(ok(2))
  expect(calls).toHaveLength(2)
  expect(listeners.size).toBe(0)
  await early.call('library.get', {})
  expect(await early.call('notebook.open', opening)).toEqual(ok(4))
})

test('asks again when another notebook is wanted, or something changed before anybody listened', async () => {
  const other = fakeClient()
  const early = withEarlyOpening(other.client)
  await early.call('notebook.open', { notebookId: 'nb_1', document: undefined })
  expect(other.calls.at(-1)).toBe('notebook.open {"notebookId":"nb_1"}')

  const { client, calls, listeners } = fakeClient()
  const outdated = withEarlyOpening(client)
  await settle()
  for (const listener of listeners) listener()
  expect(await outdated.call('notebook.open', opening)).toEqual(ok(3))
  expect(calls).toHaveLength(3)
})

test('passes on what else is called', async () => {
  const { client, calls } = fakeClient()
  const call = vi.spyOn(client, 'call')
  await withEarlyOpening(client).call('app.info', {})
  expect(calls).toContain('app.info {}')
  expect(call).toHaveBeenCalledWith('app.info', {})
})
