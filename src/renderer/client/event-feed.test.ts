import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEventFeed, type Source } from './event-feed'

/** A source under the test's hand. */
class FakeSource implements Source {
  readyState = 0
  readonly #listeners = new Map<string, ((event: { readonly data?: unknown }) => void)[]>()
  addEventListener(name: string, listener: (event: { readonly data?: unknown }) => void) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
  }
  close() {
    this.readyState = 2
  }
  fire(name: string, data?: unknown) {
    for (const listener of this.#listeners.get(name) ?? []) listener({ data })
  }
}

let sources: FakeSource[]
const open = () => {
  const source = new FakeSource()
  sources.push(source)
  return source
}
const at = (index: number) => sources[index] ?? expect.fail(`source ${index} was not opened`)
beforeEach(() => {
  sources = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('hands parsed payloads to the listeners of that event', () => {
  const feed = createEventFeed(open)
  const heard: unknown[] = []
  const stop = feed.subscribe('menu.chosen', (payload) => heard.push(payload))
  feed.subscribe('library.changed', () => expect.fail('another event'))
  at(0).fire('menu.chosen', '{"action":"import"}')
  stop()
  at(0).fire('menu.chosen', '{"action":"undo"}')
  expect(heard).toEqual([{ action: 'import' }])
})

test('the first opening is no reconnect, each later one is', () => {
  const feed = createEventFeed(open)
  let reconnects = 0
  const stop = feed.onReconnect(() => (reconnects += 1))
  at(0).fire('open')
  expect(reconnects).toBe(0)
  at(0).fire('error')
  at(0).fire('open')
  expect(reconnects).toBe(1)
  stop()
  at(0).fire('open')
  expect(reconnects).toBe(1)
})

test('opens a new source when the browser gave up, and hears events from it', async () => {
  const feed = createEventFeed(open)
  const heard: unknown[] = []
  let reconnects = 0
  feed.subscribe('menu.chosen', (payload) => heard.push(payload))
  feed.onReconnect(() => (reconnects += 1))
  at(0).fire('open')
  at(0).close()
  at(0).fire('error')
  await vi.advanceTimersByTimeAsync(2000)
  at(1).fire('open')
  at(1).fire('menu.chosen', '{"action":"redo"}')
  expect({ reconnects, heard }).toEqual({ reconnects: 1, heard: [{ action: 'redo' }] })
})

test('leaves a source alone that is reconnecting by itself', async () => {
  createEventFeed(open)
  at(0).fire('error')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sources).toHaveLength(1)
})

test('counts as opened also when the first try fails, so that nothing waits for ever', async () => {
  const feed = createEventFeed(open)
  at(0).fire('error')
  await expect(feed.opened).resolves.toBeUndefined()
})
