import { describe, expect, test } from 'vitest'
import { ariaKeys, isPressed, printedKeys, spokenKeys, worksWhileTyping, type KeyPress } from './keys'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
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
    ['Alt+L', press('¬', { altKey: true, code: 'KeyL' }), true],
    ['Alt+L', press('l', { altKey: true, code: 'KeyL' }), true],
    ['Alt+L', press('¬', { code: 'KeyL' }), false],
    ['Alt+L', press('Ò', { altKey: true, shiftKey: true, code: 'KeyL' }), false],
    ['Alt+L', press('¬', { altKey: true, ctrlKey: true, code: 'KeyL' }), false],
    ['Alt+1', press('¡', { altKey: true, code: 'Digit1' }), true],
    ['Alt+2', press('¡', { altKey: true, code: 'Digit1' }), false],
    ['Alt+N', press('Dead', { altKey: true, code: 'KeyN' }), true],
    ['Alt+ArrowDown', press('ArrowDown', { altKey: true, code: 'ArrowDown' }), true],
    ['S', press('ß', { altKey: true, code: 'KeyS' }), false],
    ['[', press('[', { altKey: true, code: 'Digit5' }), true],
    ['{', press('{', { altKey: true, code: 'Digit8' }), true],
    ['3', press('3', { altKey: true, code: 'Digit3' }), false],
  ])('on a Mac %s and %o: %s', (written, key, expected) => {
    expect(isPressed(written, key, true)).toBe(expected)
  })

  test.each([
    ['Alt+1', press('&', { altKey: true, code: 'Digit1' }), true],
    ['Alt+1', press('1', { altKey: true, shiftKey: true, code: 'Digit1' }), true],
    ['Mod+A', press('q', { ctrlKey: true, code: 'KeyA' }), false],
    ['S', press('ד', { code: 'KeyS' }), true],
    ['Shift+S', press('Ы', { code: 'KeyS', shiftKey: true }), true],
    ['Mod+Z', press('я', { ctrlKey: true, code: 'KeyZ' }), true],
    ['S', press('ś', { ctrlKey: true, altKey: true, code: 'KeyS', getModifierState: () => true }), false],
  ])('on other keyboards %s and %o: %s', (written, key, expected) => {
    expect(isPressed(written, key, false)).toBe(expected)
  })

  test('a bracket that needs AltGr is a bracket', () => {
    const bracket = press(']', {
      ctrlKey: true,
      altKey: true,
      getModifierState: () => true,
    })
    expect(isPressed(']', bracket, false)).toBe(true)
  })
})

test('keys that write something wait until nothing is being typed', () => {
  expect(['Mod+F', 'F3', 'Shift+F3'].every(worksWhileTyping)).toBe(true)
  expect(['?', ']', 'S', 'Alt+ArrowDown'].some(worksWhileTyping)).toBe(false)
})

test.each([
  ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⇧⌘Z'],
  ['Alt+L', 'Alt+L', '⌥L'],
  ['Alt+ArrowDown', 'Alt+↓', '⌥↓'],
  ['Mod+K', 'Ctrl+K', '⌘K'],
  ['F3', 'F3', 'F3'],
])('%s is printed as %s, on a Mac as %s', (written, elsewhere, mac) => {
  expect(printedKeys(written, false)).toBe(elsewhere)
  expect(printedKeys(written, true)).toBe(mac)
})

test('assistive technology is told of keys by their names', () => {
  expect(ariaKeys(['Mod+Z', 'F3'], false)).toBe('Control+Z F3')
  expect(ariaKeys(['Mod+Z', 'F3'], true)).toBe('Meta+Z F3')
})

test.each([
  ['Mod+Shift+Z', 'Control Shift Z', 'Command Shift Z'],
  [']', 'right bracket', 'right bracket'],
  ['Alt+ArrowDown', 'Alt down arrow', 'Option down arrow'],
  ['Mod+,', 'Control comma', 'Command comma'],
])('%s is said as %s, on a Mac as %s', (written, elsewhere, mac) => {
  expect(spokenKeys(written, false)).toBe(elsewhere)
  expect(spokenKeys(written, true)).toBe(mac)
})
