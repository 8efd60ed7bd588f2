import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findElectron, whyNoWindow } from './electron-binary.mjs'

let packageDir = ''
beforeEach(() => {
  packageDir = mkdtempSync(path.join(tmpdir(), 'electron-'))
})
afterEach(() => {
  rmSync(packageDir, { recursive: true, force: true })
})

function put(file: string, content = '') {
  mkdirSync(path.dirname(path.join(packageDir, file)), { recursive: true })
  writeFileSync(path.join(packageDir, file), content)
}

describe('findElectron', () => {
  const find = (env: NodeJS.ProcessEnv = {}) => findElectron({ packageDir, env })

  test('says so when the package is not installed', () => {
    expect(find()).toEqual({ missing: 'the electron package is not installed' })
  })

  test('says so before the first download', () => {
    put('package.json', '{}')
    expect(find()).toEqual({ missing: 'the Electron program has not been downloaded' })
  })

  test('follows path.txt into dist', () => {
    put('package.json', '{}')
    put('path.txt', 'Electron.app/Contents/MacOS/Electron')
    put('dist/Electron.app/Contents/MacOS/Electron')
    expect(find()).toEqual({ path: path.join(packageDir, 'dist/Electron.app/Contents/MacOS/Electron') })
  })

  test('does not believe a path.txt whose program is gone', () => {
    put('package.json', '{}')
    put('path.txt', 'electron')
    expect(find()).toEqual({ missing: `${path.join(packageDir, 'dist/electron')} does not exist` })
  })

  test('prefers the folder that ELECTRON_OVERRIDE_DIST_PATH names, with or without path.txt', () => {
    put('package.json', '{}')
    put('own/electron')
    put('own/electron.exe')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: path.join(packageDir, 'own') }
    expect(find(env)).toEqual({ path: path.join(packageDir, 'own/electron') })
    put('path.txt', 'electron.exe')
    expect(find(env)).toEqual({ path: path.join(packageDir, 'own/electron.exe') })
  })

  test('names the override when nothing is there', () => {
    put('package.json', '{}')
    put('path.txt', 'electron')
    put('dist/electron')
    const found = find({ ELECTRON_OVERRIDE_DIST_PATH: path.join(packageDir, 'nowhere') })
    expect(found).toHaveProperty('missing', expect.stringContaining('ELECTRON_OVERRIDE_DIST_PATH'))
  })
})

describe('whyNoWindow', () => {
  test('a Linux person with a display has a window', () => {
    expect(whyNoWindow({ platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000 })).toBeUndefined()
    expect(whyNoWindow({ platform: 'linux', env: { WAYLAND_DISPLAY: 'w' }, uid: 1000 })).toBeUndefined()
  })

  test('root on Linux has none, display or not', () => {
    expect(whyNoWindow({ platform: 'linux', env: { DISPLAY: ':0' }, uid: 0 })).toContain('root')
  })

  test('Linux without a display has none', () => {
    expect(whyNoWindow({ platform: 'linux', env: {}, uid: 1000 })).toBe('there is no display')
  })

  test.each(['darwin', 'win32'] as const)('%s needs neither', (platform) => {
    expect(whyNoWindow({ platform, env: {}, uid: 0 })).toBeUndefined()
  })
})
