import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** Taken by the system or by VoiceOver before the window hears of them, or expected to do something else. */
const TAKEN_ON_MAC = [
  ...['Mod+H', 'Mod+M', 'Mod+Q', 'Mod+W', 'Mod+Space', 'Mod+Tab', 'Mod+`', 'Mod+F5', 'Mod+Shift+Q'],
  ...['Mod+Shift+3', 'Mod+Shift+4', 'Mod+Shift+5', 'Mod+Alt+D', 'Mod+Alt+Escape', 'Alt+Escape'],
]

/** Keys of the media row, which do nothing here unless Fn is held. */
const MEDIA = /(^|\+)F\d+$/

async function commandsOn(platform: string) {
  vi.stubGlobal('navigator', { platform })
  vi.resetModules()
  const { WINDOW_COMMANDS } = await import('./all-commands')
  const { READER_COMMANDS } = await import('../reader/reader-commands')
  return [...WINDOW_COMMANDS, ...READER_COMMANDS]
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(['MacIntel', 'Win32'])('on %s', (platform) => {
  test('no two commands share a key', async () => {
    const keys = (await commandsOn(platform)).flatMap((command) => command.keys)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})

test('a Mac keeps its own keys, and every command has one that needs no Fn', async () => {
  const commands = await commandsOn('MacIntel')
  expect(commands.flatMap(({ keys }) => keys).filter((key) => TAKEN_ON_MAC.includes(key))).toEqual([])
  const onlyMedia = commands.filter(({ keys }) => keys[0] !== undefined && MEDIA.test(keys[0]))
  expect(onlyMedia.map(({ id }) => id)).toEqual([])
})
