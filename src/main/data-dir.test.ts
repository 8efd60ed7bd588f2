import path from 'node:path'
import { expect, test } from 'vitest'
import { dataDir, type Surroundings } from './data-dir'

const on = (platform: NodeJS.Platform, env: Surroundings['env'] = {}) => ({
  platform,
  env,
  home: '/home/ada',
})

test('what was asked for comes first, then POSTIL_DATA', () => {
  const env = { POSTIL_DATA: '/env', XDG_DATA_HOME: '/xdg' }
  expect(dataDir('/asked', on('linux', env))).toBe('/asked')
  expect(dataDir('asked', on('linux', env))).toBe(path.resolve('asked'))
  expect(dataDir(undefined, on('linux', env))).toBe('/env')
})

test.each([
  ['linux', { XDG_DATA_HOME: '/xdg' }, '/xdg/postil'],
  ['linux', {}, '/home/ada/.local/share/postil'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share/postil'],
  ['linux', { XDG_DATA_HOME: '', POSTIL_DATA: '' }, '/home/ada/.local/share/postil'],
  ['darwin', {}, '/home/ada/Library/Application Support/Postil'],
  ['win32', { APPDATA: '/appdata' }, '/appdata/Postil'],
  ['win32', {}, '/home/ada/AppData/Roaming/Postil'],
] as const)('on %s with %j: %s', (platform, env, expected) => {
  expect(dataDir(undefined, on(platform, env))).toBe(expected)
})
