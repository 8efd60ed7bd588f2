import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../../shared/document/invariants'
import type { ReadDocument } from '../read-document'
import { blocksOf, marksOf } from '../testing/described'
import { readHtml } from './read-html'

async function read(html: string): Promise<ReadDocument> {
  const bytes = new TextEncoder().encode(html)
  const result = await readHtml({ name: 'a.html', extension: 'html', bytes })
  if (!result.ok) throw new Error(result.error.message)
  const version = { hash: '0'.repeat(64), unit: 'utf16' as const, ...result.value }
  expect(checkVersion(version, result.value.headings)).toEqual([])
  expect(checkImportedHeadings(version, result.value.headings)).toEqual([])
  return result.value
}

const blocks = async (html: string) => blocksOf(await read(html))
const marks = async (html: string) => marksOf(await read(html))

describe('blocks', () => {
  test('are what a browser starts on a new line', async () => {
    expect(await blocks('<h1>A <i>b</i></h1>c<div>d<section>e</section>f</div><p>g\n  h<p>i')).toEqual([
      'heading1: A b',
      'paragraph: c',
      'paragraph: d',
      'paragraph: e',
      'paragraph: f',
      'paragraph: g h',
      'paragraph: i',
    ])
  })
  test('lists by depth, with the markers they would show', async () => {
    const html = `<ul><li>a<ol start=3 type=a><li>b</li><li value=28>c</ol><p>d</p></li><li><input type=checkbox checked>e</ul>
      <ol reversed><li>f<li>g</ol><ol type=I><li>h<li>i</ol><dl><dt>j<dd>k</dl>`
    expect(await blocks(html)).toEqual([
      'list-item0 •: a',
      'list-item1 c.: b',
      'list-item1 ab.: c',
      'list-item0: d',
      'list-item0 ☑: e',
      'list-item0 2.: f',
      'list-item0 1.: g',
      'list-item0 I.: h',
      'list-item0 II.: i',
      'paragraph: j',
      'list-item0: k',
    ])
  })
  test('quotes by depth; headings in quotes and lists are lines of these', async () => {
    const html =
      '<blockquote>a<blockquote><p>b</p></blockquote><h2>c</h2></blockquote><ul><li><h3>d</h3></ul>'
    expect(await blocks(html)).toEqual(['quote0: a', 'quote1: b', 'quote0: c', 'list-item0 •: d'])
  })
  test('preformatted text as it is written', async () => {
    expect(await blocks('<pre>\n  a  <b>b</b>\n\tc<br>d\n\n</pre><p>e')).toEqual([
      'code:   a  b\n\tc\nd',
      'paragraph: e',
    ])
  })
  test('line breaks stay in their block, two in a row part paragraphs', async () => {
    expect(await blocks('<p>a<br>b<br> <br>c</p><h2>d<br><br>e</h2>')).toEqual([
      'paragraph: a\nb',
      'paragraph: c',
      'heading2: d\ne',
    ])
  })
  test('figures leave the words for their picture and their caption', async () => {
    const html =
      '<figure><img src="a.png" alt="A curve"><figcaption>Figure 1</figcaption></figure><p><img src=b> c'
    expect(await blocks(html)).toEqual(['paragraph: [image: A curve]', 'paragraph: Figure 1', 'paragraph: c'])
  })
  test('details, opened; headings by role', async () => {
    expect(
      await blocks('<details><summary>a</summary>b</details><div role=heading aria-level=3>c</div>'),
    ).toEqual(['paragraph: a', 'paragraph: b', 'heading3: c'])
  })
})

describe('tables', () => {
  test('are rows of cells, with a place for every column', async () => {
    const html = `<table><caption>T</caption><tr><th>a<th>b<th>c<tr><td rowspan=2>d<td colspan=2>e
      <tr><td>f<td>g<p>h</p><ul><li>i</ul></table>`
    const document = await read(html)
    expect(blocksOf(document)).toEqual([
      'paragraph: T',
      'table-row, header: a | b | c',
      'table-row: d | e | ',
      'table-row:  | f | g\nh\ni',
    ])
  })
  test('within a cell are lines of it', async () => {
    expect(
      await blocks('<table><tr><th>a<th>b<tr><td>c<table><tr><td>d<td>e<tr><td>f</table><td>g</table>'),
    ).toEqual(['table-row, header: a | b', 'table-row: c\nd e\nf | g'])
  })
  test('that only arrange a page are none', async () => {
    expect(await blocks('<table><tr><td><h2>a</h2><p>b<td><table><tr><th>c<th>d</table></table>')).toEqual([
      'heading2: a',
      'paragraph: b',
      'table-row, header: c | d',
    ])
    expect(await blocks('<table><tr><td>a<tr><td>b</table>')).toEqual(['paragraph: a', 'paragraph: b'])
  })
})

describe('marks', () => {
  test('of all kinds, over the ends of blocks', async () => {
    const html = `<b>a<p>b</p></b><em>c<i>d</i></em> H<sub>2</sub>O x<sup>2</sup> <code>e  f</code> <s>g</s>
      <span style="font-weight: 700; font-style:italic">h</span> <q>i</q>`
    expect(await marks(html)).toEqual([
      'strong: a',
      'strong: b',
      'emphasis: cd',
      'subscript: 2',
      'superscript: 2',
      'code: e f',
      'strike: g',
      'strong: h',
      'emphasis: h',
    ])
    expect((await read(html)).text).toContain('“i”')
  })
  test('links to the web and to mail; others keep their words', async () => {
    const html = `<a href="https://a.b/?c=1&amp;d">e</a> <a href=mailto:f@g.h>i</a> <a href="javascript:alert(1)">j</a>
      <a href=" JaVa\nScRiPt:alert(1)">k</a> <a href=/l>m</a> <a href="data:text/html,n">o</a> <a href="vbscript:p">q</a>`
    expect(await marks(html)).toEqual(['link: e → https://a.b/?c=1&d', 'link: i → mailto:f@g.h'])
    expect((await read(html)).text).toBe('e i j k m o q')
  })
  test('readings of characters stand raised behind them', async () => {
    expect(await marks('<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字')).toEqual(['superscript: かん'])
  })
})

test('what nobody sees is left out', async () => {
  const html = `<title>T</title><p>a<script>b()</script><style>c{}</style><template>d</template><noscript>e</noscript>
    <svg><text>f</text></svg><iframe>g</iframe><span hidden>h</span><span style="display:none">i</span>
    <span aria-hidden=true>j</span><button>k</button><select><option>l</select><textarea>m</textarea><!-- n --><dialog>o</dialog>p`
  expect((await read(html)).text).toBe('a\np')
})

test('signs that only link to their own heading are left out', async () => {
  expect(
    (await read('<h2 id=a>A<a class=headerlink href="#a" title="Permalink">¶</a></h2><p><a href="#a">b</a>'))
      .text,
  ).toBe('A\nb')
})

test('formulas are what their author wrote, else their signs in order', async () => {
  const tex =
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\frac{a}{b}</annotation></semantics></math>'
  expect((await read(`<p>${tex}`)).text).toBe('\\frac{a}{b}')
  const bare =
    '<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac></math>'
  expect((await read(`<p>${bare}`)).text).toBe('x^2 = (a + 1)/b')
})

test('the text stays canonical whatever references say', async () => {
  expect((await read('<p>&#xFEFF;a&#13;b&#xD800;&#0;c\uFEFF')).text).toBe('a b��c')
})
