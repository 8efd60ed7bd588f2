import vm from 'node:vm'
import type { Bridge } from '../../../shared/rpc/contract'

/** A preload script that was run, and what it did. */
export interface RunPreload {
  /** Modules it asked for. */
  readonly required: readonly string[]
  /** Names it put on the page's window. */
  readonly exposed: readonly string[]
  readonly bridge: Bridge
}

/**
 * Runs a built preload script as a sandboxed one is run: as CommonJS in a context of its own, where `electron` is all
 * that can be required. `invoke` stands for the way to the main process.
 */
export function runPreload(
  source: string,
  invoke: (channel: string, input: unknown) => Promise<unknown>,
): RunPreload {
  const required: string[] = []
  const exposed = new Map<string, unknown>()
  const require = (name: string) => {
    required.push(name)
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
    return {
      contextBridge: { exposeInMainWorld: (key: string, value: unknown) => exposed.set(key, value) },
      ipcRenderer: { invoke, on: () => undefined, removeListener: () => undefined },
    }
  }
  vm.runInNewContext(source, { require, module: { exports: {} }, exports: {} })
  return { required, exposed: [...exposed.keys()], bridge: exposed.get('postil') as Bridge }
}
