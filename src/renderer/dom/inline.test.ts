import { describe, expect, test } from 'vitest'
import type { Mark, TextVersion } from '../../shared/document/text-version'
import { cellsOf, inlineNodes, safeHref, type InlineNode } from './inline'

function versionOf(text: string, marks: readonly Mark[]): TextVersion {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  return { hash: 'a'.repeat(64), unit: 'utf16', text, blocks: [], marks: sorted }
}
const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end })

/** A tree as markup: `one <strong>two</strong>`. */
function markup(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      return node.kind === 'page'
        ? `[${node.label}]`
        : `<${node.kind}>${markup(node.children)}</${node.kind}>`
    })
    .join('')
}
const render = (text: string, ...marks: Mark[]) =>
  markup(inlineNodes(versionOf(text, marks), { start: 0, end: text.length }))

describe('marks', () => {
  test('plain text is one node', () => {
    expect(render('one two')).toBe('one two')
  })
  test('nest', () => {
    expect(render('one two three', mark('strong', 0, 13), mark('emphasis', 4, 7))).toBe(
      '<strong>one <emphasis>two</emphasis> three</strong>',
    )
  })
  test('that cross are split, and no text is lost or repeated', () => {
    expect(render('abcdef', mark('strong', 0, 4), mark('emphasis', 2, 6))).toBe(
      '<strong>ab<emphasis>cd</emphasis></strong><emphasis>ef</emphasis>',
    )
  })
  test('of no length do nothing', () => {
    expect(render('abc', mark('strong', 1, 1))).toBe('abc')
  })
  test('of the same range nest in either order', () => {
    expect(render('ab', mark('strong', 0, 2), mark('code', 0, 2))).toBe('<strong><code>ab</code></strong>')
  })
  test('of other blocks are not looked at', () => {
    const version = versionOf('ab\ncd', [mark('strong', 0, 2), mark('emphasis', 3, 5)])
    expect(markup(inlineNodes(version, { start: 3, end: 5 }))).toBe('<emphasis>cd</emphasis>')
  })
})

describe('cells', () => {
  const words = (text: string, ...marks: Mark[]) =>
    cellsOf(versionOf(text, marks), { start: 0, end: text.length }).map(({ start, end }) =>
      text.slice(start, end),
    )

  test('are the ranges of their marks', () => {
    expect(words('a\tbc\td', mark('cell', 0, 1), mark('cell', 2, 4), mark('cell', 5, 6))).toEqual([
      'a',
      'bc',
      'd',
    ])
  })
  test('may be empty at the start, in the middle and at the end', () => {
    expect(
      words('\ta\t\t', mark('cell', 0, 0), mark('cell', 1, 2), mark('cell', 3, 3), mark('cell', 4, 4)),
    ).toEqual(['', 'a', '', ''])
  })
  test('a row without cells is one cell', () => {
    expect(words('a | b')).toEqual(['a | b'])
  })
  test('words outside any cell belong to the cell before', () => {
    expect(words('x a | b y', mark('cell', 2, 3), mark('cell', 6, 7))).toEqual(['x a | ', 'b y'])
  })
  test('keep the marks within', () => {
    const version = versionOf('a\tbc', [mark('cell', 0, 1), mark('cell', 2, 4), mark('strong', 3, 4)])
    expect(markup(inlineNodes(version, { start: 0, end: 4 }, { start: 2, end: 4 }))).toBe(
      'b<strong>c</strong>',
    )
  })
})

test('only web and mail addresses become links', () => {
  expect(safeHref('https://example.org/a')).toBe('https://example.org/a')
  expect(safeHref('MAILTO:a@example.org')).toBe('MAILTO:a@example.org')
  for (const href of [
    'javascript:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    'file:///etc',
    '/relative',
    '#a',
    '',
  ]) {
    expect(safeHref(href)).toBeNull()
  }
  expect(safeHref(undefined)).toBeNull()
})

test('a page begins within a mark without parting it, and only where it is first', () => {
  const version = {
    ...versionOf('one two three four', [mark('strong', 4, 13)]),
    pages: [
      { start: 0, label: '1' },
      { start: 8, label: '2' },
      { start: 14, label: '1' },
    ],
  }
  expect(markup(inlineNodes(version, { start: 0, end: 18 }))).toBe(
    '[1]one <strong>two [2]three</strong> four',
  )
})
