import path from 'node:path'
import { app, BrowserWindow, ipcMain, session } from 'electron'
import { fail, ok, type Result } from '../../shared/core/result'
import type { Services } from '../services/services'
import { listAssets } from '../transport/assets'
import { createDispatcher } from '../transport/dispatch'
import { registerIpc } from '../transport/ipc-host'
import { APP_ORIGIN } from './address'
import { closeBeforeQuit, offerReloadAfterCrash } from './lifecycle'
import { setMenu } from './menu'
import { serveRenderer } from './protocol'
import { guardSession } from './security'
import { followTheme } from './theme'
import { focusWindow, openWindow } from './window'

interface StartOptions {
  readonly rendererDir: string
  readonly preload: string
  readonly openServices: () => Promise<Result<Services>>
}

/** What the rest of the app can do with its window. */
export interface Desktop {
  /** Brings the window to the front, a new one when there is none. */
  show(): void
}

/** Everything between a ready app and its first window, in that order: doors closed first, window last. */
export async function startDesktop(options: StartOptions): Promise<Result<Desktop>> {
  guardSession(session.defaultSession)
  const assets = await listAssets(options.rendererDir).catch(() => null)
  if (!assets?.has('/')) return fail('not-found', 'The pages of Postil are missing.', 'Install Postil again.')
  serveRenderer(assets)

  const opened = await options.openServices()
  if (!opened.ok) return opened
  const services = opened.value
  closeBeforeQuit(() => services.close())
  offerReloadAfterCrash()
  registerIpc({
    ipc: ipcMain,
    dispatch: createDispatcher(services.handlers),
    events: services.events,
    origin: APP_ORIGIN,
    windows: () =>
      BrowserWindow.getAllWindows()
        .map((window) => window.webContents)
        .filter((contents) => !contents.isDestroyed()),
  })
  await followTheme(services)

  const stateFile = path.join(app.getPath('userData'), 'window.json')
  const show = () => {
    const window = BrowserWindow.getAllWindows().at(0)
    if (window) focusWindow(window)
    else openWindow({ preload: options.preload, stateFile })
  }
  setMenu({
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    choose(action) {
      show()
      services.events.publish('menu.chosen', { action })
    },
  })
  show()
  return ok({ show })
}
