import { fail } from '../../shared/core/result'
import type { Bridge, EventName, Events, Input, MethodName, Reply } from '../../shared/rpc/contract'
import type { ReconnectingBridge } from './web-bridge'

/** The services as the renderer sees them. A call never throws and never rejects. */
export interface Client {
  readonly host: Bridge['host']
  call<M extends MethodName>(name: M, input: Input<M>): Promise<Reply<M>>
  /** Returns the function that unsubscribes. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void
  /** Tells when events may have been missed, so that mirrors open their notebook again. Never on the desktop. */
  onReconnect(listener: () => void): () => void
}

/** Gives a bridge its types. A bridge that fails makes an `internal` error with a sentence for the person. */
export function createClient(bridge: Bridge | ReconnectingBridge): Client {
  return {
    host: bridge.host,
    async call<M extends MethodName>(name: M, input: Input<M>) {
      try {
        const reply = await bridge.invoke(name, input)
        return isReply<M>(reply) ? reply : unreachable(bridge.host)
      } catch {
        return unreachable(bridge.host)
      }
    },
    on: (name, listener) => bridge.subscribe(name, listener as (payload: unknown) => void),
    onReconnect: (listener) => ('onReconnect' in bridge ? bridge.onReconnect(listener) : () => undefined),
  }
}

/** The reply comes from our own process, so its outline is enough; its content was typed where it was made. */
function isReply<M extends MethodName>(value: unknown): value is Reply<M> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'
}

function unreachable(host: Bridge['host']) {
  return host === 'web'
    ? fail(
        'internal',
        'Postil’s local server does not answer. Your last changes are on disk; start it again and reload.',
      )
    : fail(
        'internal',
        'Postil does not answer. Your last changes are on disk; close the window and start it again.',
      )
}
