// `npm start`: the desktop app where it can open, the web host otherwise or with --web.
import path from 'node:path'
import { openInBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { fetchElectron, findElectron, whyNoWindow } from './electron-binary.mjs'
import { addressIn, parseStartArgs } from './start-args.mjs'
import { root, runInForeground } from './run.mjs'

/** npm moves to the project's folder; paths among the flags are meant from where the person stood. */
const cwd = process.env.INIT_CWD ?? process.cwd()

/** @returns {Promise<{ path: string } | { missing: string }>} */
async function electron() {
  const reason = whyNoWindow()
  if (reason) return { missing: reason }
  const found = findElectron()
  if ('path' in found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found
  console.error('Fetching Electron, once. (Skip this with "npm start -- --web".)')
  return fetchElectron()
}

/**
 * @param {string[]} flags
 * @param {boolean} open whether to open the address in a browser
 */
function serveWeb(flags, open) {
  let seen = ''
  let opened = false
  return runInForeground(process.execPath, [path.join(root, 'out/main/cli.js'), 'serve', ...flags], {
    cwd,
    onStdout(chunk) {
      process.stdout.write(chunk)
      if (opened) return
      seen += chunk
      const address = addressIn(seen)
      if (!address) return
      opened = true
      if (!open || !openInBrowser(address)) console.error('Open this address in your browser.')
    },
  })
}

const { web, open, flags } = parseStartArgs(process.argv.slice(2))
if (await ensureBuilt()) {
  const desktop = web ? { missing: '' } : await electron()
  if ('path' in desktop) {
    process.exitCode = await runInForeground(desktop.path, [root, ...flags], { cwd })
  } else {
    if (desktop.missing)
      console.error(
        `The desktop window cannot open: ${desktop.missing}. Serving Postil to your browser instead.`,
      )
    process.exitCode = await serveWeb(flags, open)
  }
} else {
  process.exitCode = 1
}
