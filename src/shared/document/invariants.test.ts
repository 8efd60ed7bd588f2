import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from './invariants'
import type { Heading } from './sections'
import type { Block, Mark, TextVersion } from './text-version'

const TEXT = 'Title\nA paragraph.\nLast one.'
const TITLE: Block = { kind: 'heading', start: 0, end: 5, level: 1 }
const FIRST: Block = { kind: 'paragraph', start: 6, end: 18 }
const LAST: Block = { kind: 'paragraph', start: 19, end: 28 }
const HEADING: Heading = { start: 0, end: 5, level: 1, title: 'Title' }

function version(change: Partial<TextVersion> = {}): TextVersion {
  return {
    hash: 'a'.repeat(64),
    unit: 'utf16',
    text: TEXT,
    blocks: [TITLE, FIRST, LAST],
    marks: [],
    ...change,
  }
}

const mark = (start: number, end: number): Mark => ({ kind: 'emphasis', start, end })

test('finds nothing wrong with a sound version', () => {
  const marks: Mark[] = [mark(6, 7), { kind: 'link', start: 8, end: 17, href: 'https://example.org' }]
  expect(checkVersion(version({ marks }), [HEADING])).toEqual([])
  expect(checkImportedHeadings(version(), [HEADING])).toEqual([])
})

test('knows footnotes and pages', () => {
  const note: Block = { kind: 'footnote', start: 19, end: 28, marker: '*' }
  const marks: Mark[] = [{ kind: 'footnote-ref', start: 17, end: 18, target: 19 }]
  const pages = [
    { start: 0, label: 'iv' },
    { start: 19, label: '5' },
  ]
  expect(checkVersion(version({ blocks: [TITLE, FIRST, note], marks, pages }), [HEADING])).toEqual([])
})

test('lets a reader make a paragraph a heading, but sees that it is not the importer’s outline', () => {
  const own: Heading = { start: 19, end: 28, level: 2, title: 'Last one.' }
  expect(checkVersion(version(), [HEADING, own])).toEqual([])
  expect(checkImportedHeadings(version(), [HEADING, own])).toHaveLength(1)
  expect(checkImportedHeadings(version(), [])).toHaveLength(1)
  expect(checkImportedHeadings(version(), [{ ...HEADING, level: 2 }])).toHaveLength(2)
})

describe('finds', () => {
  const broken: [string, TextVersion, string][] = [
    ['a bad hash', version({ hash: 'A'.repeat(64) }), 'SHA-256'],
    ['a text that is not canonical', version({ text: TEXT.replace('\n', '\r') }), 'canonical'],
    ['a byte order mark', version({ text: `\uFEFF${TEXT.slice(1)}` }), 'canonical'],
    ['a block too far', version({ blocks: [TITLE, FIRST, { ...LAST, end: 29 }] }), 'outside the text'],
    ['overlapping blocks', version({ blocks: [TITLE, { ...FIRST, start: 4 }, LAST] }), 'before the block'],
    ['blocks out of order', version({ blocks: [FIRST, TITLE, LAST] }), 'before the block'],
    ['an empty block', version({ blocks: [TITLE, FIRST, { ...LAST, end: 19 }] }), 'holds no text'],
    [
      'a block of white space',
      version({ blocks: [TITLE, { ...FIRST, end: 17 }, LAST] }),
      'outside any block',
    ],
    ['text after the blocks', version({ blocks: [TITLE, FIRST] }), 'after the last block'],
    ['text without blocks', version({ blocks: [] }), 'after the last block'],
    [
      'a heading without a level',
      version({ blocks: [{ ...TITLE, level: undefined }, FIRST, LAST] }),
      'no level',
    ],
    [
      'a footnote’s sign that leads nowhere',
      version({ marks: [{ kind: 'footnote-ref', start: 17, end: 18, target: 19 }] }),
      'its footnote do not match',
    ],
    [
      'pages out of order',
      version({
        pages: [
          { start: 9, label: '1' },
          { start: 2, label: '2' },
        ],
      }),
      'page 2 is out of order',
    ],
    ['a page too far', version({ pages: [{ start: 99, label: '1' }] }), 'page 1 starts outside'],
    ['a paragraph with a level', version({ blocks: [TITLE, { ...FIRST, level: 1 }, LAST] }), 'no heading'],
    ['a paragraph with a depth', version({ blocks: [TITLE, { ...FIRST, depth: 0 }, LAST] }), 'depth'],
    ['a paragraph with a marker', version({ blocks: [TITLE, { ...FIRST, marker: '•' }, LAST] }), 'marker'],
    ['a mark across blocks', version({ marks: [mark(4, 8)] }), 'one block'],
    ['a mark between blocks', version({ marks: [mark(5, 6)] }), 'one block'],
    ['an empty mark', version({ marks: [mark(7, 7)] }), 'holds no text'],
    ['a mark too far', version({ marks: [mark(27, 40)] }), 'outside the text'],
    ['marks out of order', version({ marks: [mark(8, 9), mark(6, 7)] }), 'out of order'],
    ['a link without an address', version({ marks: [{ kind: 'link', start: 6, end: 7 }] }), 'address'],
  ]
  for (const [what, wrong, words] of broken) {
    test(what, () => expect(checkVersion(wrong, [HEADING]).join('\n')).toContain(words))
  }

  const headings: [string, Heading[], string][] = [
    ['a heading that covers half a block', [{ ...HEADING, end: 3 }], 'exactly one block'],
    ['a heading that starts in a block', [{ ...HEADING, start: 1 }], 'exactly one block'],
    ['two headings in one place', [HEADING, HEADING], 'out of order'],
    ['a heading without words', [{ ...HEADING, title: ' ' }], 'no title'],
  ]
  for (const [what, wrong, words] of headings) {
    test(what, () => expect(checkVersion(version(), wrong).join('\n')).toContain(words))
  }
})

test('an empty cell is sound', () => {
  const blocks: Block[] = [{ kind: 'table-row', start: 0, end: 3 }]
  const marks: Mark[] = [
    { kind: 'cell', start: 0, end: 1 },
    { kind: 'cell', start: 2, end: 2 },
    { kind: 'cell', start: 3, end: 3 },
  ]
  expect(checkVersion(version({ text: 'a\t\t', blocks, marks }), [])).toEqual([])
})

test('a text of white space needs no blocks', () => {
  expect(checkVersion(version({ text: ' \n', blocks: [] }), [])).toEqual([])
})

test('a thoroughly broken text is reported within bounds', () => {
  const blocks = Array.from({ length: 1000 }, (): Block => ({ kind: 'paragraph', start: 90, end: 80 }))
  expect(checkVersion(version({ blocks }), []).length).toBeLessThanOrEqual(50)
})
