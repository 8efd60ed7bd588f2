import { expect, test } from 'vitest'
import { TextBuffer } from './text-buffer'

test('holds lines as bytes, more than there was room for', () => {
  const text = new TextBuffer(8)
  text.line('BT')
  text.line('\u00E9\u00FF (twelve)')
  expect(text.isFull).toBe(true)
  expect(text.take().toString('latin1')).toBe('BT\n\u00E9\u00FF (twelve)\n')
})

test('starts anew once it was taken', () => {
  const text = new TextBuffer(64)
  text.line('one')
  text.take()
  expect(text.isEmpty).toBe(true)
  text.line('two')
  expect(text.take().toString('latin1')).toBe('two\n')
})

test('of no more than a byte is the low one of each code unit', () => {
  const text = new TextBuffer(4)
  text.line('\u0141')
  expect([...text.take()]).toEqual([0x41, 0x0a])
})
