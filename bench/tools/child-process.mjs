import { fork } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'

/**
 * Bundles a process that measures, with the parts of Postil and the packages it imports, for production.
 * @param {string} entry its file
 * @param {string} folder where to put it
 * @returns {Promise<string>} the file to run
 */
export async function bundleChild(entry, folder) {
  await build({
    configFile: false,
    root: path.dirname(entry),
    logLevel: 'error',
    mode: 'production',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return path.join(folder, 'child.mjs')
}

/**
 * One run in a process of its own, which is sent an order and answers with one message.
 * @template {{ readonly subject: string }} Order
 * @param {string} file
 * @param {Order} order
 * @returns {Promise<unknown>}
 */
export function runChild(file, order) {
  return new Promise((resolve, reject) => {
    const child = fork(file, {
      execArgv: ['--expose-gc'],
      env: { ...process.env, NODE_ENV: 'production' },
      // Standard output is for the report.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('message', (message) => resolve(message))
    child.once('error', reject)
    // After a message this changes nothing.
    child.once('exit', (code) => reject(new Error(`the run of ${order.subject} ended with code ${code}`)))
    child.send(order)
  })
}
