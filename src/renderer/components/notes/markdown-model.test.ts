import { describe, expect, test } from 'vitest'
import { parseMarkdown, safeHref } from './markdown-model'

const text = (words: string) => ({ kind: 'text', text: words })

describe('parseMarkdown', () => {
  test('reads paragraphs with emphasis, code and line breaks', () => {
    expect(parseMarkdown('A **bold** and *soft* `x`\nnext')).toEqual([
      {
        kind: 'paragraph',
        children: [
          text('A '),
          { kind: 'strong', children: [text('bold')] },
          text(' and '),
          { kind: 'emphasis', children: [text('soft')] },
          text(' '),
          { kind: 'code', text: 'x' },
          { kind: 'break' },
          text('next'),
        ],
      },
    ])
  })

  test('reads nested lists, numbers and boxes', () => {
    const [bullets, numbers] = parseMarkdown('- [x] done\n- [ ] open\n  - inner\n\n3. third\n')
    expect(bullets).toMatchObject({
      kind: 'list',
      start: null,
      items: [{ checked: true }, { checked: false, blocks: [{ kind: 'paragraph' }, { kind: 'list' }] }],
    })
    expect(numbers).toMatchObject({ kind: 'list', start: 3 })
    expect(JSON.stringify(bullets)).not.toContain('[x]')
  })

  test('reads tables, quotes, headings, code and rules', () => {
    const kinds = parseMarkdown(
      '# T\n\n> q\n\n```js\na < b\n```\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    ).map((block) => block.kind)
    expect(kinds).toEqual(['heading', 'quote', 'code', 'rule', 'table'])
  })

  test('keeps raw HTML as the words that were typed', () => {
    const shown = JSON.stringify(parseMarkdown('<img src=x onerror=alert(1)>\n\na <b>b</b>'))
    expect(shown).toContain('<img src=x onerror=alert(1)>')
    expect(shown).toContain('<b>')
    expect(shown).not.toContain('"html"')
  })

  test('does not escape what React escapes again', () => {
    expect(parseMarkdown('5 < 6 & 7')).toEqual([{ kind: 'paragraph', children: [text('5 < 6 & 7')] }])
  })

  test('turns a link that may not be followed into its words', () => {
    expect(parseMarkdown('[here](javascript:alert)')).toEqual([
      { kind: 'paragraph', children: [text('here')] },
    ])
    expect(parseMarkdown('[here](https://example.org)')).toEqual([
      {
        kind: 'paragraph',
        children: [{ kind: 'link', href: 'https://example.org/', children: [text('here')] }],
      },
    ])
  })

  test('never loads a picture', () => {
    expect(parseMarkdown('![chart](https://example.org/a.png)')).toEqual([
      { kind: 'paragraph', children: [text('chart')] },
    ])
  })

  test('shows absurd nesting as it is', () => {
    const source = `${'>'.repeat(5000)} deep`
    expect(parseMarkdown(source)).toEqual([{ kind: 'paragraph', children: [text(source)] }])
  })
})

describe('safeHref', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://example.org', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['javascript:alert(1)', null],
    [' java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['/relative', null],
    ['', null],
  ])('%j', (href, expected) => {
    expect(safeHref(href)).toBe(expected)
  })
})
