import { doWork } from '../child/do-work'
import type { FromChild, ImportChild } from '../child/messages'

/** For tests of what uses imports: reads in this process, so that no child has to be built first. */
export function launchInProcess(): ImportChild {
  const listeners: ((message: FromChild) => void)[] = []
  const tell = (message: FromChild) => listeners.forEach((listener) => listener(message))
  return {
    post: (asked) => void doWork(asked, () => undefined).then((result) => tell({ kind: 'result', result })),
    onMessage(listener) {
      listeners.push(listener)
      queueMicrotask(() => listener({ kind: 'ready' }))
    },
    onExit: () => undefined,
    kill: () => undefined,
  }
}
