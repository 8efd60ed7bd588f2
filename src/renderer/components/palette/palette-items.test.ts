import { describe, expect, test } from 'vitest'
import type { Command } from '../commands/command'
import { paletteGroups } from './palette-items'

const command = (id: string, title: string, group: Command['group'] = 'Notebook'): Command => ({
  id,
  title,
  group,
  keys: [],
  run: () => undefined,
})
const COMMANDS = [
  command('import', 'Import files'),
  command('export', 'Export the brief'),
  command('dark', 'Dark theme', 'View'),
]
const shown = (typed: string, recent: readonly string[] = []) =>
  paletteGroups(typed, COMMANDS, recent, null).map(
    ({ title, items }) => `${title}: ${items.map(({ id }) => id).join()}`,
  )

describe('the palette lists', () => {
  test('everything by group while nothing is typed, the commands used last first', () => {
    expect(shown('')).toEqual(['Notebook: import,export', 'View: dark'])
    expect(shown('', ['dark', 'gone'])).toEqual(['Used last: dark', 'Notebook: import,export'])
  })
  test('what fits, and of two that fit as well the one used last', () => {
    expect(shown('port')).toEqual(['Commands: import,export'])
    expect(shown('port', ['export'])).toEqual(['Commands: export,import'])
    expect(shown('nothing like it')).toEqual([])
  })
  test('no commands where places are asked for', () => {
    expect(shown('@port')).toEqual([])
  })
})
