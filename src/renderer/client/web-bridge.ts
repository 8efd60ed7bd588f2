import type { Bridge, EventName, MethodName } from '../../shared/rpc/contract'
import { createEventFeed, type OpenSource } from './event-feed'

/** A bridge over a connection that can be lost and come back. */
export interface ReconnectingBridge extends Bridge {
  /** Calls back when the connection for events is back; returns the function that unsubscribes. */
  onReconnect(listener: () => void): () => void
}

/** Bodies up to this many characters may outlive the page, so the last words typed before a reload are saved. */
const KEEPALIVE_LIMIT = 16_000

/**
 * The bridge of the web host: calls by `fetch`, events by server-sent events. Calls on notebooks go out one after
 * another: two requests on two connections may overtake each other, and then the older text of a note would win. Those
 * that still wait when the page is left go out at once, or they would be lost; texts wait for their turn before this.
 */
export function createWebBridge(
  openSource?: OpenSource,
  leaving: Promise<void> = pageIsLeft(),
): ReconnectingBridge {
  const feed = createEventFeed(openSource)
  let last: Promise<unknown> = Promise.resolve()
  return {
    host: 'web',
    invoke(name, input) {
      if (!name.startsWith('notebook.')) return post(name, input)
      // A mirror that opens before it hears would miss what changes in between.
      const next = Promise.race([Promise.all([last, feed.opened]), leaving]).then(() => post(name, input))
      last = next.catch(() => undefined)
      return next
    },
    subscribe: (name: EventName, listener) => feed.subscribe(name, listener),
    onReconnect: (listener) => feed.onReconnect(listener),
  }
}

/** Settles when the page goes for good, not when the browser keeps it to come back to. */
function pageIsLeft(): Promise<void> {
  return new Promise((resolve) => {
    globalThis.addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) resolve()
    })
  })
}

/** Rejects when the server cannot be reached or does not answer with JSON. */
async function post(name: MethodName, input: unknown): Promise<unknown> {
  const body = JSON.stringify(input)
  const response = await fetch(`/rpc/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    keepalive: name === 'notebook.apply' && body.length <= KEEPALIVE_LIMIT,
  })
  return (await response.json()) as unknown
}
