import type { EventName } from '../../shared/rpc/contract'
import type { EventBus } from './services'

/** An event bus within the process. A listener that throws does not keep the others from hearing. */
export function createEventBus(): EventBus {
  const listeners = new Set<(name: EventName, payload: unknown) => void>()
  return {
    publish(name, payload) {
      for (const listener of [...listeners]) {
        try {
          listener(name, payload)
        } catch (error) {
          console.error(`A listener of ${name} failed:`, error)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
