import { expect, test } from 'vitest'
import * as electron from './electron-double'

test('the double is strict: what it does not model throws', () => {
  expect(() => (electron.app as unknown as { dock: unknown }).dock).toThrow('app.dock is not modelled')
  expect(() => (electron.shell as unknown as { beep: unknown }).beep).toThrow('shell.beep is not modelled')
})

test('the double keeps the order of before and after ready, and one handler a channel', () => {
  expect(() => new electron.BrowserWindow()).toThrow('before the app is ready')
  expect(() => electron.session.defaultSession).toThrow('before the app is ready')
  electron.testing.makeReady()
  expect(() => electron.app.enableSandbox()).toThrow('must be called before')
  electron.ipcMain.handle('x', () => null)
  expect(() => electron.ipcMain.handle('x', () => null)).toThrow('second handler')
})
