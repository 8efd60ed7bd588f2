import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../../shared/document/invariants'
import { readPlainText } from './read-plain-text'

/** Kind and text of each block, with the level or depth behind the kind. */
function blocksOf(text: string): string[] {
  const read = readPlainText(text)
  const version = { hash: '0'.repeat(64), unit: 'utf16' as const, ...read }
  expect(checkVersion(version, read.headings)).toEqual([])
  expect(checkImportedHeadings(version, read.headings)).toEqual([])
  return read.blocks.map((block) => {
    const number = block.level ?? block.depth ?? ''
    return `${block.kind}${number}: ${read.text.slice(block.start, block.end)}`
  })
}

const LONG =
  'A line that is long enough to be taken for a paragraph of its own, since it goes on for quite a while.'

test('a paragraph a line', () => {
  expect(blocksOf(`${LONG}\nSafety\n${LONG}\n\n${LONG}`)).toEqual([
    `paragraph: ${LONG}`,
    'heading1: Safety',
    `paragraph: ${LONG}`,
    `paragraph: ${LONG}`,
  ])
})

describe('a wrapped text', () => {
  const one =
    'The first paragraph of this text is broken into lines, as people who\nwrite in editors do, and ends here.'
  const two = 'The second one follows it. It too is broken at about seventy letters,\nand it too ends here.'
  test('keeps its line ends within blocks', () => {
    expect(blocksOf(`${one}\n\n${two}\n`)).toEqual([`paragraph: ${one}`, `paragraph: ${two}`])
  })
  test('ends a paragraph where a sentence ends early on its line', () => {
    expect(blocksOf(`${one}\n${two}`)).toEqual([`paragraph: ${one}`, `paragraph: ${two}`])
  })
  test('ends a paragraph before an indented first line', () => {
    const full = one.replace('ends here.', 'ends on this line, which is just as full.')
    expect(blocksOf(`${full}\n   ${two}`)).toEqual([`paragraph: ${full}`, `paragraph: ${two}`])
  })
  test('does not take a number or a dash at the start of a broken line for a list', () => {
    const text =
      'There were fewer of them in the second year than in the first, since\n12. and 13. were lost.'
    expect(blocksOf(`${text}\n\n${one}`)).toEqual([`paragraph: ${text}`, `paragraph: ${one}`])
  })
  test('finds a heading directly above its paragraph', () => {
    expect(blocksOf(`${one}\n\nMethods\n${two}`)).toEqual([
      `paragraph: ${one}`,
      'heading1: Methods',
      `paragraph: ${two}`,
    ])
  })
  test('keeps a stanza and an address as one block each', () => {
    const verse = 'I put the kettle on\nAnd waited for the sound\nOf water turning into cloud.'
    const address = 'Ana Pereira\n12 Harbour Street\nLisbon'
    expect(blocksOf(`${one}\n\n${verse}\n\n${address}\n\n${two}`).slice(1, 3)).toEqual([
      `paragraph: ${verse}`,
      `paragraph: ${address}`,
    ])
  })
})

test('list items keep their markers in the text, nest by indent, and hold their continuation', () => {
  const text = '- one\n- two\n  goes on\n  - nested\n    1. deep\n- three\n\n(a) other\n• bullet'
  expect(blocksOf(text)).toEqual([
    'list-item0: - one',
    'list-item0: - two\n  goes on',
    'list-item1: - nested',
    'list-item2: 1. deep',
    'list-item0: - three',
    'list-item0: (a) other',
    'list-item0: • bullet',
  ])
  expect(readPlainText(text).blocks.every((block) => block.marker === undefined)).toBe(true)
})

test('underlines and drawn rules are blocks of their own', () => {
  expect(blocksOf(`Title\n=====\n\nPart\n----\n${LONG}\n* * *\n${LONG}`)).toEqual([
    'heading1: Title',
    'rule: =====',
    'heading2: Part',
    'rule: ----',
    `paragraph: ${LONG}`,
    'rule: * * *',
    `paragraph: ${LONG}`,
  ])
})

test('underlined sections are of level 1 when nothing is underlined more heavily', () => {
  expect(blocksOf(`Part\n----\n${LONG}`)[0]).toBe('heading1: Part')
  expect(blocksOf(`=====\nTitle\n=====\n${LONG}`)[1]).toBe('heading1: Title')
})

test('a line with a rule beneath it at the very end is no heading', () => {
  expect(blocksOf(`${LONG}\n\nThe end\n-------`)).not.toContain('heading1: The end')
})

test('tables and drawings keep their columns, indent included', () => {
  const table = '    Name      Age\n    Ana       41\n    Bela      38'
  expect(blocksOf(`${LONG}\n\n${table}`)).toEqual([`paragraph: ${LONG}`, `code: ${table}`])
})

test('page breaks and Unicode line separators part lines', () => {
  expect(blocksOf(`${LONG}\fSafety\u2028${LONG}\u2029${LONG}`)).toEqual([
    `paragraph: ${LONG}`,
    'heading1: Safety',
    `paragraph: ${LONG}`,
    `paragraph: ${LONG}`,
  ])
})

describe('no headings in', () => {
  test.each([
    ['the last line', `${LONG}\nThe End`],
    [
      'verse among long lines',
      `${LONG}\nRoses are red\nViolets are blue.\nSugar is sweet\nAnd so are you.\n${LONG}`,
    ],
    ['a salutation', `Dear Professor Novak\n\n${LONG}`],
    ['an inline list without markers', `${LONG}\nEggs\nMilk\nBread\n${LONG}`],
    ['a numbered list between paragraphs', `${LONG}\n1. Eggs\n2. Milk\n3. Bread\n${LONG}`],
    [
      'numbered steps with text under them',
      `${LONG}\n\n1. Boil water\n   It takes a while.\n2. Add tea\n   Wait.\n`,
    ],
    ['a file with one short line', 'Shopping'],
    ['two short lines', 'Ana Pereira\nLisbon'],
  ])('%s', (_, text) => expect(blocksOf(text).filter((block) => block.startsWith('heading'))).toEqual([]))
})
