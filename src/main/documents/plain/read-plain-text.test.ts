import { describe, expect, test } from 'vitest'
import { REALISTIC_TEXTS } from './realistic-texts.fixture'
import { readPlainText } from './read-plain-text'

function outlineOf(text: string): string[] {
  return readPlainText(text).headings.map(({ level, title }) => `${level} ${title}`)
}

describe('the outline of', () => {
  for (const { name, text, outline, title } of REALISTIC_TEXTS) {
    test(name, () => {
      expect(outlineOf(text)).toEqual(outline)
      expect(readPlainText(text).bibliography.title).toBe(title)
    })
    test(`${name} with CRLF`, () => {
      expect(outlineOf(text.replaceAll('\n', '\r\n'))).toEqual(outline)
    })
  }
})
