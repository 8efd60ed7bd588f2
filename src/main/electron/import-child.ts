import { utilityProcess } from 'electron'
import { CHILD_FLAGS, type FromChild, type ImportChild } from '../documents/child/messages'

/** Starts an import child as a utility process: Electron's own binary may not be run as Node (a fuse is off). */
export function launchUtility(modulePath: string): ImportChild {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Postil import',
    execArgv: [...CHILD_FLAGS],
    stdio: 'ignore',
    env: {},
  })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromChild)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  }
}
