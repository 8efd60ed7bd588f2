import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../../shared/document/invariants'
import { importDocument } from '../import'
import { blocksOf, marksOf } from '../testing/described'
import { makeZip, type ZipEntry } from '../testing/make-zip'

const CONTAINER =
  '<container><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'

interface Book {
  readonly metadata?: string
  readonly manifest: string
  readonly spine: string
  readonly guide?: string
  readonly files: Readonly<Record<string, string>>
  readonly more?: readonly ZipEntry[]
}

function epub({
  metadata = '<dc:title>T</dc:title>',
  manifest,
  spine,
  guide = '',
  files,
  more = [],
}: Book): Uint8Array {
  return makeZip([
    { name: 'mimetype', content: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', content: CONTAINER },
    {
      name: 'OPS/book.opf',
      content: `<package xmlns:dc="dc" xmlns:opf="opf"><metadata>${metadata}</metadata><manifest>${manifest}</manifest>${spine}<guide>${guide}</guide></package>`,
    },
    ...Object.entries(files).map(([name, content]) => ({ name: `OPS/${name}`, content })),
    ...more,
  ])
}

const page = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`
const item = (id: string, href: string, more = 'media-type="application/xhtml+xml"') =>
  `<item id="${id}" href="${href}" ${more}/>`
const spine = (...ids: readonly string[]) =>
  `<spine toc="ncx">${ids.map((id) => `<itemref idref="${id}"/>`).join('')}</spine>`

async function read(bytes: Uint8Array) {
  const result = await importDocument({ fileName: 'a.epub', bytes })
  if (!result.ok) throw new Error(`${result.error.message} ${result.error.hint ?? ''}`)
  const { version, headings } = result.value
  expect([...checkVersion(version, headings), ...checkImportedHeadings(version, headings)]).toEqual([])
  const document = { ...result.value, ...version }
  return { ...result.value, blocks: blocksOf(document), marks: marksOf(document) }
}

test('chapters in reading order, with titles from the contents, without cover and contents', async () => {
  const nav = `<nav epub:type="toc"><ol><li><a href="text/one.xhtml">Chapter One</a><ol><li><a href="text/two%20b.xhtml#x">Part Two</a></li></ol></li></ol></nav>`
  const { blocks } = await read(
    epub({
      manifest:
        item('c', 'cover.xhtml') +
        item('n', 'nav.xhtml', 'media-type="application/xhtml+xml" properties="nav"') +
        item('b', 'text/two%20b.xhtml') +
        item('a', 'text/one.xhtml') +
        item('d', 'text/three.xhtml'),
      spine:
        '<spine><itemref idref="c"/><itemref idref="n"/><itemref idref="x"/><itemref idref="d" linear="no"/><itemref idref="a"/><itemref idref="b"/></spine>',
      files: {
        'cover.xhtml': page('<p>Cover</p>'),
        'nav.xhtml': page(nav),
        'text/one.xhtml': page(
          '<p class="title">Chapter One</p><p>words<a id="x"/> of one &nbsp;&eacute;</p>',
        ),
        'text/two b.xhtml': page('<div><p>words of two</p></div>'),
        'text/three.xhtml': page('<h1>Aside</h1><p>words'),
      },
    }),
  )
  expect(blocks).toEqual([
    'heading1: Chapter One',
    'paragraph: words of one \u00a0é',
    'heading2: Part Two',
    'paragraph: words of two',
    'heading1: Aside',
    'paragraph: words',
  ])
})

test('contents of EPUB 2, and pages its guide names', async () => {
  const ncx = `<ncx><navMap><navPoint><navLabel><text>First</text></navLabel><content src="a.html"/><navPoint><navLabel><text>Second</text></navLabel><content src="b.html#p"/></navPoint></navPoint></navMap></ncx>`
  const { blocks } = await read(
    epub({
      manifest:
        item('a', 'a.html') +
        item('b', 'b.html') +
        item('t', 't.html') +
        item('ncx', 'toc.ncx', 'media-type="application/x-dtbncx+xml"'),
      spine: spine('t', 'a', 'b'),
      guide: '<reference type="toc" href="t.html#top"/>',
      files: {
        'a.html': page('<p>a</p>'),
        'b.html': page('<p>b</p>'),
        't.html': page('<p>Contents</p>'),
        'toc.ncx': ncx,
      },
    }),
  )
  expect(blocks).toEqual(['heading1: First', 'paragraph: a', 'heading2: Second', 'paragraph: b'])
})

test('footnotes in another file; other links within the book keep their words', async () => {
  const { blocks, marks } = await read(
    epub({
      manifest: item('a', 'text/a.xhtml') + item('n', 'notes.xhtml'),
      spine: spine('a', 'n'),
      files: {
        'text/a.xhtml': page(
          '<p>a<a epub:type="noteref" id="r1" href="../notes.xhtml#n1">1</a> <a href="../notes.xhtml">all</a></p>'.replace(
            '<p>',
            '<p xmlns:epub="e">',
          ),
        ),
        'notes.xhtml': page('<h2>Notes</h2><p id="n1"><a href="text/a.xhtml#r1">1</a>. The note.</p>'),
      },
    }),
  )
  expect(blocks).toEqual(['paragraph: a1 all', 'heading2: Notes', 'footnote 1: The note.'])
  expect(marks).toEqual(['footnote-ref: 1 ↓ The note.'])
})

test('what the book says of itself', async () => {
  const metadata = `<dc:title id="s">A subtitle</dc:title><meta refines="#s" property="title-type">subtitle</meta>
    <dc:title id="t">The title</dc:title><meta refines="#t" property="title-type">main</meta>
    <dc:creator opf:role="aut" opf:file-as="Doe, Jane">Jane Doe</dc:creator><dc:creator id="c">Li Wei</dc:creator>
    <dc:contributor opf:role="trl">A. B.</dc:contributor><dc:date opf:event="modification">2022</dc:date><dc:date>1999-05</dc:date>
    <dc:publisher>Press</dc:publisher><dc:language>en-gb</dc:language><dc:identifier>urn:isbn:978-0-00-000000-2</dc:identifier>
    <dc:identifier>doi:10.1000/b</dc:identifier>`
  const { bibliography, language } = await read(
    epub({
      metadata,
      manifest: item('a', 'a.xhtml'),
      spine: spine('a'),
      files: { 'a.xhtml': page('<p>a</p>') },
    }),
  )
  expect(bibliography).toMatchObject({
    title: 'The title',
    authors: ['Doe, Jane', 'Li Wei'],
    translators: ['A. B.'],
    year: '1999',
    publisher: 'Press',
    isbn: '9780000000002',
    doi: '10.1000/b',
    type: 'book',
  })
  expect(language).toBe('en-GB')
})

describe('books with faults', () => {
  const one = { manifest: item('a', 'a.xhtml') + item('b', 'b.xhtml'), spine: spine('a', 'b') }
  test('a chapter that is no XML is read as a browser would; a missing one is told', async () => {
    const { blocks, warnings } = await read(
      epub({ ...one, files: { 'a.xhtml': '<html><body><p>a<br>b<p>c' } }),
    )
    expect(blocks).toEqual(['paragraph: a\nb', 'paragraph: c'])
    expect(warnings).toEqual(['1 chapter is missing or damaged.'])
  })
  test('scripts, and entities of its own, come to nothing', async () => {
    const { version } = await read(
      epub({
        ...one,
        files: {
          'a.xhtml': page('<p onclick="x()">a<script>b()</script></p>'),
          'b.xhtml': `<!DOCTYPE html [<!ENTITY x "${'x'.repeat(1000)}">]>${page('<p>&x;</p>').slice(21)}`,
        },
      }),
    )
    expect(version.text).toBe('a\n&x;')
  })
  test.each([
    [
      'protection',
      {
        more: [
          {
            name: 'META-INF/encryption.xml',
            content:
              '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
          },
        ],
      },
      /protected/,
    ],
    ['no chapters', {}, /damaged/],
  ])('%s is refused', async (_name, more, message) => {
    const result = await importDocument({ fileName: 'a.epub', bytes: epub({ ...one, files: {}, ...more }) })
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.error.message).toMatch(message)
  })
  test('fonts made useless elsewhere do not count as protection', async () => {
    const fonts =
      '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>'
    const { blocks } = await read(
      epub({
        ...one,
        files: { 'a.xhtml': page('a'), 'b.xhtml': page('b') },
        more: [{ name: 'META-INF/encryption.xml', content: fonts }],
      }),
    )
    expect(blocks).toHaveLength(2)
  })
  test('truncated anywhere, it is refused', async () => {
    const whole = epub({ ...one, files: { 'a.xhtml': page('<p>words</p>'.repeat(500)) } })
    for (let cut = 50; cut < whole.length; cut += 97) {
      const result = await importDocument({ fileName: 'a.epub', bytes: whole.subarray(0, cut) })
      expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    }
  })
  test('contents nested without end', async () => {
    const deep = `<ncx><navMap>${'<navPoint><navLabel><text>t</text></navLabel><content src="a.xhtml"/>'.repeat(50_000)}${'</navPoint>'.repeat(50_000)}</navMap></ncx>`
    const { blocks } = await read(
      epub({
        manifest: item('a', 'a.xhtml') + item('ncx', 'toc.ncx', 'media-type="application/x-dtbncx+xml"'),
        spine: spine('a'),
        files: { 'a.xhtml': page(`${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`), 'toc.ncx': deep },
      }),
    )
    expect(blocks).toEqual(['heading1: t', 'paragraph: x'])
  })
})
