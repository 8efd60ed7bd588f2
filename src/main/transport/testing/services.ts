import { ok } from '../../../shared/core/result'
import { METHOD_NAMES } from '../../../shared/rpc/names'
import type { Download, EventBus, Handlers, Services } from '../../services/services'

/** Services that only remember what they were asked: for tests of what stands in front of them. */
export interface StandIn extends Pick<Services, 'handlers' | 'events' | 'takeDownload'> {
  readonly events: EventBus
  /** Every call that reached a handler. */
  readonly calls: { readonly name: string; readonly input: unknown }[]
  readonly downloads: Map<string, Download>
}

/** Every method answers null and is noted; `override` replaces some. */
export function standInServices(override: Partial<Handlers> = {}): StandIn {
  const calls: { name: string; input: unknown }[] = []
  const listeners = new Set<Parameters<EventBus['subscribe']>[0]>()
  const downloads = new Map<string, Download>()
  const noting = Object.fromEntries(
    METHOD_NAMES.map((name) => [
      name,
      (input: unknown) => {
        calls.push({ name, input })
        return Promise.resolve(ok(null))
      },
    ]),
  ) as unknown as Handlers
  return {
    calls,
    downloads,
    handlers: { ...noting, ...override },
    events: {
      publish: (name, payload) => listeners.forEach((listener) => listener(name, payload)),
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    takeDownload(key) {
      const download = downloads.get(key) ?? null
      downloads.delete(key)
      return download
    },
  }
}
