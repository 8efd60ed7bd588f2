import { fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** @typedef {import('./child.mjs').Order} Order */
/** @typedef {import('./measure.mjs').Run} Run */

/**
 * Bundles the measured process with Postil's engine and MiniSearch, for production.
 * @param {string} folder where to put it
 * @returns {Promise<string>} the file to run
 */
export async function bundleChild(folder) {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    mode: 'production',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./child.mjs', import.meta.url)),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return path.join(folder, 'child.mjs')
}

/**
 * One run in a process of its own.
 * @param {string} file
 * @param {Order} order
 * @returns {Promise<Run>}
 */
export function runChild(file, order) {
  return new Promise((resolve, reject) => {
    const child = fork(file, {
      execArgv: ['--expose-gc'],
      env: { ...process.env, NODE_ENV: 'production' },
      // Standard output is for the report.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('message', (message) => resolve(/** @type {Run} */ (message)))
    child.once('error', reject)
    // After a message this changes nothing.
    child.once('exit', (code) => reject(new Error(`the run of ${order.subject} ended with code ${code}`)))
    child.send(order)
  })
}
