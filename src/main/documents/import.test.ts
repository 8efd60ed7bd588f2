import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../shared/document/invariants'
import { LEAD_TITLE, sectionsOf } from '../../shared/document/sections'
import { bibliographySchema } from '../../shared/document/bibliography'
import { textVersionSchema } from '../../shared/document/text-version'
import { MAX_IMPORT_BYTES } from '../../shared/document/limits'
import { importDocument, type ImportedDocument } from './import'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const CORPUS = path.resolve(ROOT, '../shared/corpus/mdma-depression.txt')

async function imported(fileName: string, content: string | Uint8Array): Promise<ImportedDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const result = await importDocument({ fileName, bytes })
  if (!result.ok) throw new Error(result.error.message)
  const { version, headings, bibliography } = result.value
  expect(checkVersion(version, headings)).toEqual([])
  expect(checkImportedHeadings(version, headings)).toEqual([])
  expect(textVersionSchema.safeParse(version).error).toBeUndefined()
  expect(bibliographySchema.safeParse(bibliography).error).toBeUndefined()
  return result.value
}

function sectionTitles({ version, headings, firstInk }: ImportedDocument): string[] {
  return sectionsOf({ length: version.text.length, headings, firstInk }).map(({ title }) => title)
}

test('names a text by the SHA-256 of its canonical UTF-8', async () => {
  const { version } = await imported('a.txt', '\uFEFFGrüße\r\nzwei')
  expect(version.text).toBe('Grüße\nzwei')
  expect(version.hash).toBe(createHash('sha256').update('Grüße\nzwei', 'utf8').digest('hex'))
  expect((await imported('b.txt', 'Grüße\nzwei')).version.hash).toBe(version.hash)
  expect((await imported('c.txt', 'Grüße\nzwei ')).version.hash).not.toBe(version.hash)
})

test('keeps every character of a plain text but its line endings', async () => {
  const text = '\n\n  First  line \t\n\n\u00a0second\u200bline\n\f\nend  \n'
  const result = await imported('a.txt', text.replaceAll('\n', '\r\n'))
  expect(result.version.text).toBe(text)
  expect(result.firstInk).toBe(4)
})

describe('the format', () => {
  const text = '# One\n\ntext'
  test.each([
    ['a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['a.mdown', 'markdown'],
    ['a.txt', 'plain-text'],
    ['a.text', 'plain-text'],
    ['a', 'plain-text'],
    ['a.strange', 'plain-text'],
    ['a.csv', 'plain-text'],
    ['a.html', 'html'],
    ['a.HTM', 'html'],
    ['a.xhtml', 'html'],
  ])('of %s is %s', async (name, format) => expect((await imported(name, text)).format).toBe(format))
})

test('a page of HTML without a telling name is told by how it begins', async () => {
  const page = '<!-- saved --><!DOCTYPE html><p>text'
  expect((await imported('page', page)).format).toBe('html')
  expect((await imported('page.txt', page)).format).toBe('plain-text')
})

test('says when a text was not in UTF-8', async () => {
  const { warnings } = await imported('a.md', Uint8Array.from([0x43, 0x61, 0x66, 0xe9]))
  expect(warnings).toEqual(['The file is not in UTF-8; it was read as Windows-1252.'])
})

describe('refuses', () => {
  const failure = async (fileName: string, content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const result = await importDocument({ fileName, bytes })
    if (result.ok) throw new Error('should have been refused')
    expect(result.error.message).toContain(path.basename(fileName))
    expect(result.error.hint ?? '').not.toBe('')
    return result.error
  }
  test.each([
    ['empty.txt', ''],
    ['blank.md', ' \r\n\t\f\n'],
    ['mark.txt', '\uFEFF'],
    ['rule.md', '---\n\n***'],
  ])('%s, which holds no text', async (name, content) =>
    expect((await failure(name, content)).code).toBe('bad-input'),
  )
  test.each('a.ps a.DOC a.mobi a.mhtml a.rtf a.odt a.pages a.xlsx a.zip a.png a.mp3'.split(' '))(
    '%s, and says what it reads and how to convert',
    async (name) => {
      const error = await failure(`/somewhere/${name}`, 'anything')
      expect(error.code).toBe('unsupported')
      expect(error.message).toMatch(/plain text, Markdown/)
    },
  )
  test.each([
    ['paper.txt', '%!PS-Adobe-3.0'],
    ['letter', '{\\rtf1 hello}'],
    ['book.md', 'PK\u0003\u0004rest'],
  ])('%s, whose first bytes belie its name', async (name, content) => {
    expect((await failure(name, content)).message).toMatch(/is (a file for a printer|a rich text|an archive)/)
  })
  test('binary data under any name', async () => {
    expect((await failure('notes.md', Uint8Array.from([1, 2, 0, 3]))).code).toBe('unsupported')
    expect((await failure('unknown.bin', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]))).code).toBe(
      'unsupported',
    )
  })
  test('more than 64 MB', async () => {
    expect((await failure('big.txt', new Uint8Array(MAX_IMPORT_BYTES + 1).fill(0x61))).code).toBe('too-large')
  })
  test('more than a million lines', async () => {
    expect((await failure('long.md', 'a\n'.repeat(1_000_001))).code).toBe('too-large')
    expect((await failure('long.txt', 'a\r'.repeat(1_000_001))).code).toBe('too-large')
  })
})

describe('the title', () => {
  test('is the first heading of a plain text, else made of the file name', async () => {
    expect((await imported('x.txt', 'Of Bees\n\nBees are insects.')).bibliography.title).toBe('Of Bees')
    expect((await imported('on-bees.txt', 'Bees are insects.')).bibliography.title).toBe('On bees')
    expect((await imported('on-bees.txt', 'Introduction\n\nBees are insects.')).bibliography.title).toBe(
      'On bees',
    )
  })
  test('is the front matter’s, else a first heading of level 1, else made of the file name', async () => {
    expect((await imported('x.md', '---\ntitle: A\n---\n# B')).bibliography.title).toBe('A')
    expect((await imported('x.md', '# *B* c\n\ntext')).bibliography.title).toBe('B c')
    expect((await imported('on-bees.md', '## B\n\ntext')).bibliography.title).toBe('On bees')
    expect((await imported('on-bees.md', 'text\n\n# B')).bibliography.title).toBe('On bees')
  })
})

describe('the sample', () => {
  const folder = path.join(ROOT, 'resources/sample')
  const [article = '', second = ''] = readdirSync(folder).sort()
  test('article has a lead and six sections of one level, none of them its title', async () => {
    const document = await imported(article, readFileSync(path.join(folder, article)))
    const sections = sectionsOf({
      length: document.version.text.length,
      headings: document.headings,
      firstInk: document.firstInk,
    })
    expect(sections.map(({ level }) => level)).toEqual([0, 1, 1, 1, 1, 1, 1])
    expect(sections.map(({ title }) => title)).not.toContain(document.bibliography.title)
    expect(document.bibliography).toMatchObject({ authors: ['Postil'], year: '2025' })
    expect(document.language).toBe('en')
    const words = document.version.text.split(/\s+/).length
    expect(words).toBeGreaterThan(1400)
    expect(words).toBeLessThan(1800)
  })
  test('second document can serve as evidence', async () => {
    const document = await imported(second, readFileSync(path.join(folder, second)))
    expect(document.bibliography.title).toMatch(/phase 3 trial/)
    expect(document.headings.length).toBeGreaterThan(2)
  })
})

// The article belongs to the researcher and is not in the repository.
test.skipIf(!existsSync(CORPUS))(
  'the researcher’s article has a lead and six sections (skipped without it)',
  async () => {
    const document = await imported('mdma-depression.txt', readFileSync(CORPUS))
    expect(sectionTitles(document)).toEqual([
      LEAD_TITLE,
      'Efficacy',
      'Safety',
      'Mechanism Of Action',
      'Clinical Trials',
      'Potential Benefits',
      'Summary And Implications',
    ])
    expect(document.headings.every(({ level }) => level === 1)).toBe(true)
    expect(document.bibliography.title).toBe('Mdma depression')
    expect(document.version.blocks).toHaveLength(33)
  },
)
