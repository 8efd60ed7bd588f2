import { describe, expect, test } from 'vitest'
import { isPressed, worksWhileTyping, type KeyPress } from './keys'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('isPressed', () => {
  test.each([
    ['Mod+Z', press('z', { ctrlKey: true }), true],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Mod+Z', press('z'), false],
    ['Mod+Z', press('z', { metaKey: true }), false],
    ['Mod+E', press('e', { ctrlKey: true, altKey: true }), false],
    ['S', press('s'), true],
    ['S', press('S', { shiftKey: true }), false],
    ['S', press('s', { ctrlKey: true }), false],
    ['Shift+S', press('S', { shiftKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['F3', press('F3', { shiftKey: true }), false],
    ['Alt+ArrowDown', press('ArrowDown', { altKey: true }), true],
    ['Alt+ArrowDown', press('ArrowDown'), false],
  ])('elsewhere %s and %o: %s', (written, key, expected) => {
    expect(isPressed(written, key, false)).toBe(expected)
  })

  test.each([
    ['Mod+Z', press('z', { metaKey: true }), true],
    ['Mod+Z', press('z', { ctrlKey: true }), false],
    ['Mod+Shift+Z', press('z', { metaKey: true, shiftKey: true }), true],
  ])('on a Mac %s and %o: %s', (written, key, expected) => {
    expect(isPressed(written, key, true)).toBe(expected)
  })

  test('a bracket that needs AltGr is a bracket', () => {
    const bracket = press(']', {
      ctrlKey: true,
      altKey: true,
      getModifierState: (name) => name === 'AltGraph',
    })
    expect(isPressed(']', bracket, false)).toBe(true)
  })
})

test('keys that write something wait until nothing is being typed', () => {
  expect(['Mod+F', 'F3', 'Shift+F3'].every(worksWhileTyping)).toBe(true)
  expect(['?', ']', 'S', 'Alt+ArrowDown'].some(worksWhileTyping)).toBe(false)
})
