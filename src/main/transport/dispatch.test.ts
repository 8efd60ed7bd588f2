import { describe, expect, test } from 'vitest'
import { fail, ok } from '../../shared/core/result'
import { createDispatcher } from './dispatch'
import { standInServices } from './testing/services'

describe('dispatcher', () => {
  test('hands a parsed input to the handler and its value back', async () => {
    const services = standInServices({ 'app.info': () => Promise.resolve(ok({ host: 'web', version: '1' })) })
    const dispatch = createDispatcher(services.handlers)
    expect(await dispatch('app.info', {})).toEqual({ ok: true, value: { host: 'web', version: '1' } })
    await dispatch('notebook.create', { title: '  Tea  ' })
    expect(services.calls).toEqual([{ name: 'notebook.create', input: { title: 'Tea' } }])
  })

  test('passes an expected failure on as it is', async () => {
    const failure = { ok: false, error: { code: 'conflict', message: 'Nothing to undo.', index: 3 } } as const
    const { handlers } = standInServices({ 'notebook.undo': () => Promise.resolve(failure) })
    expect(await createDispatcher(handlers)('notebook.undo', { notebookId: 'nb_1' })).toEqual(failure)
  })

  test.each([
    ['no object', null, 'must be an object'],
    ['a missing field', {}, 'title'],
    ['a field too many', { title: 'x', extra: 1 }, 'extra'],
    ['a field of another type', { title: 7 }, 'title'],
  ])('refuses %s in words and does not call the handler', async (_case, input, words) => {
    const services = standInServices()
    const reply = await createDispatcher(services.handlers)('notebook.create', input)
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(reply.ok ? '' : reply.error.message).toContain(words)
    expect(services.calls).toEqual([])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'notebook.nope', ''])(
    'knows no method %j',
    async (name) => {
      const services = standInServices()
      const reply = await createDispatcher(services.handlers)(name, {})
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } })
      expect(services.calls).toEqual([])
    },
  )

  test('an input with __proto__ neither pollutes nor passes', async () => {
    const services = standInServices()
    const input = JSON.parse('{"notebookId":"nb_1","command":{"__proto__":{"polluted":1}}}') as unknown
    await createDispatcher(services.handlers)('notebook.apply', input)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    const strict = JSON.parse('{"title":"x","__proto__":{"admin":true}}') as unknown
    expect(await createDispatcher(services.handlers)('notebook.create', strict)).toMatchObject({ ok: false })
  })

  test.each([
    [
      'throws',
      () => {
        throw new TypeError('cannot read x of undefined')
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('cannot read x of undefined'))],
  ])('a handler that %s becomes one plain sentence, with the detail in the log', async (_how, handler) => {
    const reported: unknown[] = []
    const { handlers } = standInServices({ 'library.get': handler })
    const dispatch = createDispatcher(handlers, (name, thrown) => reported.push(name, thrown))
    const reply = await dispatch('library.get', {})
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(reply)).not.toContain('undefined')
    expect(reported).toEqual(['library.get', expect.any(TypeError)])
  })

  test('an expected failure is not reported as a bug', async () => {
    const reported: unknown[] = []
    const { handlers } = standInServices({ 'library.get': () => Promise.resolve(fail('disk', 'Full.')) })
    await createDispatcher(handlers, (name) => reported.push(name))('library.get', {})
    expect(reported).toEqual([])
  })
})
