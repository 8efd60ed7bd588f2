import { BrowserWindow, nativeTheme } from 'electron'
import { PAGE_URL } from './address'
import { loadWindowState, saveWindowState } from './window-state'

/** Colours of the page before its style is there, so that a dark desktop sees no white flash. */
const BACKGROUND = { light: '#f4f2ee', dark: '#14171a' }

export interface WindowOptions {
  readonly preload: string
  /** File that remembers the window's size. */
  readonly stateFile: string
}

/** Opens the window and loads the page. It shows itself once there is something to see. */
export function openWindow({ preload, stateFile }: WindowOptions): BrowserWindow {
  const { isMaximized, ...bounds } = loadWindowState(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    title: 'Postil',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // What was compiled at the first start is kept, not only once three starts have shown that it is used.
      v8CacheOptions: 'bypassHeatCheck',
      // Elsewhere than on macOS Chromium would fetch its dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    saveWindowState(stateFile, window)
  })
  // A page that cannot be loaded is reported by the crash guard or shows itself empty; there is no one to await it.
  window.loadURL(PAGE_URL).catch((error: unknown) => {
    console.error('The page could not be loaded:', error)
  })
  return window
}

/** Brings the window to the front. */
export function focusWindow(window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
