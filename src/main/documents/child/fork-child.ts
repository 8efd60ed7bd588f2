import { fork } from 'node:child_process'
import { CHILD_FLAGS, type FromChild, type ImportChild } from './messages'

/** Starts an import child with Node, where there is no Electron. */
export function forkChild(modulePath: string): ImportChild {
  const child = fork(modulePath, [], {
    // Bytes go as bytes, not as a list of numbers in JSON.
    serialization: 'advanced',
    execArgv: [...CHILD_FLAGS],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: childEnvironment(),
  })
  return {
    // A child that is gone by now says so by its exit.
    post: (message) => void child.send(message, () => undefined),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromChild)),
    onExit(listener) {
      child.once('error', listener)
      child.once('exit', listener)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** No more of the environment than a process needs to start: a hostile file has no business with the rest. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot, TMPDIR, TEMP, TMP } = process.env
  return { NODE_ENV: 'production', SystemRoot, TMPDIR, TEMP, TMP }
}
