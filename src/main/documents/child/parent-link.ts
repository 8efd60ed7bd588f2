import type { FromChild, ToChild } from './messages'

/** The way to the process that started this one. */
export interface ParentLink {
  post(message: FromChild): void
  onMessage(listener: (message: ToChild) => void): void
}

/** What Electron puts on `process` in a utility process. Electron itself must not be imported here. */
interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** Finds the parent: Electron's port in a utility process, Node's channel in a forked one. Throws without a parent. */
export function parentLink(): ParentLink {
  const { parentPort } = process as { parentPort?: UtilityPort }
  if (parentPort) {
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToChild)),
    }
  }
  if (!process.send) throw new Error('the import child was started without a parent')
  // An import nobody waits for any more is over.
  process.on('disconnect', () => process.exit())
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToChild)),
  }
}
