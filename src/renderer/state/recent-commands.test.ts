import { beforeEach, expect, test } from 'vitest'
import { installStorage } from './fake-main'
import { recentCommands, rememberCommand } from './recent-commands'

let items: Map<string, string>
beforeEach(() => {
  items = installStorage()
})

test('the newest comes first, each once, and only a few are kept', () => {
  for (const id of ['a', 'b', 'a', 'c', 'd', 'e', 'f']) rememberCommand(id)
  expect(recentCommands()).toEqual(['f', 'e', 'd', 'c', 'a'])
})

test('what is not a list of ids is left aside', () => {
  items.set('postil.recent-commands', '{"not": "a list"}')
  expect(recentCommands()).toEqual([])
  items.set('postil.recent-commands', 'no JSON')
  expect(recentCommands()).toEqual([])
  items.set('postil.recent-commands', '[1, "find"]')
  expect(recentCommands()).toEqual(['find'])
})
