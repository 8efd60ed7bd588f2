import { SaxesParser } from 'saxes'
import { describe, expect, test, vi } from 'vitest'
import type { BriefModel } from '../../../../shared/brief/model'
import { TEMPLATES } from '../../../../shared/notebook/brief-choices'
import { EVERY_BRIEF } from '../../fixtures/every-brief'
import { NOISE_BRIEF } from '../../fixtures/noise-brief'
import { SCRIPTS_BRIEF } from '../../fixtures/stress/scripts'
import { FOOTNOTES_BRIEF } from '../fixtures/footnotes'
import { GOLDEN_BRIEF } from '../fixtures/golden-brief'
import { HOSTILE_BRIEF } from '../fixtures/hostile-brief'
import { docxParts, docxText, stylesDir } from '../fixtures/written'
import { writeFormat } from '../write-format'

async function documentOf(model: BriefModel): Promise<string> {
  return (await docxParts(model)).get('word/document.xml') ?? ''
}

/** Style and words of each paragraph. */
function paragraphs(xml: string): [string, string][] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].flatMap(([paragraph]) => {
    const words = docxText(paragraph).trim()
    return words === '' ? [] : [[/<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? '', words]]
  })
}

test('a small brief, as written by hand', async () => {
  expect(paragraphs(await documentOf(GOLDEN_BRIEF))).toEqual([
    ['Kicker', 'Evidence brief'],
    ['Title', 'Tea & Sleep'],
    ['Details', 'Ada Quill · 24 November 2026'],
    ['Details', '2 claims · 1 section · 1 reference · 0% supported'],
    ['EvidenceLabel', 'A reading of'],
    ['NoteText', 'A. Leaf, “On Tea”, 2020'],
    ['Heading1', 'Summary'],
    ['Normal', 'Tea is mild.'],
    ['Heading1', '1\u2002Evenings'],
    ['Normal', 'What is said of evenings.'],
    ['ClaimLabel', 'C1\u2003Refuted'],
    ['Claim', 'Tea late keeps people awake'],
    ['Quote', '“A cup after nine costs an hour.”'],
    ['Details', '— p. 4'],
    ['Details', 'Low certainty · Tags: sleep'],
    ['EvidenceLabel', 'Against'],
    ['Evidence', 'Osei, 2019, p. 12 · Disputes, weak'],
    ['Evidence', 'Only ten people.'],
    ['Quote', '“No effect was seen.”'],
    ['EvidenceLabel', 'Note'],
    ['NoteText', 'See the site.'],
    ['ClaimLabel', 'C2\u2003Unsupported'],
    ['Claim', 'Nobody asked the tea.'],
    ['Heading1', 'References'],
    ['Reference', 'Osei, P. (2019). A Cup at Night.\u2002C1'],
  ])
})

test('the same brief gives the same bytes, at another time and after other files', async () => {
  const first = await writeFormat('docx', NOISE_BRIEF, { stylesDir })
  await writeFormat('docx', GOLDEN_BRIEF, { stylesDir })
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
  const second = await writeFormat('docx', structuredClone(NOISE_BRIEF), { stylesDir })
  vi.useRealTimers()
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
})

const FILES: readonly (readonly [string, BriefModel])[] = [
  ...TEMPLATES.map((template) => [`hostile texts as ${template}`, { ...HOSTILE_BRIEF, template }] as const),
  ['footnotes with blocks', FOOTNOTES_BRIEF],
  ...Object.entries(EVERY_BRIEF),
]

describe.each(FILES)('%s', (_what, model) => {
  test('every part is XML, and every link leads somewhere', async () => {
    const parts = await docxParts(model)
    for (const xml of parts.values()) {
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.write(xml).close()
    }
    const document = parts.get('word/document.xml') ?? ''
    const relations = parts.get('word/_rels/document.xml.rels') ?? ''
    const numberings = [...(parts.get('word/numbering.xml') ?? '').matchAll(/<w:num w:numId="(\d+)"/g)]
    const numbered = new Set(numberings.map(([, id]) => id))
    for (const part of [document, parts.get('word/footnotes.xml') ?? ''])
      for (const [, id] of part.matchAll(/<w:numId w:val="(\d+)"/g)) expect(numbered).toContain(id)
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const [, anchor] of document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g))
      expect(names).toContain(anchor)
    for (const [, id = ''] of document.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g))
      expect(relations).toContain(`Id="${id}"`)
    for (const [, target] of relations.matchAll(/Target="([^"]+)" TargetMode="External"/g))
      expect(target).toMatch(/^(?:https?:|mailto:)/)
  })
})

test('declares language and properties, and the date of the brief, not of the clock', async () => {
  const parts = await docxParts({ ...GOLDEN_BRIEF, language: 'de-AT' })
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="de-AT"')
  const core = parts.get('docProps/core.xml') ?? ''
  expect(core).toContain('<dc:title>Tea &amp; Sleep</dc:title>')
  expect(core).toContain('<dc:creator>Ada Quill</dc:creator>')
  expect(core.match(/>2026-11-24T00:00:00Z</g)).toHaveLength(2)
})

test('header rows of tables come back on each page', async () => {
  const document = await documentOf({ ...NOISE_BRIEF, template: 'claims-table' })
  const tables = document.match(/<w:tbl>/g) ?? []
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
  expect(tables.length).toBeGreaterThan(8)
})

test('footnotes are those of a word processor', async () => {
  const parts = await docxParts({ ...GOLDEN_BRIEF, summary: 'Said[^a].\n\n[^a]: By *many*.' })
  expect(parts.get('word/document.xml')).toContain('<w:footnoteReference w:id="1"/>')
  expect(docxText(parts.get('word/footnotes.xml') ?? '')).toContain('By many.')
})

test('paragraphs from right to left are so, and stretches within others are marked', async () => {
  const document = await documentOf(SCRIPTS_BRIEF)
  const hebrew = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*[\u05D0-\u05EA].*?<\/w:p>/gs)].map(
    ([paragraph]) => paragraph,
  )
  expect(hebrew.some((paragraph) => paragraph.includes('<w:bidi/>'))).toBe(true)
  expect(hebrew.every((paragraph) => paragraph.includes('<w:rtl/>'))).toBe(true)
})

test('a footnote keeps its blocks as paragraphs and items of lists; a table is its rows', async () => {
  const xml = (await docxParts(FOOTNOTES_BRIEF)).get('word/footnotes.xml') ?? ''
  const notes = [...xml.matchAll(/<w:footnote w:id="(\d+)".*?<\/w:footnote>/gs)]
  const partsOf = ([note]: RegExpMatchArray) =>
    [...note.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => {
      const kind = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? ''
      return `${paragraph.includes('<w:numPr>') ? 'item' : kind}: ${docxText(paragraph).trim()}`
    })
  expect(notes.slice(1, 4).map(partsOf)).toEqual([
    ['FootnoteText: ', 'item: at noon', 'item: in the sun', 'item: at night', 'FootnoteText: and late'],
    [
      'FootnoteText: ',
      'SourceCode: one < two',
      'SourceCode: ',
      'SourceCode: ',
      'SourceCode: [^no]: three',
      'FootnoteText: After the code.',
    ],
    ['FootnoteText: street · degrees', 'FootnoteText: Elm · 31', 'FootnoteText: a | b · 29'],
  ])
  expect(notes).toHaveLength(308)
  for (const [note] of notes) {
    expect(note.match(/<w:footnoteRef\/>/g)).toHaveLength(1)
    expect(note).not.toMatch(/<w:tbl>|<w:footnoteReference |<w:pStyle w:val="Heading/)
  }
})
