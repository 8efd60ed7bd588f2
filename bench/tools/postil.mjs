import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { root, run } from '../../scripts/run.mjs'

const cli = path.join(root, 'out/main/cli.js')

/**
 * Runs the built command line to its end.
 * @param {readonly string[]} args
 * @returns {Promise<unknown>} what it printed with --json
 */
export async function postilJson(args) {
  const { code, output } = await run(process.execPath, [cli, ...args, '--json'], { quiet: true })
  if (code !== 0) throw new Error(`postil ${args[0] ?? ''} failed: ${output}`)
  /** @type {unknown} */
  const printed = JSON.parse(output)
  return printed
}

/**
 * Starts the built web host on a data folder, at any free port.
 * @param {string} dataDir
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} address: the one-time address it printed
 */
export async function servePostil(dataDir) {
  const args = [cli, 'serve', '--data', dataDir, '--no-open']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0]
    if (address) return { address, stop }
  }
  throw new Error('the web host did not start')
}

/**
 * The id of the only notebook there is, for a page that is let in already.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
export async function idOfNotebook(page, url) {
  const library = /** @type {{ notebooks: { id: string }[] }} */ (
    await callPostil(page, url, 'library.get', {})
  )
  const id = library.notebooks[0]?.id
  if (id === undefined) throw new Error(`the library is empty: ${JSON.stringify(library)}`)
  return id
}

/**
 * Calls a method of the web host as its page does, for a page that is let in already.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @param {string} method
 * @param {object} input
 * @returns {Promise<unknown>} what it answered
 */
export async function callPostil(page, url, method, input) {
  const { origin } = new URL(url)
  const headers = { Origin: origin }
  const response = await page.context().request.post(`${origin}/rpc/${method}`, { data: input, headers })
  /** @type {unknown} */
  const reply = await response.json()
  const { ok, value } = /** @type {{ ok: boolean, value: unknown }} */ (reply)
  if (!ok) throw new Error(`${method} failed: ${JSON.stringify(reply)}`)
  return value
}
