import { describe, expect, test } from 'vitest'
import { readMarkdown, safeAddress } from './read-markdown'
import { inlineText, type Block } from './rich-text'

function read(source: string) {
  let count = 0
  return readMarkdown(source, { next: () => (count += 1) })
}
const wordsOf = (block: Block | undefined) =>
  block && 'children' in block ? inlineText(block.children) : undefined

describe('Markdown of a note', () => {
  test('keeps its blocks', () => {
    const kinds = read('# A\n\np\n\n- x\n\n> q\n\n```\nc\n```\n\n| a |\n|--|\n| b |\n\n---').blocks.map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['heading', 'paragraph', 'list', 'quote', 'code', 'table', 'rule'])
  })

  test('skips no level of heading on the way down', () => {
    const depths = read('## A\n\n#### B\n\n# C').blocks.map(
      (block) => block.kind === 'heading' && block.depth,
    )
    expect(depths).toEqual([0, 1, 0])
  })

  test('makes words of HTML and of links that may not be followed', () => {
    expect(read('a <b>c</b> [d](javascript:alert(1)) ![e](f.png)').blocks).toEqual([
      {
        kind: 'paragraph',
        children: [...'a ,,c,, ,d, ,[image: e]'.split(',').filter(Boolean)].map((text) => ({
          kind: 'text',
          text,
        })),
      },
    ])
  })

  test('an address in a block of HTML is no tag', () => {
    expect(wordsOf(read('<div class="x">\n<https://example.org><br/>\n</div>').blocks[0])).toContain(
      '<https://example.org>',
    )
  })

  test('reads tasks, the start of a list, and whether it is loose', () => {
    const [first, second] = read('3. a\n4. b\n\npause\n\n- [x] done\n- [ ] open').blocks.filter(
      ({ kind }) => kind === 'list',
    )
    expect(first).toMatchObject({ start: 3, isLoose: false })
    expect(second).toMatchObject({ start: null, items: [{ checked: true }, { checked: false }] })
  })

  test('a tab makes code of a line, as in Markdown', () => {
    expect(read('p\n\n\tcode').blocks[1]).toEqual({ kind: 'code', text: 'code' })
  })

  test('nesting beyond reason is text', () => {
    const blocks = read(`${'> '.repeat(3000)}deep`).blocks
    expect(JSON.stringify(blocks)).toContain('deep')
    expect(read('*a '.repeat(5000)).blocks).toHaveLength(1)
  })
})

describe('footnotes', () => {
  test('are numbered as their signs come', () => {
    const { blocks, footnotes } = read('x[^b] y[^a] z[^b]\n[^a]: first *defined*\n[^b]: second')
    expect(blocks).toHaveLength(1)
    expect(footnotes.map(({ number, blocks }) => [number, blocks.map(wordsOf)])).toEqual([
      [1, ['second']],
      [2, ['first defined']],
    ])
  })

  test('keep their blocks, also after two empty lines', () => {
    const source =
      'x[^a]\n\n[^a]: first\n\n    - item\n\n        more\n\n    ```\n    one\n\n\n    two\n    ```\n\nafter'
    const { blocks, footnotes } = read(source)
    expect(blocks.map(wordsOf)).toEqual(['x', 'after'])
    expect(footnotes[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'code'])
    expect(footnotes[0]?.blocks[2]).toEqual({ kind: 'code', text: 'one\n\n\ntwo' })
  })

  test('one without a sign keeps its blocks too', () => {
    const kinds = read('x\n\n[^lonely]: words\n\n    - item\n[^list]:\n    - item').blocks.map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['paragraph', 'paragraph', 'list', 'paragraph', 'list'])
  })

  test('a sign without a footnote stays as it is written, a footnote without a sign is a paragraph', () => {
    const { blocks, footnotes } = read('x[^none]\n\n[^lonely]: words')
    expect(footnotes).toEqual([])
    expect(blocks.map(wordsOf)).toEqual(['x[^none]', '[^lonely] words'])
  })

  test('a footnote has none of its own', () => {
    const { blocks, footnotes } = read('x[^a]\n\n[^a]: see[^b]\n\n[^b]: inner')
    expect(footnotes.map(({ blocks }) => blocks.map(wordsOf))).toEqual([['see[^b]']])
    expect(blocks.map(wordsOf)).toEqual(['x', '[^b] inner'])
  })
})

test('links lead to the web and to mail', () => {
  expect(safeAddress('https://example.org/a b')).toBe('https://example.org/a%20b')
  expect(safeAddress('mailto:a@example.org')).toBe('mailto:a@example.org')
  for (const bad of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '//example.org',
    'x',
  ])
    expect(safeAddress(bad)).toBeNull()
})
