import { expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../../shared/document/invariants'
import { textVersionSchema } from '../../../shared/document/text-version'
import { importDocument } from '../import'

/** Far above what any of these takes, so that a slow machine passes; the square of their length would be hours. */
const LIMIT_MS = 30_000

const deep = (open: string, close = '', depth = 200_000) => `${open.repeat(depth)}x${close.repeat(depth)}`
const numbered = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

const HOSTILE: Readonly<Record<string, string>> = {
  'nested divs': deep('<div>', '</div>'),
  'nested divs left open': deep('<div>'),
  'nested quotes': deep('<blockquote>', '</blockquote>'),
  'nested lists': deep('<ul><li>', '</li></ul>', 100_000),
  'nested spans': deep('<span>', '</span>'),
  'nested bold': deep('<b>', '</b>'),
  'nested tables': deep('<table><tr><td>', '</td></tr></table>', 50_000),
  'nested tables with heads': deep('<table><tr><th>a</th><td>', '</td></tr></table>', 50_000),
  'nested buttons, forms and selects': `x${deep('<button><form><select>', '', 50_000)}`,
  'nested details': deep('<details><summary>', '</summary></details>', 50_000),
  'nested formulas': `<math>${deep('<mrow>', '</mrow>', 50_000)}</math>`,
  'nested links': deep('<a href="https://a.b">', '</a>', 50_000),
  'nested preformatted text': deep('<pre>', '</pre>', 50_000),
  'formatting left open': numbered(20_000, (i) => `<b id=${i}>`) + 'x',
  'formatting reopened in paragraphs': numbered(300, (i) => `<b id=${i}>`) + '<p>x'.repeat(2000),
  'misnested formatting': '<b><i><p></b></i>'.repeat(20_000) + 'x',
  'foster parents': `<table>${'<b>x<tr>'.repeat(20_000)}</table>`,
  'spans of columns and rows': `<table><tr><th>a<th>b${'<tr><td colspan=1000 rowspan=65534>x'.repeat(5000)}</table>`,
  'a wide table that spans rows': `<table><tr><th>a${'<td rowspan=9999>x'.repeat(5000)}${'<tr><td>y'.repeat(5000)}</table>`,
  'many footnotes':
    numbered(20_000, (i) => `<p>x<sup><a id=r${i} href="#fn${i}">${i}</a></sup>`) +
    numbered(20_000, (i) => `<p id=fn${i}>y <a href="#r${i}">^</a>`),
  'many signs of one note': `${'<p>x<sup><a href="#fn1">1</a></sup>'.repeat(30_000)}<p id=fn1>y`,
  'signs in one raised word': `<p>x<sup>${'<a href="#fn1">1</a>'.repeat(3000)}</sup><p id=fn1>y`,
  'many menus': `${'<nav>m</nav>'.repeat(3000)}<article>${'<p>Words, words, words. '.repeat(2000)}</article>`,
  'menus around text without a main part': `<nav>m</nav>${'<div><p>Words, words and words. </div>'.repeat(5000)}`,
  'menus nested deep': `<nav>m</nav>${'<p>Words, words and words. '.repeat(200)}${deep('<div class=menu>', '', 50_000)}`,
  'metadata without end': `${'<meta name=citation_author content=a>'.repeat(20_000)}<p>x`,
  'linked data without end': `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>x`,
  entities: `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><p>x&c;`,
  'a broken tag without end': `<p>x<a ${'a='.repeat(100_000)}`,
  'attributes without end': `<p ${numbered(50_000, (i) => `a${i}=b `)}>x`,
  'a comment left open': `<p>x<!--${'a'.repeat(1_000_000)}`,
  'line breaks': `x${'<br>'.repeat(100_000)}y`,
  'a line of spaces': `<p>x${' '.repeat(1_000_000)}y`,
  'words without an end': `<p>${'字'.repeat(1_000_000)}`,
  'lone surrogates and marks': `<p>x&#xD800;\uD800&#xFEFF;\uFEFF&#13;&#0;`,
}

test.each(Object.entries(HOSTILE))('is read in time and soundly: %s', async (_name, html) => {
  const started = performance.now()
  const result = await importDocument({ fileName: 'a.html', bytes: new TextEncoder().encode(html) })
  expect(performance.now() - started).toBeLessThan(LIMIT_MS)
  if (!result.ok) throw new Error(result.error.message)
  const { version, headings } = result.value
  expect([...checkVersion(version, headings), ...checkImportedHeadings(version, headings)]).toEqual([])
  expect(textVersionSchema.safeParse(version).error).toBeUndefined()
  expect(version.text).toMatch(/x|Words|字/)
})

test('a page of millions of pieces is refused', async () => {
  const bytes = new TextEncoder().encode('<p>x'.repeat(600_000))
  const result = await importDocument({ fileName: 'a.html', bytes })
  expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } })
})

/** Pieces that mean something to a parser of HTML, and some that mean trouble. */
const PIECES = [
  ...'<p> </p> <div> </div> <h1> </h1> <h3> <ul> </ul> <ol start=3> </ol> <li> </li> <li value=7>'.split(
    /(?<=>) /,
  ),
  ...'<blockquote> </blockquote> <pre> </pre> <table> </table> <tr> <td> <th> <td colspan=3> <td rowspan=2>'.split(
    /(?<=>) /,
  ),
  ...'<caption> <thead> <tbody> <b> </b> <i> </i> <sup> </sup> <sub> <code> </code> <br> <hr> <q> </q>'.split(
    /(?<=>) /,
  ),
  ...'<dl> <dt> <dd> <details> <summary> <figure> <figcaption> <ruby> <rt> <math> <msup> </math> <svg> </svg>'.split(
    /(?<=>) /,
  ),
  ...'<script> </script> <style> </style> <template> </template> <select> <option> <textarea> </textarea>'.split(
    /(?<=>) /,
  ),
  ...[
    '<a href="https://a.b">',
    '</a>',
    '<a href="#fn1" id=r1>1',
    '<sup><a href="#fn1">1</a></sup>',
    '<li id=fn1>',
  ],
  ...[
    '<p id=fn1>',
    '<a href="#r1">↩</a>',
    '<a href="javascript:x">',
    '<img alt="a b">',
    '<div hidden>',
    '<nav>',
    '<aside>',
  ],
  ...[
    '&amp;',
    '&#13;',
    '&#xFEFF;',
    '&#xD800;',
    '&nbsp;',
    '\uFEFF',
    '\uD800',
    '🧪',
    '\0',
    '\r\n',
    '\n',
    '\t',
    '  ',
    '\f',
    '\u2028',
  ],
  ...['word', 'Words and words.', '睡眠', 'é', '<!--', '-->', '<![CDATA[', ']]>', '<', '>', '"'],
]

test('2,000 random pages are read soundly', async () => {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) / 0x800000
  }
  let read = 0
  for (let page = 0; page < 2000; page += 1) {
    const html = Array.from(
      { length: 1 + next() * 80 },
      () => PIECES[Math.floor(next() * PIECES.length)],
    ).join('')
    const result = await importDocument({ fileName: 'a.html', bytes: new TextEncoder().encode(html) })
    if (!result.ok) {
      expect(result.error.code, html).toMatch(/bad-input|unsupported/)
      continue
    }
    read += 1
    const { version, headings } = result.value
    expect([...checkVersion(version, headings), ...checkImportedHeadings(version, headings)], html).toEqual(
      [],
    )
    expect(textVersionSchema.safeParse(version).success, html).toBe(true)
  }
  expect(read).toBeGreaterThan(900)
})
