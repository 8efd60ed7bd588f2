import { EVENT_NAMES } from '../../shared/rpc/names'
import type { EventName } from '../../shared/rpc/contract'

/** What is needed of an `EventSource`. */
export interface Source {
  readonly readyState: number
  addEventListener(name: string, listener: (event: { readonly data?: unknown }) => void): void
  close(): void
}
export type OpenSource = () => Source

/** Events of the web host, over a connection that opens itself again. */
export interface EventFeed {
  /** Settles once the first connection stands, or has failed. */
  readonly opened: Promise<void>
  subscribe(name: EventName, listener: (payload: unknown) => void): () => void
  onReconnect(listener: () => void): () => void
}

const CLOSED = 2
const RETRY_MS = 2000

/**
 * Listens for events. The browser reconnects by itself after a lost connection, but gives up when it is refused, as
 * after a restart of the server; then a new source is opened every two seconds. Each later opening counts as a reconnect.
 */
export function createEventFeed(openSource: OpenSource = () => new EventSource('/events')): EventFeed {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>()
  const reconnectListeners = new Set<() => void>()
  let wasOpen = false
  let settle: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (settle = resolve))

  const connect = () => {
    const source = openSource()
    source.addEventListener('open', () => {
      if (wasOpen) for (const listener of [...reconnectListeners]) listener()
      wasOpen = true
      settle()
    })
    source.addEventListener('error', () => {
      settle()
      if (source.readyState !== CLOSED) return
      source.close()
      setTimeout(connect, RETRY_MS)
    })
    for (const name of EVENT_NAMES) {
      source.addEventListener(name, ({ data }) => {
        const payload = JSON.parse(String(data)) as unknown
        for (const listener of [...(listeners.get(name) ?? [])]) listener(payload)
      })
    }
  }
  connect()

  return {
    opened,
    subscribe(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => set.delete(listener)
    },
    onReconnect(listener) {
      reconnectListeners.add(listener)
      return () => reconnectListeners.delete(listener)
    },
  }
}
