import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} the program's path, from the folders of PATH
 */
export function onPath(name, env = process.env) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
}

/**
 * What opens an address in the person's browser.
 * @param {string} address
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv }} [options]
 * @returns {[command: string, args: string[]] | undefined} undefined where there is no browser to open
 */
export function browserCommand(address, { platform = process.platform, env = process.env } = {}) {
  if (platform === 'darwin') return ['open', [address]]
  // rundll32 takes the address as it is; `start` would read & and ^ in it as its own.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined
  const opener = onPath('xdg-open', env)
  return opener ? [opener, [address]] : undefined
}

/**
 * Opens an address in the person's browser and does not wait for it.
 * @param {string} address
 * @returns {boolean} whether there was a browser to open it with
 */
export function openInBrowser(address) {
  const command = browserCommand(address)
  if (!command) return false
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true })
  child.once('error', () => {
    console.error('The browser did not start. Open this address in it.')
  })
  child.unref()
  return true
}
