/**
 * Runs in a Node process of its own, where `electron` is the double: imports the built main bundle, plays Electron's
 * part and the person's, and prints what came of it as JSON. Arguments: the main bundle, the preload bundle.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { BrowserWindowDouble } from './window-double'
import { runPreload } from './run-preload'
import { answers, appEvents, makeReady, steps, world } from './world'

const [mainFile = '', preloadFile = '', userData = ''] = process.argv.slice(2)
world.userData = userData

const { promise: blocked } = { promise: pause(5000, 'blocked: the entry module waits for ready') }
const evaluated = await Promise.race([import(pathToFileURL(mainFile).href).then(() => 'evaluated'), blocked])
const stepsBeforeReady = steps.map(({ step }) => step)
makeReady()
await until(() => steps.some(({ step }) => step === 'window.show'))

const window = BrowserWindowDouble.all[0]
if (!window) throw new Error('no window was opened')
const { contents } = window
const dialogs = () => steps.filter(({ step }) => step === 'dialog.showMessageBox').map(({ args }) => args[0])
const opened = () => steps.filter(({ step }) => step === 'shell.openExternal').map(({ args }) => args[0])

const navigation = Object.fromEntries(
  [
    ['https://evil.example/', true],
    ['app://postil.evil.example/', true],
    ['app://postil/other.html', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
    ['app://postil/', true],
    ['app://postil/?x#y', true],
    ['app://postil/', false],
  ].map(([url, isMainFrame]) => {
    const details = { url, isMainFrame }
    const frame = contents.fire('will-frame-navigate', details)
    return [
      `${String(url)} ${isMainFrame ? 'top' : 'frame'}`,
      [contents.fire('will-navigate', details), frame],
    ]
  }),
)
const redirect = contents.fire('will-redirect', { url: 'app://postil/' })
const webview = contents.fire('will-attach-webview')

const windowOpens: unknown[] = []
for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'http://plain.example/', 'not an address']) {
  windowOpens.push(contents.openHandler?.({ url } as never))
}
const askedForBadLinks = dialogs().length
answers.messageBox.push(1)
contents.openHandler?.({ url: 'https://refused.example/' } as never)
contents.openHandler?.({ url: 'https://second-at-once.example/' } as never)
await pause(5)
answers.messageBox.push(0)
windowOpens.push(contents.openHandler?.({ url: 'https://doi.org/10.1000/1' } as never))
await pause(5)

const ask = (permission: string) => {
  let granted: boolean | undefined
  world.permissionRequest?.(null as never, permission as never, (is) => (granted = is), null as never)
  return granted
}
const check = (permission: string, origin: string) =>
  world.permissionCheck?.(null, permission as never, origin, null as never)
const requested = (url: string) => {
  let cancelled: boolean | undefined
  world.beforeRequest?.({ url }, ({ cancel }) => (cancelled = cancel))
  return cancelled
}
let displayMedia: unknown = 'not asked'
world.displayMedia?.(null as never, (streams) => (displayMedia = streams))

const fetched: Record<string, unknown> = {}
for (const url of [
  'app://postil/',
  'app://postil/index.html',
  'app://postil/assets/app.js',
  'app://postil/..%2f..%2fpackage.json',
  'app://postil/../../package.json',
  'app://other/index.html',
]) {
  const response = await world.protocolHandler?.({ url, method: 'GET' } as unknown as Request)
  fetched[url] = { status: response?.status, headers: Object.fromEntries(response?.headers ?? []) }
}

/** What `ipcRenderer.invoke` does: a structured clone each way, and the frame it came from. */
async function invoke(
  channel: string,
  input: unknown,
  origin = 'app://postil',
  parent: unknown = null,
): Promise<unknown> {
  const handler = world.handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  const event = { senderFrame: origin === 'gone' ? null : { origin, parent } }
  return structuredClone((await handler(event as never, structuredClone(input))) as unknown)
}

const preload = runPreload(readFileSync(preloadFile, 'utf8'), (channel, input) => invoke(channel, input))
const created = (await preload.bridge.invoke('notebook.create', { title: 'By way of the preload' })) as {
  value: { notebookId: string }
}
const imported = await preload.bridge.invoke('document.import', {
  notebookId: created.value.notebookId,
  jobId: 'job_1',
  files: [{ fileName: 'tea.md', base64: Buffer.from('# On tea\n\nTea is old.\n').toString('base64') }],
})
const ipc = {
  channels: [...world.handlers.keys()],
  foreign: await invoke('library.get', {}, 'https://evil.example'),
  childFrame: await invoke('library.get', {}, 'app://postil', {}),
  goneFrame: await invoke('library.get', {}, 'gone'),
  badInput: await invoke('notebook.create', { title: 7 }),
  info: await invoke('app.info', {}),
  created,
  imported,
  children: steps.filter(({ step }) => step.startsWith('utilityProcess.')),
  events: contents.sent.map(([name]) => name),
  unknownMethod: await preload.bridge.invoke('fs.readFile' as never, {}).then(
    () => 'answered',
    (error: unknown) => String(error),
  ),
}

const menuItems = world.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
contents.sent.length = 0
menuItems.find(({ id }) => id === 'export-brief')?.click?.(null as never, undefined, null as never)
const menuSent = contents.sent.splice(0)

answers.messageBox.push(0)
appEvents.emit('render-process-gone', {}, window.webContents, { reason: 'crashed', exitCode: 1 })
await pause(5)
const dialogsBefore = dialogs().length
appEvents.emit('render-process-gone', {}, window.webContents, { reason: 'clean-exit', exitCode: 0 })
await pause(5)
const crash = {
  reloaded: steps.filter(({ step }) => step === 'contents.reload').length,
  askedAgainOnCleanExit: dialogs().length - dialogsBefore,
}

appEvents.emit('second-instance')
const focused = steps.slice(-3).map(({ step }) => step)

window.close()
const quitAsked = steps.filter(({ step }) => step === 'app.quit').length
const willQuit = () => {
  let isPrevented = false
  appEvents.emit('will-quit', { preventDefault: () => (isPrevented = true) })
  return isPrevented
}
const first = willQuit()
const meanwhile = willQuit()
await until(() => steps.filter(({ step }) => step === 'app.quit').length > quitAsked)
const quit = { quitAsked, first, meanwhile, afterClosing: willQuit() }

process.stdout.write(
  JSON.stringify({
    evaluated,
    stepsBeforeReady,
    steps: steps.map(({ step }) => step),
    schemes: steps.find(({ step }) => step === 'protocol.registerSchemesAsPrivileged')?.args[0],
    windowOptions: window.options,
    navigation,
    redirect,
    webview,
    links: { windowOpens, askedForBadLinks, dialogs: dialogs(), opened: opened() },
    permissions: {
      requests: Object.fromEntries(
        [
          'media',
          'geolocation',
          'notifications',
          'clipboard-read',
          'fileSystem',
          'openExternal',
          'usb',
          'hid',
        ]
          .concat('clipboard-sanitized-write')
          .map((permission) => [permission, ask(permission)]),
      ),
      checks: {
        media: check('media', 'app://postil/'),
        copyHere: check('clipboard-sanitized-write', 'app://postil/'),
        copyElsewhere: check('clipboard-sanitized-write', 'https://evil.example/'),
      },
      device: world.devicePermission?.(null as never),
      displayMedia,
      requested: Object.fromEntries(
        [
          'https://evil.example/',
          'http://127.0.0.1:1/',
          'ws://x/',
          'file:///etc/passwd',
          'app://postil/',
          'blob:x',
        ].map((url) => [url, requested(url)]),
      ),
    },
    fetched,
    ipc,
    preload: { required: preload.required, exposed: preload.exposed, members: Object.keys(preload.bridge) },
    menu: { ids: menuItems.flatMap(({ id }) => id ?? []), sent: menuSent },
    crash,
    focused,
    quit,
  }),
)

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000 && !isSo(); tries += 1) await pause(5)
  if (!isSo())
    throw new Error(
      `waited in vain; the last steps were ${steps
        .slice(-5)
        .map(({ step }) => step)
        .join()}`,
    )
}
