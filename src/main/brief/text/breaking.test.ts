import { describe, expect, test } from 'vitest'
import { breakLines, trimmedEnd } from './breaking'

/** Every UTF-16 unit one point wide. */
function broken(text: string, width: number): string[] {
  return breakLines(text, width, (start, end) => end - start).map(([start, end]) => text.slice(start, end))
}

describe('breakLines', () => {
  test('fills lines at spaces; the space at the end of a line takes no room', () => {
    expect(broken('aaa bbb ccc', 7)).toEqual(['aaa bbb ', 'ccc'])
    expect(broken('aaa bbb ccc', 6)).toEqual(['aaa ', 'bbb ', 'ccc'])
  })

  test('loses nothing: the lines together are the text', () => {
    const text =
      '  To be, or not to be — that is the “question”:\n\nwhether ’tis nobler/finer (in the mind) …\n'
    for (let width = 1; width < 40; width++) expect(broken(text, width).join('')).toBe(text)
  })

  test('breaks a word wider than the line between characters, and goes on after it', () => {
    expect(broken('ab cdefghij kl', 4)).toEqual(['ab ', 'cdef', 'ghij ', 'kl'])
  })

  test('keeps an endless word out of the space its later lines stand in by', () => {
    const lines = breakLines('abcdefghij', 5, (start, end) => end - start, 0, 2)
    expect(lines.map(([start, end]) => end - start)).toEqual([5, 3, 2])
  })

  test('never tears a grapheme cluster, even one wider than the line', () => {
    const family = '👨‍👩‍👧'
    expect(broken(`e\u0301${family}${family}x`, 3)).toEqual(['e\u0301', family, family, 'x'])
  })

  test('tears what never ends, by characters', () => {
    const endless = '👨\u200D'.repeat(40)
    const lines = broken(endless, 12)
    expect(lines.join('')).toBe(endless)
    expect(Math.max(...lines.map((line) => line.length))).toBe(12)
  })

  test('counts the room letters need side by side', () => {
    // Each pair stands half a point further apart than its letters are wide.
    const lines = breakLines('abcdefghij', 5, (start, end) => (end - start) * 1.5 - 0.5)
    for (const [start, end] of lines) expect((end - start) * 1.5 - 0.5).toBeLessThanOrEqual(5)
    expect(lines.at(-1)?.[1]).toBe(10)
  })

  test('keeps asked-for line ends, empty lines too', () => {
    expect(broken('a\n\nb', 10)).toEqual(['a\n', '\n', 'b'])
  })

  test('keeps what a no-break space joins', () => {
    expect(broken('see [4]\u00A0now', 8)).toEqual(['see ', '[4]\u00A0now'])
  })

  test('breaks Chinese anywhere but before its full stop', () => {
    expect(broken('树木降低温度。', 6)).toEqual(['树木降低温', '度。'])
  })

  test('an unlimited width gives one line', () => {
    expect(broken('one two three', Infinity)).toEqual(['one two three'])
    expect(broken('', 10)).toEqual([])
  })
})

test('trimmedEnd leaves out spaces and line feeds, and stops at the start', () => {
  expect(trimmedEnd('ab \n', 0, 4)).toBe(2)
  expect(trimmedEnd('    ', 1, 4)).toBe(1)
})
