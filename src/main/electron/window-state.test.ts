import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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

const FIRST = { width: 1280, height: 840, isMaximized: false }

test('what was saved is loaded', () => {
  makeReady()
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
  const window = {
    getNormalBounds: () => ({ x: 0, y: 0, width: 800, height: 600 }),
    isMaximized: () => false,
  }
  expect(() => saveWindowState(path.join(folder, 'none', 'window.json'), window as never)).not.toThrow()
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
  saveWindowState(file, window as never)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ width: 800 })
})
