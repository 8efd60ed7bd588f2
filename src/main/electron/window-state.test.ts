import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeReady } from './testing/world'
import { BrowserWindowDouble } from './testing/window-double'
import { loadWindowState, saveWindowState } from './window-state'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postil-window-'))
  file = path.join(folder, 'window.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

beforeAll(makeReady)

const FIRST = { width: 1280, height: 840, isMaximized: false }

test('what was saved is loaded', () => {
  saveWindowState(file, new BrowserWindowDouble() as never)
  expect(loadWindowState(file)).toEqual({ x: 10, y: 20, width: 1000, height: 700, isMaximized: false })
})

test.each(['', '{', '{"width":1}', '{"width":"1000","height":700,"isMaximized":false}', '[]'])(
  'a file that holds %j is as good as none',
  (text) => {
    expect(loadWindowState(file)).toEqual(FIRST)
    writeFileSync(file, text)
    expect(loadWindowState(file)).toEqual(FIRST)
  },
)

test('a place on a screen that is gone is dropped, the size kept', () => {
  writeFileSync(file, JSON.stringify({ x: 5000, y: 20, width: 1000, height: 700, isMaximized: true }))
  expect(loadWindowState(file)).toEqual({ width: 1000, height: 700, isMaximized: true })
})

test('a size that cannot be saved is no failure', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const window = new BrowserWindowDouble() as never
  expect(() => saveWindowState(path.join(folder, 'none', 'window.json'), window)).not.toThrow()
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})
