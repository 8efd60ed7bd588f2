import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { resolveConfig } from 'electron-vite'
import { build, type InlineConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { METHOD_NAMES } from '../../shared/rpc/names'
import { bundleFolder, type BundleFolder } from '../testing/bundle-folder'
import { CONTENT_SECURITY_POLICY } from '../transport/content-policy'

/*
 * The built main process and the built preload, run by Node's own module loader in a process of their own, against a
 * double of Electron. This proves which calls we make and in which order; what Electron does with them is for the
 * Electron project of the end-to-end suite.
 */

const root = path.resolve(import.meta.dirname, '../../..')
const HOOKS = `
const double = new URL('./electron.mjs', import.meta.url).href
export const resolve = (name, context, next) =>
  name === 'electron' ? { url: double, shortCircuit: true } : next(name, context)
`
const REGISTER = `
import { register } from 'node:module'
register(new URL('./hooks.mjs', import.meta.url))
`

let bundles: BundleFolder
let userData: string
let seen: Seen

/** What the driver saw; see `testing/desktop-driver.ts`. */
interface Seen {
  readonly evaluated: string
  readonly stepsBeforeReady: string[]
  readonly steps: string[]
  readonly schemes: unknown
  readonly windowOptions: { webPreferences: { preload: string } } & Record<string, unknown>
  readonly navigation: Record<string, [boolean, boolean]>
  readonly redirect: boolean
  readonly webview: boolean
  readonly links: { windowOpens: unknown[]; askedForBadLinks: number; dialogs: unknown[]; opened: string[] }
  readonly permissions: {
    requests: Record<string, boolean>
    checks: Record<string, boolean>
    device: boolean
    displayMedia: unknown
    requested: Record<string, boolean>
  }
  readonly fetched: Record<string, { status: number; headers: Record<string, string> }>
  readonly ipc: Record<string, unknown> & { channels: string[]; events: string[]; children: unknown[] }
  readonly preload: { required: string[]; exposed: string[]; members: string[] }
  readonly menu: { ids: string[]; sent: unknown[] }
  readonly crash: { reloaded: number; askedAgainOnCleanExit: number }
  readonly focused: string[]
  readonly quit: { quitAsked: number; first: boolean; meanwhile: boolean; afterClosing: boolean }
}

async function buildInto(folder: BundleFolder): Promise<void> {
  const resolved = await resolveConfig({ root, logLevel: 'error' }, 'build', 'production')
  const { main, preload } = resolved.config as unknown as Record<'main' | 'preload', InlineConfig>
  await build({ ...main, logLevel: 'error', build: { ...main.build, outDir: folder.main } })
  await build({ ...preload, logLevel: 'error', build: { ...preload.build, outDir: folder.preload } })
  // One file each, and the driver shares the double's state with the double that the bundle imports.
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(folder.folder, 'double'),
      rolldownOptions: {
        input: {
          electron: path.join(import.meta.dirname, 'electron-double.ts'),
          driver: path.join(import.meta.dirname, 'testing/desktop-driver.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  await writeFile(path.join(folder.folder, 'double/hooks.mjs'), HOOKS)
  await writeFile(path.join(folder.folder, 'double/register.mjs'), REGISTER)
}

beforeAll(async () => {
  bundles = await bundleFolder()
  userData = await mkdtemp(path.join(tmpdir(), 'postil-desktop-'))
  await buildInto(bundles)
  const double = path.join(bundles.folder, 'double')
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    path.join(double, 'register.mjs'),
    path.join(double, 'driver.mjs'),
    path.join(bundles.main, 'index.js'),
    path.join(bundles.preload, 'index.cjs'),
    userData,
    '--data',
    path.join(userData, 'data'),
  ])
  seen = JSON.parse(stdout) as Seen
}, 60_000)
afterAll(async () => {
  await bundles.remove()
  await rm(userData, { recursive: true, force: true })
})

describe('starting', () => {
  test('takes the lock, the sandbox and the scheme before the app is ready, and does not wait for it', () => {
    expect(seen.evaluated).toBe('evaluated')
    expect(seen.stepsBeforeReady).toEqual([
      'app.requestSingleInstanceLock',
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.whenReady',
    ])
    expect(seen.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
  })

  test('closes every door before there is a window, and shows it when there is something to see', () => {
    const at = (step: string) => {
      expect(seen.steps).toContain(step)
      return seen.steps.indexOf(step)
    }
    const doors = [
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.setDisplayMediaRequestHandler',
      'webRequest.onBeforeRequest',
      'protocol.handle',
      'ipcMain.handle',
      'Menu.setApplicationMenu',
    ]
    for (const door of doors) expect(at(door)).toBeLessThan(at('new BrowserWindow'))
    expect(at('new BrowserWindow')).toBeLessThan(at('window.loadURL'))
    expect(at('window.loadURL')).toBeLessThan(at('window.show'))
  })

  test('the window is sandboxed and isolated, and has exactly these preferences', () => {
    const { preload, ...preferences } = seen.windowOptions.webPreferences
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      v8CacheOptions: 'bypassHeatCheck',
      spellcheck: process.platform === 'darwin',
    })
    expect(preload).toBe(path.join(bundles.preload, 'index.cjs'))
    expect(seen.windowOptions).toMatchObject({ show: false, backgroundColor: expect.any(String) as string })
  })
})

describe('where the page can go', () => {
  test('nowhere but to itself', () => {
    expect(seen.navigation).toEqual({
      'https://evil.example/ top': [true, true],
      'app://postil.evil.example/ top': [true, true],
      'app://postil/other.html top': [true, true],
      'file:///etc/passwd top': [true, true],
      'javascript:alert(1) top': [true, true],
      'app://postil/ top': [false, false],
      'app://postil/?x#y top': [false, false],
      'app://postil/ frame': [false, true],
    })
    expect(seen.redirect).toBe(true)
    expect(seen.webview).toBe(true)
  })

  test('no new window is ever opened; a link is opened in the browser after the person agreed', () => {
    expect(seen.links.windowOpens).toEqual(Array(5).fill({ action: 'deny' }))
    expect(seen.links.askedForBadLinks).toBe(0)
    expect(seen.links.dialogs.slice(0, 2)).toMatchObject([
      { detail: 'https://refused.example/', buttons: ['Open', 'Cancel'], cancelId: 1 },
      { detail: 'https://doi.org/10.1000/1' },
    ])
    expect(seen.links.opened).toEqual(['https://doi.org/10.1000/1'])
  })
})

describe('what the page may do', () => {
  test('no permission but copying', () => {
    const { 'clipboard-sanitized-write': copying, ...others } = seen.permissions.requests
    expect(copying).toBe(true)
    expect(Object.values(others)).toEqual(Array(8).fill(false))
    expect(seen.permissions.checks).toEqual({ media: false, copyHere: true, copyElsewhere: false })
    expect(seen.permissions.device).toBe(false)
    expect(seen.permissions.displayMedia).toBeNull()
  })

  test('no request to the network or the disk', () => {
    expect(seen.permissions.requested).toEqual({
      'https://evil.example/': true,
      'http://127.0.0.1:1/': true,
      'ws://x/': true,
      'file:///etc/passwd': true,
      'app://postil/': false,
      'blob:x': false,
    })
  })

  test('our scheme serves the renderer with its policy, and nothing else', () => {
    const { 'app://postil/': page, 'app://postil/assets/app.js': script, ...others } = seen.fetched
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    })
    expect(script).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    })
    expect(Object.values(others).map(({ status }) => status)).toEqual([200, 404, 404, 404])
  })
})

describe('messages', () => {
  test('every method of the contract has a channel, and nothing else has', () => {
    expect([...seen.ipc.channels].sort()).toEqual([...METHOD_NAMES].sort())
  })

  test.each(['foreign', 'childFrame', 'goneFrame'])('a sender that is %s is refused', (sender) => {
    expect(seen.ipc[sender]).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  test('the page is answered, and wrong input is told from right', () => {
    expect(seen.ipc['info']).toMatchObject({ ok: true, value: { host: 'electron' } })
    expect(seen.ipc['badInput']).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  test('the preload needs electron alone and puts the bridge on the window, which speaks to main', () => {
    expect(seen.preload).toEqual({
      required: ['electron'],
      exposed: ['postil'],
      members: ['host', 'invoke', 'subscribe'],
    })
    expect(seen.ipc['created']).toMatchObject({
      ok: true,
      value: { notebookId: expect.any(String) as string },
    })
    expect(seen.ipc.events).toContain('library.changed')
    expect(seen.ipc['unknownMethod']).toBe('Error: There is no such method.')
  })

  test('a file is read in a utility process, which is gone afterwards', () => {
    expect(seen.ipc['imported']).toMatchObject({ ok: true, value: [{ fileName: 'tea.md', warnings: [] }] })
    expect(seen.ipc.children).toEqual([
      {
        step: 'utilityProcess.fork',
        args: [
          path.join(bundles.main, 'import-child.js'),
          [],
          expect.objectContaining({ env: {}, stdio: 'ignore', execArgv: ['--max-old-space-size=700'] }),
        ],
      },
      { step: 'utilityProcess.kill', args: [] },
    ])
  })

  test('a menu item of ours reaches the page as an event', () => {
    const ours = [
      'new-notebook',
      'import',
      'export-brief',
      'export-data',
      'add-from-file',
      'settings',
      'undo',
      'redo',
      'codebook',
      'shortcuts',
    ]
    expect([...seen.menu.ids].sort()).toEqual(ours.sort())
    expect(seen.menu.sent).toEqual([['menu.chosen', { action: 'export-brief' }]])
  })
})

describe('ending', () => {
  test('a crashed page is offered a reload, one that ended by itself is not', () => {
    expect(seen.crash).toEqual({ reloaded: 1, askedAgainOnCleanExit: 0 })
  })

  test('a second start brings the window to the front', () => {
    expect(seen.focused).toEqual(['window.restore', 'window.show', 'window.focus'])
  })

  test('quitting waits until the services are closed, once', () => {
    expect(seen.quit).toEqual({
      quitAsked: process.platform === 'darwin' ? 0 : 1,
      first: true,
      meanwhile: true,
      afterClosing: false,
    })
    expect(seen.steps.slice(-1)).toEqual(['app.quit'])
  })
})
