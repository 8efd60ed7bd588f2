import { expect, test } from 'vitest'
import type { Bridge } from '../../shared/rpc/contract'
import { createClient } from './client'

const bridgeThat = (invoke: Bridge['invoke'], host: Bridge['host'] = 'web'): Bridge => ({
  host,
  invoke,
  subscribe: () => () => undefined,
})

test('hands the reply over as it came', async () => {
  const reply = { ok: false, error: { code: 'conflict', message: 'Nothing to undo.' } }
  const client = createClient(bridgeThat(() => Promise.resolve(reply)))
  expect(await client.call('notebook.undo', { notebookId: 'nb_1' })).toEqual(reply)
})

test.each([
  ['rejects', () => Promise.reject(new TypeError('Failed to fetch'))],
  [
    'throws',
    () => {
      throw new Error('gone')
    },
  ],
  ['answers with something else', () => Promise.resolve('<html>')],
  ['answers with nothing', () => Promise.resolve(null)],
])('a bridge that %s makes a failure with a sentence to act on', async (_how, invoke) => {
  const reply = await createClient(bridgeThat(invoke)).call('library.get', {})
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(reply.ok ? '' : reply.error.message).toContain('start it again and reload')
  const desktop = await createClient(bridgeThat(invoke, 'electron')).call('library.get', {})
  expect(desktop.ok ? '' : desktop.error.message).not.toContain('local server')
})

test('a bridge that cannot lose its connection never reconnects', () => {
  const client = createClient(bridgeThat(() => Promise.resolve(null), 'electron'))
  expect(client.onReconnect(() => expect.fail('reconnected'))).toBeTypeOf('function')
})
