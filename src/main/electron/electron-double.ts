/**
 * A strict double of the main-process half of `electron`, for tests in plain Node. What it models is typed against
 * Electron's own declarations with `satisfies`, so a signature that drifts no longer compiles; touching what it does
 * not model throws. It keeps the documented order of before and after ready. It proves the calls that our code makes,
 * not what Electron does with them.
 */
import type * as E from 'electron'
import { UtilityDouble } from './testing/utility-double'
import { BrowserWindowDouble } from './testing/window-double'
import {
  afterReady,
  answers,
  appEvents,
  beforeReady,
  note,
  strict,
  world,
  untyped,
  type Listener,
} from './testing/world'

export * as testing from './testing/world'

export const app = strict('app', {
  get isPackaged() {
    return true
  },
  requestSingleInstanceLock() {
    note('app.requestSingleInstanceLock')
    return !world.isSecondInstance
  },
  enableSandbox() {
    beforeReady('app.enableSandbox')
    note('app.enableSandbox')
  },
  whenReady() {
    note('app.whenReady')
    return world.whenReady
  },
  getPath(name) {
    if (name !== 'userData' && name !== 'documents') throw new Error(`getPath(${name}) is not modelled`)
    return world.userData
  },
  quit() {
    note('app.quit')
  },
  exit(code) {
    note('app.exit', code)
  },
  on(event: string, listener: Listener): never {
    appEvents.on(event, untyped(listener))
    return undefined as never
  },
} satisfies Pick<
  E.App,
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'whenReady'
  | 'getPath'
  | 'quit'
  | 'exit'
  | 'on'
>)

export const BrowserWindow = BrowserWindowDouble satisfies Pick<
  typeof E.BrowserWindow,
  'getAllWindows' | 'getFocusedWindow'
>

export const ipcMain = strict('ipcMain', {
  handle(channel, listener) {
    if (world.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    note('ipcMain.handle', channel)
    world.handlers.set(channel, listener)
  },
} satisfies Pick<E.IpcMain, 'handle'>)

const defaultSession = strict('session.defaultSession', {
  setPermissionRequestHandler(handler) {
    note('session.setPermissionRequestHandler')
    world.permissionRequest = handler
  },
  setPermissionCheckHandler(handler) {
    note('session.setPermissionCheckHandler')
    world.permissionCheck = handler
  },
  setDevicePermissionHandler(handler) {
    note('session.setDevicePermissionHandler')
    world.devicePermission = handler
  },
  setDisplayMediaRequestHandler(handler) {
    note('session.setDisplayMediaRequestHandler')
    world.displayMedia = handler
  },
  webRequest: strict('webRequest', {
    onBeforeRequest(listener: unknown) {
      note('webRequest.onBeforeRequest')
      world.beforeRequest = listener as typeof world.beforeRequest
    },
  }) as never,
} satisfies Pick<
  E.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'webRequest'
>)

export const session = strict('session', {
  get defaultSession() {
    afterReady('session.defaultSession')
    return defaultSession as unknown as E.Session
  },
})

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes) {
    beforeReady('protocol.registerSchemesAsPrivileged')
    note('protocol.registerSchemesAsPrivileged', schemes)
  },
  handle(scheme, handler) {
    afterReady('protocol.handle')
    note('protocol.handle', scheme)
    world.protocolHandler = handler
  },
} satisfies Pick<E.Protocol, 'registerSchemesAsPrivileged' | 'handle'>)

export const shell = strict('shell', {
  openExternal(url) {
    note('shell.openExternal', url)
    return Promise.resolve()
  },
  showItemInFolder(file) {
    note('shell.showItemInFolder', file)
  },
} satisfies Pick<E.Shell, 'openExternal' | 'showItemInFolder'>)

export const dialog = strict('dialog', {
  showMessageBox(...args: unknown[]) {
    note('dialog.showMessageBox', args.at(-1))
    return Promise.resolve({ response: answers.messageBox.shift() ?? 1, checkboxChecked: false })
  },
  showOpenDialog(...args: unknown[]) {
    note('dialog.showOpenDialog', args.at(-1))
    return Promise.resolve({ canceled: answers.files.length === 0, filePaths: answers.files.splice(0) })
  },
  showSaveDialog(...args: unknown[]) {
    note('dialog.showSaveDialog', args.at(-1))
    const filePath = answers.savePath.shift()
    return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
  },
  showErrorBox(title: string, content: string) {
    note('dialog.showErrorBox', title, content)
  },
} satisfies Pick<E.Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>)

export const utilityProcess = strict('utilityProcess', {
  fork(modulePath, args, options) {
    afterReady('utilityProcess.fork')
    note('utilityProcess.fork', modulePath, args, options)
    return new UtilityDouble(modulePath) as unknown as E.UtilityProcess
  },
} satisfies Pick<typeof E.utilityProcess, 'fork'>)

export const nativeTheme = strict('nativeTheme', {
  shouldUseDarkColors: false,
  themeSource: 'system',
})

export const screen = strict('screen', {
  getAllDisplays: () => world.displays as unknown as E.Display[],
} satisfies Pick<E.Screen, 'getAllDisplays'>)

export const Menu = strict('Menu', {
  buildFromTemplate(template) {
    return { template, popup: () => note('menu.popup', template) } as unknown as E.Menu
  },
  setApplicationMenu(menu) {
    const { template } = menu as unknown as { template: E.MenuItemConstructorOptions[] }
    note('Menu.setApplicationMenu')
    world.menu = template
  },
} satisfies Pick<typeof E.Menu, 'buildFromTemplate' | 'setApplicationMenu'>)
