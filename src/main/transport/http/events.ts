import type { ServerResponse } from 'node:http'
import type { EventBus } from '../../services/services'
import { SECURITY_HEADERS } from '../content-policy'

/** Where a page listens: server-sent events, each a JSON payload under the name of the event. */
export const EVENTS_PATH = '/events'

/** Often enough that neither end takes a quiet connection for a dead one. */
const HEARTBEAT_MS = 15_000

/** A page that reads this far behind is cut off; it reconnects and opens its notebook again. */
const MAX_BACKLOG = 32 * 1024 * 1024

/** The open event streams of a host. */
export interface EventStreams {
  open(response: ServerResponse): void
  /** Ends them all. */
  close(): void
}

/** Sends every event of the bus to every open stream. */
export function createEventStreams(events: EventBus, heartbeatMs = HEARTBEAT_MS): EventStreams {
  const streams = new Set<ServerResponse>()
  const write = (text: string) => {
    for (const stream of streams) {
      if (stream.writableLength > MAX_BACKLOG) stream.destroy()
      else stream.write(text)
    }
  }
  const unsubscribe = events.subscribe((name, payload) => {
    write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`)
  })
  const heartbeat = setInterval(() => {
    write(': still here\n\n')
  }, heartbeatMs)
  heartbeat.unref()
  return {
    open(response) {
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'Cache-Control': 'no-store',
        'Content-Type': 'text/event-stream',
      })
      response.write('retry: 1000\n\n')
      streams.add(response)
      response.on('close', () => streams.delete(response))
    },
    close() {
      clearInterval(heartbeat)
      unsubscribe()
      for (const stream of streams) stream.end()
    },
  }
}
