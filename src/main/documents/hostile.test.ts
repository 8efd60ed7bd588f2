import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../shared/document/invariants'
import { importDocument } from './import'

const SIZE = 250_000

/**
 * Each makes a file of about `SIZE` characters that once cost a Markdown parser its stack or the square of its length:
 * at this size the latter would be minutes. The limit is far above what they take now, so that a slow machine passes.
 */
const LIMIT_MS = 15_000

const fill = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length))
const both = (open: string, close: string) => {
  const half = Math.ceil(SIZE / (open.length + close.length))
  return `${open.repeat(half)}a${close.repeat(half)}`
}

const HOSTILE: Readonly<Record<string, string>> = {
  'nested quotes': `${fill('> ')}a`,
  'nested quotes without spaces': `${fill('>')}a`,
  'nested lists': `${fill('- ')}a`,
  'nested numbered lists': `${fill('1. ')}a`,
  'quotes in lists in quotes': `${fill('> - ')}a`,
  'lists nested by indent': Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'),
  'nested emphasis': both('*a **b ', ' c** d*'),
  'stars around a word': both('*', '*'),
  'underscores in words': fill('a_'),
  'open emphasis': fill('a**b'),
  'open brackets': fill('[a'),
  'nested brackets': both('[', ']'),
  'nested links': both('[a](b', ')'),
  'open code': fill('`a ``b '),
  'many pictures in one paragraph': fill('![a](b)'),
  'an endless mail address': `${fill('a.')}@b.org`,
  'angle brackets': fill('<a '),
  'open comments': `a ${fill('<!-- b ')}`,
  'open tags': fill('<b><i>'),
  'a list item of many lines': `- a\n${fill('b\n')}`,
  'an indented list item of many lines': `- a\n${fill('  b\n')}`,
  'a quote that comes and goes': fill('a\n> b\n'),
  'a quoted list of many lines': `> - > - a\n${fill('b\n')}`,
  'a table of many rows': `|a|\n|-|\n${fill('|b|\n')}`,
  'many footnotes': Array.from({ length: 20_000 }, (_, i) => `[^${i}]: a[^${i}]\n`).join('\n'),
  'many headings': fill('# a\n\n'),
  'a picture of a megabyte in its address': `![a](data:image/png;base64,${'A'.repeat(1_000_000)}) b`,
  'deep YAML': `---\na: ${'['.repeat(30_000)}\n---\nb`,
  'YAML full of aliases': `---\nz: &z [a]\n${'b: [*z,*z,*z]\n'.repeat(2000)}---\nb`,
  'a line without spaces': fill('字'),
  'a line of spaces': `a${fill(' ')}b`,
  'a rule without end': `a\n${fill('=')}`,
  'quotation marks': `A${fill('”')}`,
  'short lines': fill('Heading\n\n'),
  'short sentences': fill('Heading\nIt is.\n'),
  'numbered lines': fill('1. Heading\n\n'),
  'page breaks': fill('A\f'),
}

describe('is read in time and soundly:', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test.each(['md', 'txt'])(`${name} (%s)`, async (extension) => {
      const started = performance.now()
      const result = await importDocument({
        fileName: `a.${extension}`,
        bytes: new TextEncoder().encode(text),
      })
      expect(performance.now() - started).toBeLessThan(LIMIT_MS)
      if (!result.ok) throw new Error(result.error.message)
      const { version, headings } = result.value
      expect(checkVersion(version, headings)).toEqual([])
      expect(checkImportedHeadings(version, headings)).toEqual([])
    })
  }
})

test('what lies deeper than the limit is kept as text', async () => {
  const result = await importDocument({
    fileName: 'a.md',
    bytes: new TextEncoder().encode(`${'> '.repeat(10_000)}deep words`),
  })
  expect(result.ok && result.value.version.text.endsWith('deep words')).toBe(true)
  expect(result.ok && result.value.format).toBe('markdown')
})

test('code of many megabytes, too much for the Markdown lexer, is read as plain text', async () => {
  const bytes = new TextEncoder().encode('    a\n'.repeat(990_000))
  const result = await importDocument({ fileName: 'a.md', bytes })
  expect(result.ok && result.value.format).toBe('plain-text')
})
