import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium as playwrightChromium } from '@playwright/test'
import { onPath } from './on-path.mjs'
import { run, tool } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Where a Chromium may be, the best first: named in the environment, installed on the system, Playwright's own.
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv, bundled?: string }} [options]
 * @returns {string[]} paths, which need not exist
 */
export function chromiumCandidates({
  platform = process.platform,
  env = process.env,
  bundled = playwrightChromium.executablePath(),
} = {}) {
  const named = [env.POSTIL_CHROMIUM, env.CHROMIUM_PATH]
  const system =
    platform === 'darwin'
      ? MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      : platform === 'win32'
        ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
            .filter((folder) => folder !== undefined)
            .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => path.win32.join(folder, program)))
        : NAMES.map((name) => onPath(name, env))
  return [...named, ...system, bundled].filter((file) => file !== undefined)
}

/**
 * @returns {Promise<string | undefined>} the first Chromium that is there and starts. Ubuntu's chromium-browser,
 *   for one, is there and only says that it wants a snap.
 */
export async function findChromium() {
  for (const file of chromiumCandidates()) {
    if (!existsSync(file)) continue
    // On Windows --version opens a window instead.
    if (process.platform === 'win32') return file
    const { code } = await run(file, ['--version'], { quiet: true, timeoutMs: 20_000 })
    if (code === 0) return file
  }
  return undefined
}

/**
 * Installs a Chromium: Debian's as root, since it brings the libraries it needs, else Playwright's download.
 * @returns {Promise<string | undefined>} its path, or undefined when neither could be had
 */
export async function installChromium() {
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.error('Installing Chromium with apt-get…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env, quiet: true })
    await run('apt-get', ['install', '-qq', '-y', 'chromium'], { env, quiet: true })
    const installed = await findChromium()
    if (installed) return installed
  }
  console.error('Downloading Playwright’s Chromium…')
  const args = [tool('@playwright/test/cli.js'), 'install', 'chromium']
  await run(process.execPath, args, { quiet: true, timeoutMs: 300_000 })
  return findChromium()
}
