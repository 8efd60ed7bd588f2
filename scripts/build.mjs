import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, run, tool } from './run.mjs'

const SOURCES = [
  ...['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'],
  ...['scripts/english-only.mjs', 'scripts/pure-schemas.mjs'],
]
/** What a whole build leaves behind. */
export const OUTPUTS = [
  'out/main/index.js',
  'out/main/serve.js',
  'out/main/cli.js',
  'out/main/export-worker.js',
  'out/main/search-worker.js',
  'out/main/import-child.js',
  'out/main/exchange-child.js',
  'out/main/comparison-worker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]
/** Carries the time at which the last successful build began: later edits are not in it. */
const STAMP = 'out/.built'

/**
 * @param {string} file
 * @returns {number} when the file, or anything in the folder, last changed (ms); a folder's own time counts too,
 *   since that is where a deletion shows
 */
function lastChange(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(file) ? 0 : stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => lastChange(path.join(file, name))))
}

/**
 * @param {string} [folder] the project's folder
 * @returns {boolean} whether out/ is missing, incomplete or older than its sources
 */
export function isStale(folder = root) {
  const stamp = statSync(path.join(folder, STAMP), { throwIfNoEntry: false })
  if (!stamp || OUTPUTS.some((file) => !existsSync(path.join(folder, file)))) return true
  return SOURCES.some((source) => lastChange(path.join(folder, source)) > stamp.mtimeMs)
}

/**
 * Marks out/ as holding everything up to `startedAt`.
 * @param {Date} startedAt
 * @param {string} [folder] the project's folder
 */
export function markBuilt(startedAt, folder = root) {
  const stamp = path.join(folder, STAMP)
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, startedAt, startedAt)
}

/**
 * Builds out/. What the build says goes to standard error, and only when it fails or `quiet` is off.
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<boolean>} whether it was built
 */
export async function build({ quiet = false } = {}) {
  const builder = tool('electron-vite/bin/electron-vite.js')
  if (!existsSync(builder)) {
    console.error('Postil’s packages are not installed. Run "npm ci" in its folder first.')
    return false
  }
  const startedAt = new Date()
  const { code, output } = await run(process.execPath, [builder, 'build'], { quiet: true })
  if (code !== 0 || !quiet) process.stderr.write(output)
  if (code !== 0) {
    console.error('The build failed.')
    return false
  }
  markBuilt(startedAt)
  return true
}

/**
 * Builds out/ when it is stale, with one line on standard error.
 * @returns {Promise<boolean>} whether out/ is now fresh
 */
export async function ensureBuilt() {
  if (!isStale()) return true
  console.error('Building Postil…')
  return build({ quiet: true })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = (await build()) ? 0 : 1
}
