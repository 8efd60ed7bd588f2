import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { run, tool } from './run.mjs'

/**
 * Where the Electron program is, by the rule of electron/index.js but without its side effect: requiring the
 * package outside Electron starts a download.
 * @param {{ packageDir?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {{ path: string } | { missing: string }} missing: the reason, half a sentence
 */
export function findElectron({ packageDir = tool('electron'), env = process.env } = {}) {
  if (!existsSync(path.join(packageDir, 'package.json')))
    return { missing: 'the electron package is not installed' }
  const pathFile = path.join(packageDir, 'path.txt')
  const relative = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const file = path.join(override, relative ?? 'electron')
    return existsSync(file)
      ? { path: file }
      : { missing: `ELECTRON_OVERRIDE_DIST_PATH is set, but ${file} does not exist` }
  }
  if (relative === undefined) return { missing: 'the Electron program has not been downloaded' }
  const file = path.join(packageDir, 'dist', relative)
  return existsSync(file) ? { path: file } : { missing: `${file} does not exist` }
}

/**
 * Whether an Electron window can open here at all, binary or not.
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv, uid?: number | undefined }} [options]
 * @returns {string | undefined} why not, half a sentence
 */
export function whyNoWindow({
  platform = process.platform,
  env = process.env,
  uid = process.getuid?.(),
} = {}) {
  if (platform !== 'linux') return undefined
  if (uid === 0) return 'Electron’s sandbox does not run as root'
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display'
  return undefined
}

/**
 * Fetches the Electron program with the package's own installer.
 * @param {{ timeoutMs?: number }} [options]
 * @returns {Promise<{ path: string } | { missing: string }>} as findElectron
 */
export async function fetchElectron({ timeoutMs = 60_000 } = {}) {
  const { code } = await run(process.execPath, [tool('electron/install.js')], { quiet: true, timeoutMs })
  if (code === 124) {
    const seconds = String(Math.round(timeoutMs / 1000))
    return {
      missing: `its download took longer than ${seconds} seconds ("npx install-electron" takes its time)`,
    }
  }
  if (code !== 0) return { missing: 'its download cannot be reached from here' }
  return findElectron()
}
