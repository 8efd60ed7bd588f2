import { afterEach, expect, test, vi } from 'vitest'
import { createWebBridge } from './web-bridge'

/** A source that is open at once and stays silent. */
const openSource = () => ({
  readyState: 1,
  addEventListener(name: string, listener: (event: { readonly data?: unknown }) => void) {
    if (name === 'open') queueMicrotask(() => listener({}))
  },
  close: () => undefined,
})

/** Replaces `fetch` by one whose answers the test gives. */
function holdFetch() {
  const sent: { url: string; init: RequestInit; answer: (reply: unknown) => void; fail: () => void }[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    return new Promise((resolve, reject) => {
      const answer = (reply: unknown) => resolve({ json: () => Promise.resolve(reply) })
      sent.push({ url, init, answer, fail: () => reject(new TypeError('Failed to fetch')) })
    })
  })
  return sent
}
afterEach(() => vi.unstubAllGlobals())
const bridgeOf = (leaving = new Promise<void>(() => undefined)) => createWebBridge(openSource, leaving)
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

test('posts JSON to the address of the method', async () => {
  const sent = holdFetch()
  const reply = bridgeOf().invoke('library.get', { a: 1 })
  await settle()
  expect(sent[0]).toMatchObject({
    url: '/rpc/library.get',
    init: { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' },
  })
  sent[0]?.answer({ ok: true, value: null })
  expect(await reply).toEqual({ ok: true, value: null })
})

test('changes of a notebook never overtake each other, and a failed one does not hold up the next', async () => {
  const sent = holdFetch()
  const bridge = bridgeOf()
  const first = bridge.invoke('notebook.apply', { text: 'a' })
  const second = bridge.invoke('notebook.apply', { text: 'ab' })
  await settle()
  expect(sent).toHaveLength(1)
  sent[0]?.fail()
  await expect(first).rejects.toThrow('Failed to fetch')
  await settle()
  expect(sent).toHaveLength(2)
  sent[1]?.answer({ ok: true, value: 2 })
  expect(await second).toEqual({ ok: true, value: 2 })
})

test('what waits when the page is left goes out at once', async () => {
  const sent = holdFetch()
  let leave: () => void = () => undefined
  const bridge = bridgeOf(new Promise((resolve) => (leave = resolve)))
  for (const label of ['Kept', 'Diary', 'Mood']) void bridge.invoke('notebook.apply', { label })
  await settle()
  expect(sent).toHaveLength(1)
  leave()
  await settle()
  expect(sent.map(({ init }) => init.body)).toEqual([
    '{"label":"Kept"}',
    '{"label":"Diary"}',
    '{"label":"Mood"}',
  ])
  expect(sent.every(({ init }) => init.keepalive)).toBe(true)
})

test('other calls do not wait for a change', async () => {
  const sent = holdFetch()
  const bridge = bridgeOf()
  void bridge.invoke('notebook.apply', {})
  void bridge.invoke('document.text', {})
  await settle()
  expect(sent.map(({ url }) => url).sort()).toEqual(['/rpc/document.text', '/rpc/notebook.apply'])
})

test('a small change outlives its page; a large one cannot, browsers limit that', async () => {
  const sent = holdFetch()
  const bridge = bridgeOf()
  void bridge.invoke('notebook.apply', { text: 'a' })
  await settle()
  sent[0]?.answer(null)
  void bridge.invoke('notebook.apply', { text: 'a'.repeat(20_000) })
  await settle()
  expect(sent.map(({ init }) => init.keepalive)).toEqual([true, false])
})
