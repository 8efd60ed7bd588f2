import { spawn } from 'node:child_process'
import path from 'node:path'

/** The project's folder: scripts may be started from any other. */
export const root = path.resolve(import.meta.dirname, '..')

/**
 * The script behind a package's command, to be run with node itself: the wrappers in node_modules/.bin are
 * shell scripts on one system and .cmd files on another.
 * @param {string} file path inside node_modules
 */
export const tool = (file) => path.join(root, 'node_modules', file)

/**
 * Runs a program and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number }} [options]
 *   quiet: keep both output streams and return them instead of showing them
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program cannot be started, 124 when it
 *   took longer than timeoutMs; output is empty unless quiet
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      windowsHide: true,
    })
    let output = ''
    let late = false
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()))
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()))
    const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs)
    function stop() {
      late = true
      child.kill('SIGKILL')
    }
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: error.message })
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ code: late ? 124 : (code ?? 1), output })
    })
  })
}

/**
 * npm does not hand a signal on to the script behind its shell: a killed `npm start` would leave the app running
 * and its notebooks locked.
 * @param {() => void} onGone called once when npm was the parent and is no more
 */
function whenNpmIsGone(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, 1000)
  timer.unref()
}

/**
 * Runs a long-lived program in the foreground: signals are handed on to it, and it decides when to end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 128 and more when a signal ended it
 */
export function runInForeground(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    // A Ctrl+C in a terminal reaches the child by itself; a second one from here would cut its goodbye short.
    for (const signal of signals) {
      process.on(signal, () => {
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    whenNpmIsGone(() => child.kill('SIGTERM'))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129))
    })
  })
}
