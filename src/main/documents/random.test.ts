import { expect, test } from 'vitest'
import { canonicalText } from '../../shared/document/canonical'
import { checkImportedHeadings, checkVersion } from '../../shared/document/invariants'
import { textVersionSchema } from '../../shared/document/text-version'
import { importDocument } from './import'

/** Pieces that mean something to one of the readers, and some that mean trouble. */
const PIECES = [
  ...[
    '# ',
    '## ',
    '\n===\n',
    '\n---\n',
    '\n\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '  ',
    ' ',
    '\f',
    '\u2028',
    '\u00a0',
  ],
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    'a) ',
    '- [x] ',
    '> ',
    '>',
    '```\n',
    '~~~',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
    '\\',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '[a]: https://b.c',
    '<https://d.e>',
    'www.f.g',
    'h@i.jk',
    '|',
    '|-|-|\n',
  ],
  ...[
    '<sup>',
    '</sup>',
    '<b>',
    '</i>',
    '<br>',
    '<h2>',
    '</h2>',
    '<li>',
    '<pre>',
    '</pre>',
    '<script>',
    '<!--',
    '-->',
    '<',
  ],
  ...[
    '&amp;',
    '&#13;',
    '&#xFEFF;',
    '&#xD800;',
    '&',
    '---\n',
    'title: x\n',
    '...',
    '\uFEFF',
    '\uD800',
    '\uDC00',
    '🧪',
    'é',
  ],
  ...[
    'Heading',
    'CAPITALS HERE',
    'Chapter 1',
    '2.1 Methods',
    'A short sentence.',
    'word',
    '睡眠',
    '。',
    ',',
    '.',
    ':',
    '=',
    '-',
  ],
  'A line that goes on for long enough to be taken for a paragraph, and then for some more, as paragraphs do.',
]

/** Repeatable numbers in [0, 1): mulberry32. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function randomText(seed: number): string {
  const next = numbers(seed)
  const length = 1 + Math.floor(next() * 120)
  return Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)] ?? '').join('')
}

test.each(['md', 'txt'])('3,000 random files are read soundly as .%s', async (extension) => {
  let read = 0
  for (let seed = 0; seed < 3000; seed += 1) {
    const text = randomText(seed)
    const result = await importDocument({ fileName: `a.${extension}`, bytes: new TextEncoder().encode(text) })
    if (!result.ok) {
      expect(result.error.code, JSON.stringify(text)).toBe('bad-input')
      continue
    }
    read += 1
    const { version, headings, firstInk } = result.value
    const problems = [...checkVersion(version, headings), ...checkImportedHeadings(version, headings)]
    expect(problems, `seed ${seed}: ${JSON.stringify(text)}`).toEqual([])
    expect(textVersionSchema.safeParse(version).success, `seed ${seed}`).toBe(true)
    expect(version.text.slice(0, firstInk).trim(), `seed ${seed}`).toBe('')
    // A plain text loses nothing, and reading what was read changes nothing.
    if (extension === 'txt') expect(version.text, `seed ${seed}`).toBe(canonicalText(text.toWellFormed()))
  }
  expect(read).toBeGreaterThan(2900)
})
