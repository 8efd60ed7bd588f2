import { fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** @typedef {import('./child.mjs').Order} Order */
/** @typedef {import('./measure.mjs').Run} Run */

/**
 * Bundles the measured processes with Postil's engine, its search thread and MiniSearch, for production.
 * @param {string} folder where to put them
 * @returns {Promise<{ child: string, wait: string, worker: string }>} the files to run
 */
export async function bundleChildren(folder) {
  const entries = {
    child: fileURLToPath(new URL('./child.mjs', import.meta.url)),
    wait: fileURLToPath(new URL('./wait-child.mjs', import.meta.url)),
    worker: fileURLToPath(new URL('../../src/main/search/worker.ts', import.meta.url)),
  }
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    mode: 'production',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rolldownOptions: { input: entries, output: { entryFileNames: '[name].mjs' } },
    },
  })
  const file = (/** @type {string} */ name) => path.join(folder, `${name}.mjs`)
  return { child: file('child'), wait: file('wait'), worker: file('worker') }
}

/**
 * One run in a process of its own.
 * @param {string} file
 * @param {Order} order
 * @returns {Promise<Run>}
 */
export const runChild = (file, order) => answerOf(file, order)

/**
 * How long a main process waits for its turn while the search begins.
 * @param {string} file
 * @param {import('./wait-child.mjs').WaitOrder} order
 * @returns {Promise<import('./wait-child.mjs').Waits>}
 */
export const runWait = (file, order) => answerOf(file, order)

/**
 * @template Answer
 * @param {string} file
 * @param {object} order
 * @returns {Promise<Answer>}
 */
function answerOf(file, order) {
  return new Promise((resolve, reject) => {
    const child = fork(file, {
      execArgv: ['--expose-gc'],
      env: { ...process.env, NODE_ENV: 'production' },
      // Standard output is for the report.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('message', (message) => resolve(/** @type {Answer} */ (message)))
    child.once('error', reject)
    // After a message this changes nothing.
    child.once('exit', (code) => reject(new Error(`${path.basename(file)} ended with code ${code}`)))
    child.send(order)
  })
}
