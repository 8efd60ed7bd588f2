import { describe, expect, test } from 'vitest'
import type { Command } from '../commands/command'
import { commandOf } from './shortcuts'

const command = (id: string, key: string, more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: 'View',
  keys: [key],
  run: () => undefined,
  ...more,
})

const COMMANDS = [
  command('find', 'Mod+F'),
  command('help', '?'),
  command('undo', 'Mod+Z', { inDialogs: true }),
  command('own', 'F9', { yields: () => true }),
]
const press = (key: string, ctrlKey = false) => ({
  key,
  code: '',
  ctrlKey,
  metaKey: false,
  shiftKey: false,
  altKey: false,
})
const IDLE = { isTyping: false, hasDialog: false }

describe('the command of a key', () => {
  test.each([
    [press('f', true), IDLE, 'find'],
    [press('f', true), { isTyping: true, hasDialog: false }, 'find'],
    [press('f', true), { isTyping: false, hasDialog: true }, undefined],
    [press('?'), IDLE, 'help'],
    [press('?'), { isTyping: true, hasDialog: false }, undefined],
    [press('z', true), { isTyping: false, hasDialog: true }, 'undo'],
    [press('F9'), IDLE, undefined],
    [press('x'), IDLE, undefined],
  ])('%o while %o is %s', (key, situation, id) => {
    expect(commandOf(COMMANDS, key, situation, false)?.id).toBe(id)
  })
})
