import { fork } from 'node:child_process'
import { readUse } from './process-use.mjs'

/** @typedef {import('./subjects.mjs').Measured} Measured */

/**
 * Starts a process that says when it is ready, sends it one order, and measures it until it has answered. What this
 * process does with the answer does not count.
 * @param {string} modulePath
 * @param {string[]} execArgv
 * @param {object} order
 * @param {(answer: unknown) => number | null} wordsOf how many words came out; null for a failure or none
 * @returns {Promise<Measured>}
 */
export function runForked(modulePath, execArgv, order, wordsOf) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = fork(modulePath, [], {
      serialization: 'advanced',
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { NODE_ENV: 'production' },
    })
    const pid = child.pid ?? 0
    /** @type {number | null} */
    let startCpu = null
    /** @type {Measured | null} */
    let measured = null
    child.on('message', (/** @type {{ kind?: string }} */ message) => {
      if (message.kind === 'progress') return
      if (message.kind === 'ready') {
        startCpu = readUse(pid)?.cpu ?? null
        child.send(/** @type {import('node:child_process').Serializable} */ (order))
        return
      }
      const wall = performance.now() - started
      const use = readUse(pid)
      const words = wordsOf(message)
      const state = message.kind === 'broke' ? 'failed' : 'read'
      measured = { state, cpu: use?.cpu ?? null, wall, peakMb: use?.peakMb ?? null, words, startCpu }
      child.kill('SIGKILL')
    })
    child.once('error', reject)
    // Only then: what is measured next must not end up with the CPU of this one.
    child.once('exit', (code) => {
      if (measured) resolve(measured)
      else reject(new Error(`${modulePath} ended with code ${code}`))
    })
  })
}
