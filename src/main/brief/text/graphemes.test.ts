import { expect, test } from 'vitest'
import { graphemeClusters } from './graphemes'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

test.each([
  ['family emoji', 'a👨‍👩‍👧'.repeat(300)],
  ['flags', '🇫🇷🇩🇪'.repeat(300)],
  ['combining marks', 'e\u0301\u0302 '.repeat(700)],
  ['Devanagari', 'क्षत्रिय विद्या '.repeat(100)],
  ['one endless cluster', `x${'\u0301'.repeat(3000)}y`],
  ['line ends', 'a\r\nb\n'.repeat(400)],
  ['nothing', ''],
])('clusters are the same across windows: %s', (_name, text) => {
  const expected = [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, start: index }))
  expect([...graphemeClusters(text)]).toEqual(expected)
})

test('takes time in proportion to the text', () => {
  const time = (text: string) => {
    const before = performance.now()
    let count = 0
    for (const _cluster of graphemeClusters(text)) count++
    return count > 0 ? performance.now() - before : 0
  }
  expect(time('树木 and 降低 mixed '.repeat(20_000))).toBeLessThan(4000)
})
