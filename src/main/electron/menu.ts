import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuAction } from '../../shared/rpc/contract'

interface MenuOptions {
  readonly platform: NodeJS.Platform
  /** Adds the developer tools, which only help whoever works on Postil. */
  readonly isDevelopment: boolean
  readonly choose: (action: MenuAction) => void
}

/** Sets the menu of the app. Keys that the page handles itself never get here, so nothing happens twice. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

/** The menu as data: the system's own items by role, ours as actions that the renderer carries out. */
export function menuTemplate({ platform, isDevelopment, choose }: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const item = (action: MenuAction, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: action,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => {
      choose(action)
    },
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const settings = item('settings', 'Settings…', 'CmdOrCtrl+,')
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  }
  const fileMenu: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      item('new-notebook', 'New Notebook…', 'CmdOrCtrl+Shift+N'),
      item('import', 'Import Documents…', 'CmdOrCtrl+O'),
      item('add-from-file', 'Add from File…'),
      line,
      item('export-brief', 'Export Brief…', 'CmdOrCtrl+E'),
      item('export-data', 'Export Notebook Data…'),
      line,
      ...(isMac ? [{ role: 'close' } as const] : [settings, line, { role: 'quit' } as const]),
    ],
  }
  const editMenu: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      item('undo', 'Undo', 'CmdOrCtrl+Z'),
      item('redo', 'Redo', isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      line,
      item('codebook', 'Codebook…'),
    ],
  }
  const viewMenu: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
      ...(isDevelopment ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  }
  const helpMenu: MenuItemConstructorOptions = {
    role: 'help',
    submenu: [item('shortcuts', 'Keyboard Shortcuts'), ...(isMac ? [] : [line, { role: 'about' } as const])],
  }
  return [...(isMac ? [appMenu] : []), fileMenu, editMenu, viewMenu, { role: 'windowMenu' }, helpMenu]
}
