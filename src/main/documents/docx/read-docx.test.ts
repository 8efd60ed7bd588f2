import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../../shared/document/invariants'
import { importDocument } from '../import'
import { blocksOf, marksOf } from '../testing/described'
import { makeZip, type ZipEntry } from '../testing/make-zip'

const NAMES =
  'xmlns:w="w" xmlns:r="r" xmlns:m="m" xmlns:wp="wp" xmlns:mc="mc" xmlns:dc="dc" xmlns:dcterms="dcterms" xmlns:cp="cp"'

/** A Word document of a body and further files, by their names in `word/`. */
function docx(
  body: string,
  files: Readonly<Record<string, string>> = {},
  more: readonly ZipEntry[] = [],
): Uint8Array {
  return makeZip([
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    },
    ...Object.entries(files).map(([name, content]) => ({
      name: `word/${name}`,
      content: `<root ${NAMES}>${content}</root>`,
    })),
    ...more,
  ])
}

async function read(bytes: Uint8Array) {
  const result = await importDocument({ fileName: 'a.docx', bytes })
  if (!result.ok) throw new Error(result.error.message)
  const { version, headings } = result.value
  expect([...checkVersion(version, headings), ...checkImportedHeadings(version, headings)]).toEqual([])
  const document = { ...result.value, ...version }
  return { ...result.value, blocks: blocksOf(document), marks: marksOf(document), text: version.text }
}

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content: string, look = '') => `<w:p><w:pPr>${look}</w:pPr>${content}</w:p>`
const style = (id: string, name: string, more = '') =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

test('headings by the name of their style, by its outline level, and by their own', async () => {
  const styles =
    style('berschrift1', 'heading 1') +
    style('Mine', 'Chapter', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('Based', 'Other', '<w:basedOn w:val="Mine"/>')
  const { blocks } = await read(
    docx(
      p(run('a'), '<w:pStyle w:val="berschrift1"/>') +
        p(run('b'), '<w:pStyle w:val="Based"/>') +
        p(run('c'), '<w:outlineLvl w:val="2"/>') +
        p(run('d'), '<w:pStyle w:val="Mine"/><w:outlineLvl w:val="9"/>'),
      { 'styles.xml': styles },
    ),
  )
  expect(blocks).toEqual(['heading1: a', 'heading2: b', 'heading3: c', 'paragraph: d'])
})

test('lists count as Word counts them, and numbers of headings are part of the text', async () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)', 3)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uF0B7')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
  const item = (text: string, id: number, at = 0) =>
    p(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)
  const heading = p(
    run('Methods'),
    '<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>',
  )
  const body = [
    item('a', 1),
    item('b', 1, 1),
    item('c', 1, 1),
    item('d', 1),
    item('e', 1, 1),
    item('f', 2),
    item('g', 0),
    heading,
  ]
  const { blocks } = await read(docx(body.join(''), { 'numbering.xml': numbering }))
  expect(blocks).toEqual([
    'list-item0 1.: a',
    'list-item1 1.c): b',
    'list-item1 1.d): c',
    'list-item0 2.: d',
    'list-item1 2.c): e',
    'list-item0 •: f',
    'paragraph: g',
    'heading1: 5. Methods',
  ])
})

test('the look of words, over the cuts Word makes; hidden words are left out', async () => {
  const { marks, text } = await read(
    docx(
      p(
        run('bo', '<w:b/>') +
          run('ld', '<w:b w:val="1"/><w:i/>') +
          run(' plain', '<w:b w:val="0"/>') +
          run('2', '<w:vertAlign w:val="superscript"/>') +
          run('gone', '<w:strike/>') +
          run('hidden', '<w:vanish/>'),
      ),
    ),
  )
  expect(marks).toEqual(['strong: bold', 'emphasis: ld', 'superscript: 2', 'strike: gone'])
  expect(text).toBe('bold plain2gone')
})

test('links in both their forms; addresses that could run something are dropped', async () => {
  const field = (instruction: string, words: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction}</w:instrText></w:r>
     <w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink> `
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/>`
  const { marks, text } = await read(
    docx(
      p(
        link('r1', 'a') +
          link('r2', 'b') +
          field('HYPERLINK "https://c.d/" \\o "x"', 'c') +
          field('PAGEREF x', '7'),
      ),
      {
        '_rels/document.xml.rels':
          relation('r1', 'https://a.b/?x=1&amp;y') + relation('r2', 'javascript:alert(1)'),
      },
    ),
  )
  expect(marks).toEqual(['link: a → https://a.b/?x=1&y', 'link: c → https://c.d/'])
  expect(text).toBe('abc7')
})

test('footnotes and endnotes, numbered apart, in the order they are called', async () => {
  const sign = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
  const note = (kind: string, id: number, words: string) =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${run(` ${words}`)}`)}${p(run('More.'))}</w:${kind}>`
  const { blocks, marks } = await read(
    docx(
      p(
        run('a') +
          sign('footnote', 3) +
          run(' b') +
          sign('endnote', 2) +
          run(' c') +
          sign('footnote', 2) +
          custom,
      ),
      {
        'footnotes.xml':
          `<w:footnote w:type="separator" w:id="0">${p(run('no'))}</w:footnote>` +
          note('footnote', 2, 'Two.') +
          note('footnote', 3, 'Three.') +
          note('footnote', 4, 'Four.') +
          note('footnote', 9, 'Never called.'),
        'endnotes.xml': note('endnote', 2, 'End.'),
      },
    ),
  )
  expect(blocks).toEqual([
    'paragraph: a1 bi c2*',
    'footnote 2: Two.',
    'footnote: More.',
    'footnote 1: Three.',
    'footnote: More.',
    'footnote *: Four.',
    'footnote: More.',
    'footnote i: End.',
    'footnote: More.',
  ])
  expect(marks).toEqual([
    'footnote-ref: 1 ↓ Three.',
    'footnote-ref: i ↓ End.',
    'footnote-ref: 2 ↓ Two.',
    'footnote-ref: * ↓ Four.',
  ])
})

test('tables, boxes and code', async () => {
  const cell = (content: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${content}</w:tc>`
  const grid = (columns: number) => `<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>`
  const inner = `<w:tbl>${grid(2)}<w:tr>${cell(p(run('x')))}${cell(p(run('y')))}</w:tr></w:tbl>`
  const { blocks } = await read(
    docx(
      `<w:tbl>${grid(3)}<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p(run('a')), '<w:gridSpan w:val="2"/>')}${cell(p(run('b')))}</w:tr>
       <w:tr>${cell(p(run('c')) + p(run('d')))}${cell(p(''))}${cell(inner)}</w:tr></w:tbl>
       <w:tbl>${grid(1)}<w:tr>${cell(p(run('in a box')))}</w:tr></w:tbl>` +
        p(run('if a:'), '<w:pStyle w:val="C"/>') +
        p(run('  b()'), '<w:pStyle w:val="C"/>') +
        p(run('after')),
      { 'styles.xml': style('C', 'HTML Preformatted') },
    ),
  )
  expect(blocks).toEqual([
    'table-row, header: a |  | b',
    'table-row: c\nd |  | x\ny',
    'paragraph: in a box',
    'code: if a:\n  b()',
    'paragraph: after',
  ])
})

test('the text as it stands: changes accepted, comments and contents left out and said so', async () => {
  const { text, warnings } = await read(
    docx(
      p(run('Contents 1'), '<w:pStyle w:val="T"/>') +
        p(
          `${run('a')}<w:del>${run('b')}</w:del><w:ins>${run('c')}</w:ins><w:moveFrom>${run('d')}</w:moveFrom>`,
        ),
      { 'styles.xml': style('T', 'toc 1'), 'comments.xml': '<w:comment w:id="1"/>' },
    ),
  )
  expect(text).toBe('ac')
  expect(warnings).toEqual([
    'Comments were left out.',
    'Tracked changes were read as if accepted.',
    'The table of contents was left out; the outline shows it.',
  ])
})

test('pictures, formulas and text boxes', async () => {
  const box =
    '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>'
  const formula =
    '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>'
  const { blocks } = await read(
    docx(
      p(`<w:r><w:drawing><wp:docPr descr="A curve"/></w:drawing></w:r>${formula}`) +
        p(run('before') + `<w:r>${box}</w:r>` + run('after')),
    ),
  )
  expect(blocks).toEqual([
    'paragraph: [image: A curve](a+b)/c',
    'paragraph: before',
    'paragraph: box',
    'paragraph: after',
  ])
})

test('what the document says of itself', async () => {
  const core = `<cp:coreProperties ${NAMES}><dc:title>On bees</dc:title><dc:creator>Doe, Jane; Li Wei</dc:creator>
    <dcterms:created>2020-01-02T00:00:00Z</dcterms:created><dc:language>en-US</dc:language></cp:coreProperties>`
  const { bibliography, language } = await read(
    docx(p(run('a')), {}, [{ name: 'docProps/core.xml', content: core }]),
  )
  expect(bibliography).toMatchObject({ title: 'On bees', authors: ['Doe, Jane', 'Li Wei'], year: '' })
  expect(language).toBe('en-US')
})

describe('hostile documents', () => {
  const read200k = (body: string) => importDocument({ fileName: 'a.docx', bytes: docx(body) })
  test.each([
    ['nested paragraphs', `${'<w:p><w:r>'.repeat(100_000)}<w:t>x</w:t>${'</w:r></w:p>'.repeat(100_000)}`],
    [
      'nested tables',
      `${'<w:tbl><w:tr><w:tc>'.repeat(70_000)}${p(run('x'))}${'</w:tc></w:tr></w:tbl>'.repeat(70_000)}`,
    ],
    [
      'nested formulas',
      p(
        `<m:oMath>${'<m:f><m:num>'.repeat(100_000)}<m:t>y</m:t>${'</m:num></m:f>'.repeat(100_000)}</m:oMath>${run('x')}`,
      ),
    ],
    [
      'nested links and fields',
      p(
        `${'<w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}${'</w:hyperlink>'.repeat(50_000)}`,
      ) + p(run('x')),
    ],
    ['many paragraphs', p(run('x')).repeat(50_000)],
    ['styles in a circle', p(run('x'), '<w:pStyle w:val="A"/>')],
  ])('%s', async (_name, body) => {
    const result = await read200k(body)
    if (!result.ok) expect(result.error.code).toBe('bad-input')
    else expect(checkVersion(result.value.version, result.value.headings)).toEqual([])
  })
  test.each([
    [
      'entities of its own',
      makeZip([{ name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
    ],
    ['XML that breaks off', makeZip([{ name: 'word/document.xml', content: '<w:document><w:body>' }])],
    ['no text part', makeZip([{ name: 'word/document.xml.bak', content: 'x' }])],
    ['another kind of file', new TextEncoder().encode('plain words')],
    ['an encrypted document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('%s', async (_name, bytes) => {
    const result = await importDocument({ fileName: 'a.docx', bytes })
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    if (!result.ok) expect(result.error.message).toContain('a.docx')
  })
})
