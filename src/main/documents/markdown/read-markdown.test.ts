import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../../shared/document/invariants'
import type { ReadDocument } from '../read-document'
import { readMarkdown } from './read-markdown'

function read(source: string): ReadDocument {
  const result = readMarkdown(source)
  expect(checkVersion({ hash: '0'.repeat(64), unit: 'utf16', ...result }, result.headings)).toEqual([])
  expect(checkImportedHeadings({ hash: '0'.repeat(64), unit: 'utf16', ...result }, result.headings)).toEqual(
    [],
  )
  expect(result.format).toBe('markdown')
  return result
}

/** Each block as "kind[level or depth][ marker]: text". */
function blocksOf(source: string): string[] {
  const { text, blocks } = read(source)
  return blocks.map(({ kind, start, end, level, depth, marker }) => {
    const label = `${kind}${level ?? depth ?? ''}${marker === undefined ? '' : ` ${marker}`}`
    return `${label}: ${text.slice(start, end)}`
  })
}

/** Each mark as "kind: text". */
function marksOf(source: string): string[] {
  const { text, blocks, marks } = read(source)
  return marks.map(({ kind, start, end, href, target }) => {
    const note = blocks.find((block) => block.start === target)
    const to = note ? ` ↓ ${text.slice(note.start, note.end)}` : href === undefined ? '' : ` → ${href}`
    return `${kind}: ${text.slice(start, end)}${to}`
  })
}

describe('the text', () => {
  test('is what a reader sees, one line feed between blocks', () => {
    expect(read('# A *b*\n\n\n\nc\n\n- d\n\n> e\n').text).toBe('A b\nc\nd\ne')
  })
  test('has a space for a soft break and a line feed for a hard one', () => {
    expect(read('one\ntwo   three  \nfour\\\nfive<br>six').text).toBe('one two three\nfour\nfive\nsix')
  })
  test('has its entities decoded, once', () => {
    expect(read('&amp;lt; &eacute;&#233;&#xE9; &nosuch; &copy &mdash;').text).toBe(
      '&lt; ééé &nosuch; &copy —',
    )
  })
  test('stays canonical whatever entities say', () => {
    expect(read('a&#13;b &#xD800; &#0; &#xFEFF;c').text).toBe('a b \uFFFD \uFFFD c')
    expect(read('&#xFEFF;\n\n&#xFEFF;a').text).toBe('a')
    expect(read('\uFEFF\uFEFFa').text).toBe('a')
  })
  test('keeps escapes as the character, and no-break spaces', () => {
    expect(read('\\*a\\* 5&nbsp;mg').text).toBe('*a* 5\u00a0mg')
  })
  test('has no trace of comments, scripts and link definitions', () => {
    expect(
      read('a <!-- b --> c\n\n<script>\nd()\n</script>\n\n[e]: https://f.g\n\n<style>h</style>').text,
    ).toBe('a c')
    expect(read('x <script>y()</script> z').text).toBe('x z')
  })
})

describe('blocks', () => {
  test('headings of both kinds, without empty ones', () => {
    expect(blocksOf('# A\nB\n===\nC\n---\n#### D ####\n#\n####### E')).toEqual([
      'heading1: A',
      'heading1: B',
      'heading2: C',
      'heading4: D',
      'paragraph: ####### E',
    ])
  })
  test('nested lists with markers, tasks, and further paragraphs without', () => {
    const source =
      '- a\n  - b\n\n    more of b\n  - c\n- [x] d\n- [ ] e\n\n7. f\n8. g\n   ```\n   code\n   ```'
    expect(blocksOf(source)).toEqual([
      'list-item0 •: a',
      'list-item1 •: b',
      'list-item1: more of b',
      'list-item1 •: c',
      'list-item0 ☑: d',
      'list-item0 ☐: e',
      'list-item0 7.: f',
      'list-item0 8.: g',
      'code: code',
    ])
  })
  test('tasks in a loose list', () => {
    expect(blocksOf('- [x] a\n\n- [ ] b')).toEqual(['list-item0 ☑: a', 'list-item0 ☐: b'])
  })
  test('quotes by depth, and what they hold', () => {
    expect(blocksOf('> a\n> b\n>\n> > c\n> - d')).toEqual(['quote0: a b', 'quote1: c', 'list-item0 •: d'])
  })
  test('headings in quotes and lists are lines of these', () => {
    expect(blocksOf('> # a\n\n- # b')).toEqual(['quote0: a', 'list-item0 •: b'])
  })
  test('code as it is written', () => {
    expect(blocksOf('```js\n\n  a  =  &amp; *b*\n\n\tc\n\n```\n\n    d\n      e')).toEqual([
      'code:   a  =  &amp; *b*\n\n\tc',
      'code: d\n  e',
    ])
  })
  test('table rows, cells joined by tabs', () => {
    const { text, blocks, marks } = read('| a | b |\n|---|--:|\n| *c* |  |\n| d\\|e | f<br>g |\n|  |  |')
    expect(text).toBe('a\tb\nc\t\nd|e\tf\ng')
    expect(blocks.map(({ kind, header }) => [kind, header])).toEqual([
      ['table-row', true],
      ['table-row', false],
      ['table-row', false],
    ])
    const cells = marks.filter(({ kind }) => kind === 'cell').map(({ start, end }) => text.slice(start, end))
    expect(cells).toEqual(['a', 'b', 'c', '', 'd|e', 'f\ng'])
  })
  test('rules are left out', () => {
    expect(blocksOf('a\n\n---\n\n***\n\nb')).toEqual(['paragraph: a', 'paragraph: b'])
  })
  test('raw HTML: its headings, list items, preformatted text and paragraphs', () => {
    const html =
      '<div align="center"><h2>A <b>b</b></h2>\n<p>c\nd</p><p>e</p><ul><li>f</li><li>g</li></ul><pre>\n h\n  i</pre></div>'
    expect(blocksOf(html)).toEqual([
      'heading2: A b',
      'paragraph: c d',
      'paragraph: e',
      'list-item0 •: f',
      'list-item0 •: g',
      'code:  h\n  i',
    ])
    expect(blocksOf('> <h1>a</h1>')).toEqual(['quote0: a'])
  })
  test('what a script holds is dropped even if it looks like markup', () => {
    expect(blocksOf('<div>a<script>"<p>b</p>"</script>c</div>')).toEqual(['paragraph: ac'])
  })
})

describe('marks', () => {
  test('nest, and cover no space at their ends', () => {
    expect(marksOf('*a **b*** `c  d` ~~e~~ *f*  \n*g*')).toEqual([
      'emphasis: a b',
      'strong: b',
      'code: c  d',
      'strike: e',
      'emphasis: f',
      'emphasis: g',
    ])
  })
  test('links to the web and to mail keep their address, others their words alone', () => {
    const source =
      '[a](https://b.c/?d=1&amp;e "t") [f](mailto:g@h.i) [j](javascript:alert(1)) [k](../l.md) [m](data:x) ' +
      '[n](JaVaScRiPt&#58;o) [p](//q.r) <https://s.t> www.u.v w@x.yz [z][ref]\n\n[ref]: http://y.z'
    expect(marksOf(source)).toEqual([
      'link: a → https://b.c/?d=1&e',
      'link: f → mailto:g@h.i',
      'link: https://s.t → https://s.t',
      'link: www.u.v → http://www.u.v',
      'link: w@x.yz → mailto:w@x.yz',
      'link: z → http://y.z',
    ])
    expect(read(source).text).toContain('j k m n p')
  })
  test('an address too long to keep is dropped', () => {
    expect(marksOf(`[a](https://b.c/${'d'.repeat(5000)})`)).toEqual([])
  })
  test('raised, lowered and other HTML that means something to a text', () => {
    expect(marksOf('H<sub>2</sub>O x<SUP>2</SUP> <b>c</b> <i>d</i> <u>e</u> <kbd>f</kbd>')).toEqual([
      'subscript: 2',
      'superscript: 2',
      'strong: c',
      'emphasis: d',
      'code: f',
    ])
    expect(marksOf('a<sup>b *c* d')).toEqual(['superscript: b c d', 'emphasis: c'])
  })
  test('pictures leave their alternative text', () => {
    expect(read('![a *b*](c.png) ![](d.png) <img src="e" alt="f &amp; g"> [![h](i)](https://j.k)').text).toBe(
      '[image: a b] [image] [image: f & g] [image: h]',
    )
  })
  test('that cover nothing are dropped', () => {
    expect(marksOf('a <b></b> <i> </i> [](https://b.c) ` `')).toEqual([])
  })
})

describe('footnotes', () => {
  const source =
    'a[^1] b[^n] c[^no]\n\n[^n]: Named *note*\n    goes on\n[^1]: https://a.b\n\n    and on\n\nlast'
  test('are raised where they are called and stand at the end', () => {
    expect(blocksOf(source)).toEqual([
      'paragraph: a[1] b[n] c[^no]',
      'paragraph: last',
      'footnote [n]: Named note goes on',
      'footnote [1]: https://a.b and on',
    ])
    expect(marksOf(source)).toEqual([
      'footnote-ref: [1] ↓ https://a.b and on',
      'footnote-ref: [n] ↓ Named note goes on',
      'emphasis: note',
      'link: https://a.b → https://a.b',
    ])
  })
  test('in code are code', () => {
    expect(read('`[^1]`\n\n[^1]: x').text).toBe('[^1]\nx')
  })
})
