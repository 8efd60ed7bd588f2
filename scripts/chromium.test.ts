import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumCandidates } from './chromium.mjs'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chromium-'))
  writeFileSync(path.join(folder, 'google-chrome'), '')
  writeFileSync(path.join(folder, 'chromium'), '')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('named first, then the system’s, then Playwright’s own', () => {
  const env = { POSTIL_CHROMIUM: '/named', CHROMIUM_PATH: '/also', PATH: folder }
  expect(chromiumCandidates({ platform: 'linux', env, bundled: '/bundled' })).toEqual([
    '/named',
    '/also',
    path.join(folder, 'chromium'),
    path.join(folder, 'google-chrome'),
    '/bundled',
  ])
})

test('only Playwright’s own when there is no other', () => {
  const env = { PATH: '/nowhere' }
  expect(chromiumCandidates({ platform: 'linux', env, bundled: '/bundled' })).toEqual(['/bundled'])
})

test('the applications of a Mac and the program folders of Windows', () => {
  const mac = chromiumCandidates({ platform: 'darwin', env: {}, bundled: '/bundled' })
  expect(mac[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }
  const windows = chromiumCandidates({ platform: 'win32', env, bundled: 'b' })
  expect(windows).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(windows).toContain('C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
  expect(windows).toHaveLength(5)
})
