import { describe, expect, test } from 'vitest'
import { globalShortcut, type KeyPress } from './shortcuts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('globalShortcut', () => {
  test.each([
    [press('z', { ctrlKey: true }), 'undo'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [press('y', { ctrlKey: true }), 'redo'],
    [press('o', { ctrlKey: true }), 'import'],
    [press('e', { ctrlKey: true }), 'export-brief'],
    [press('?', { shiftKey: true }), 'shortcuts'],
    [press('z'), null],
    [press('z', { metaKey: true }), null],
    [press('e', { ctrlKey: true, altKey: true }), null],
  ])('elsewhere %o asks for %s', (key, action) => {
    expect(globalShortcut(key, false)).toBe(action)
  })

  test.each([
    [press('z', { metaKey: true }), 'undo'],
    [press('z', { metaKey: true, shiftKey: true }), 'redo'],
    [press('y', { metaKey: true }), null],
    [press('e', { ctrlKey: true }), null],
  ])('on a Mac %o asks for %s', (key, action) => {
    expect(globalShortcut(key, true)).toBe(action)
  })
})
