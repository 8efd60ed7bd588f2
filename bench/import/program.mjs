import { spawn, spawnSync } from 'node:child_process'
import { endedChildrenCpu, readUse } from './process-use.mjs'

/** @typedef {import('./subjects.mjs').Measured} Measured */

/** How often the memory of a program is looked at, in ms: it cannot be asked once the program has ended. */
const LOOK_EVERY = 5

/** Whether a program can be started. @param {string} name */
export const isThere = (name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined

/**
 * Runs a program to its end. Nothing else may be started meanwhile: its CPU is what ended processes have used since.
 * @param {string} name
 * @param {string[]} args
 * @param {(output: string) => number} wordsOf
 * @returns {Promise<Measured>}
 */
export function runProgram(name, args, wordsOf) {
  return new Promise((resolve, reject) => {
    const before = endedChildrenCpu()
    const started = performance.now()
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    /** @type {Buffer[]} */
    const output = []
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk))
    /** @type {number | null} */
    let peakMb = null
    const look = setInterval(() => (peakMb = readUse(child.pid ?? 0)?.peakMb ?? peakMb), LOOK_EVERY)
    child.once('error', reject)
    child.once('close', (code) => {
      clearInterval(look)
      const wall = performance.now() - started
      const after = endedChildrenCpu()
      const cpu = before === null || after === null ? null : after - before
      const words = wordsOf(Buffer.concat(output).toString())
      resolve({ state: code === 0 ? 'read' : 'failed', cpu, wall, peakMb, words, startCpu: null })
    })
  })
}
