// `npm start`: the desktop app where it can open, the web host otherwise or with --web. Other flags pass through.
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { fetchElectron, findElectron, whyNoWindow } from './electron-binary.mjs'
import { root, runInForeground } from './run.mjs'

/** @returns {Promise<{ path: string } | { missing: string }>} the Electron program, downloaded if need be */
async function electron() {
  const reason = whyNoWindow()
  if (reason) return { missing: reason }
  const found = findElectron()
  if ('path' in found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found
  console.error('Fetching Electron, once. (Skip this with "npm start -- --web".)')
  return fetchElectron()
}

/** @returns {Promise<number>} exit code */
async function start() {
  const args = process.argv.slice(2)
  const flags = args.filter((arg) => arg !== '--web')
  if (!(await ensureBuilt())) return 1

  // npm moves to the project's folder; paths among the flags are meant from where the person stood.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  if (!args.includes('--web')) {
    const found = await electron()
    if ('path' in found) {
      return runInForeground(found.path, [root, ...flags], { cwd })
    }
    console.error(`The desktop window cannot open: ${found.missing}. Postil opens in your browser instead.`)
  }
  return runInForeground(process.execPath, [path.join(root, 'out/main/cli.js'), 'serve', ...flags], { cwd })
}

process.exitCode = await start()
