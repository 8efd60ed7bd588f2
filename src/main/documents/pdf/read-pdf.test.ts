import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkImportedHeadings, checkVersion } from '../../../shared/document/invariants'
import { textVersionSchema } from '../../../shared/document/text-version'
import { importDocument, type ImportedDocument } from '../import'

const FOLDER = path.join(import.meta.dirname, 'fixtures')

async function attempt(name: string) {
  return importDocument({ fileName: `${name}.pdf`, bytes: readFileSync(path.join(FOLDER, `${name}.pdf`)) })
}

async function imported(name: string): Promise<ImportedDocument> {
  const result = await attempt(name)
  if (!result.ok) throw new Error(result.error.message)
  const { version, headings } = result.value
  expect(checkVersion(version, headings)).toEqual([])
  expect(checkImportedHeadings(version, headings)).toEqual([])
  expect(textVersionSchema.safeParse(version).error).toBeUndefined()
  return result.value
}

/** One line a block: its kind, level or depth, sign, and its first words. */
function shape({ version: { text, blocks } }: ImportedDocument): string[] {
  return blocks.map(({ kind, level, depth, marker, header, start, end }) => {
    const details = [level, depth, marker, header && 'header'].filter(
      (one) => one !== undefined && one !== false,
    )
    return `${[kind, ...details].join(' ')}: ${text.slice(start, Math.min(end, start + 24))}`
  })
}

function marksOf({ version: { text, marks } }: ImportedDocument): string[] {
  return marks
    .filter(({ kind }) => kind !== 'cell')
    .map(
      ({ kind, start, end, href }) =>
        `${kind} ${text.slice(start, end)}${href === undefined ? '' : ` ${href}`}`,
    )
}

const outline = ({ headings }: ImportedDocument) => headings.map(({ level, title }) => `${level} ${title}`)
const labels = ({ version: { pages = [] } }: ImportedDocument) => [
  ...new Set(pages.map(({ label }) => label)),
]

test('an article of pdfTeX keeps its structure', async () => {
  const article = await imported('article')
  expect(shape(article)).toMatchInlineSnapshot(`
    [
      "heading 1: Hedgerows and Hearing",
      "paragraph: Ada Okafor Mirek Lindt 1",
      "paragraph: doi:10.5555/hedge.2021.1",
      "heading 1: Abstract",
      "paragraph: The surveyors walked eve",
      "heading 1: 1 Introduction",
      "paragraph: Measurements of traffic ",
      "paragraph: Nocturnal recordings tel",
      "heading 2: 1.1 Earlier work",
      "paragraph: A hedgerow is more than ",
      "footnote 1: The counters are describ",
      "paragraph: The surveyors walked eve",
      "heading 1: 2 Methods",
      "paragraph: Every walk had three par",
      "list-item 0 •: listening at the corner ",
      "list-item 0 •: walking;",
      "list-item 1 –: slowly,",
      "list-item 1 –: on the shaded side;",
      "list-item 0 •: writing.",
      "paragraph: Then, in this order:",
      "list-item 0 1.: the microphone was calib",
      "list-item 0 2.: the recording was compar",
      "paragraph: As the handbook says:",
      "quote: Silence is not the absen",
      "paragraph: Counts were added up by ",
      "code: for bird in birds:
        c",
      "footnote 2: A second note, which is ",
      "heading 1: 3 Results",
      "paragraph: The surveyors walked eve",
      "table-row header: Street	Before	After",
      "table-row: North Road	12	40",
      "table-row: South Road	7	31",
      "table-row: Harbour	3	9",
      "paragraph: A hedgerow is more than ",
      "paragraph: The surveyors walked eve",
      "heading 1: References",
      "paragraph: 1. A. Author. Birds and ",
    ]
  `)
  expect(marksOf(article)).toMatchInlineSnapshot(`
    [
      "footnote-ref 1",
      "emphasis old but untested",
      "strong few and loud",
      "link the project page https://example.org/birds",
      "footnote-ref 2",
      "subscript 2",
      "superscript 2",
      "strong Street",
      "strong Before",
      "strong After",
      "emphasis Birds and Streets",
    ]
  `)
  expect(labels(article)).toEqual(['1', '2', '3'])
  expect(article.language).toBe('en-GB')
  expect(article.bibliography).toMatchObject({
    title: 'Hedgerows and Hearing',
    authors: ['Ada Okafor', 'Mirek Lindt'],
    year: '2021',
    container: '',
    doi: '10.5555/hedge.2021.14',
    url: '',
  })
})

test('signs of footnotes lead to them, and a footnote is on its own page', async () => {
  const { version } = await imported('article')
  const signs = version.marks.filter(({ kind }) => kind === 'footnote-ref')
  expect(signs.map(({ target = 0 }) => version.text.slice(target, target + 12))).toEqual([
    'The counters',
    'A second not',
  ])
  const labelOf = (offset: number) => version.pages?.filter(({ start }) => start <= offset).at(-1)?.label
  expect(signs.map(({ target = 0 }) => labelOf(target))).toEqual(['1', '2'])
})

test('two columns are read one after the other, under a title and around a wide table', async () => {
  const article = await imported('columns')
  expect(shape(article)).toMatchInlineSnapshot(`
    [
      "heading 1: Quiet Streets and the Sl",
      "paragraph: Ada Okafor* Mirek Lindt",
      "heading 1: Abstract",
      "paragraph: Nocturnal recordings tel",
      "heading 1: 1 Introduction",
      "paragraph: Measurements of traffic ",
      "paragraph: A hedgerow is more than ",
      "paragraph: Measurements of traffic ",
      "footnote *: Corresponding author.",
      "heading 1: 2 Methods",
      "paragraph: The surveyors walked eve",
      "paragraph: The surveyors walked eve",
      "footnote 1: A note at the foot of a ",
      "paragraph: Table 1: A table across ",
      "table-row: First column	Second colu",
      "table-row: one	two	three",
      "table-row: four	five	six",
      "paragraph: A hedgerow is more than ",
      "heading 2: 2.1 Places",
      "paragraph: Nocturnal recordings tel",
      "paragraph: The surveyors walked eve",
      "paragraph: Nocturnal recordings tel",
      "heading 1: 3 Results",
      "paragraph: Measurements of traffic ",
      "paragraph: A hedgerow is more than ",
      "paragraph: The surveyors walked eve",
      "paragraph: Measurements of traffic ",
    ]
  `)
  expect(labels(article)).toEqual(['1345', '1346', '1347'])
  expect(article.bibliography.authors).toEqual(['Ada Okafor', 'Mirek Lindt'])
  const { text } = article.version
  expect(text).not.toMatch(/OKAFOR AND LINDT|134[567]/)
  // Broken at a line's end: a word, and a compound that keeps its hyphen.
  expect(text).not.toMatch(/[a-z]- ?\n|[a-z]- [a-z]/)
  expect(text.match(/Well-known/g)).toHaveLength(8)
  expect(text.match(/neighbourhoods with continuous hedgerows/g)).toHaveLength(8)
  // One word in the last column.
  expect(text.endsWith('The last words of the article.')).toBe(true)
})

test('a book has roman and arabic pages, and its bookmarks give the levels', async () => {
  const book = await imported('book')
  expect(outline(book)).toEqual(['1 Preface', '1 Chapter 1 Streets', '2 1.1 Width', '1 Chapter 2 Birds'])
  // Page 4 is empty.
  expect(labels(book)).toEqual(['i', 'ii', '1', '2', '3', '5', '6'])
  expect(book.version.text).not.toMatch(/PREFACE|CHAPTER 1\. STREETS/)
})

test('a page printed by Chromium keeps its structure', async () => {
  const page = await imported('page')
  expect(outline(page)).toEqual(['1 Notes on a Street', '2 A list', '2 A table', '2 More'])
  expect(marksOf(page)).toEqual(
    expect.arrayContaining([
      'emphasis Rare birds',
      'strong not counted',
      'link the list of rare birds https://example.org/rare',
      'code count()',
    ]),
  )
  expect(shape(page)).toEqual(
    expect.arrayContaining([
      'table-row header: Bird\tSeen\tHeard',
      'table-row: Wren\t4\t19',
      'code: one line of code\n  anoth',
      'quote: Silence is not the absen',
    ]),
  )
})

test('Japanese is read with its own encodings and without spaces at line ends', async () => {
  const page = await imported('japanese')
  expect(page.version.text).toContain(
    '日の出の前に歩き、聞こえた鳥の名前をすべて書き留めた。確かでないものには印をつけ、後で二人が聞き直した。',
  )
  expect(page.language).toBe('ja')
  expect(outline(page)).toEqual(['1 静かな通り', '2 結果'])
})

test('Hebrew is read from the right, with numbers and Latin words in their places', async () => {
  const page = await imported('hebrew')
  expect(page.version.text).toContain(
    'בשנת 2021 נספרו 40 ציפורים ברחוב North Road לבדו, יותר מאשר בכל שנה קודמת.',
  )
  expect(outline(page)).toEqual(['1 רחובות שקטים', '2 תוצאות'])
})

test('headings of groff get their levels from their numbers', async () => {
  expect(outline(await imported('groff'))).toEqual([
    '1 A Report by groff',
    '1 1. First things',
    '2 1.1. Second things',
    '1 Without a number',
  ])
})

test('a turned page is one paragraph, and a stamp across it another', async () => {
  const { version } = await imported('rotated')
  expect(version.text.split('\n')).toEqual([
    'This page is turned by a quarter, and its lines are turned back, so that a reader sees them upright. They are one paragraph, and the stamp in the margin is not a part of it.',
    'Stamp in the margin',
  ])
})

describe('what cannot be read is said in words:', () => {
  test('a scan', async () => {
    expect(await attempt('scanned')).toMatchObject({
      error: {
        code: 'bad-input',
        message: '“scanned.pdf” has 3 pages but no text layer.',
        hint: 'Run it through a text recognition program such as OCRmyPDF and import the result.',
      },
    })
  })
  test('pages that are pictures', async () => {
    const { warnings, version } = await imported('partly-scanned')
    expect(warnings).toEqual(['Page 2 has no text: empty, or a picture of a page.'])
    expect(version.pages).toEqual([
      { start: 0, label: '1' },
      { start: 26, label: '3' },
    ])
  })
  test('a password; an owner’s alone does not matter', async () => {
    expect(await attempt('encrypted')).toMatchObject({
      error: { message: '“encrypted.pdf” is encrypted and needs a password.' },
    })
    expect((await imported('owner-password')).version.text).toBe('Anybody may read this, but not change it.')
  })
  test('damage', async () => {
    const { version, warnings } = await imported('damaged')
    expect(version.text).toContain('The first page has words.')
    expect(warnings).toEqual([
      'Page 3 is damaged and was left out.',
      'Page 2 has no text: empty, or a picture of a page.',
    ])
    expect(await attempt('cut-off')).toMatchObject({
      error: { message: '“cut-off.pdf” is damaged: its pages cannot be found.' },
    })
  })
})

test('contents that break off are said to be damaged', async () => {
  const whole = readFileSync(path.join(FOLDER, 'book.pdf'))
  const first = whole.indexOf('stream\n')
  whole.fill(0x58, first + 200, first + 260)
  const result = await importDocument({ fileName: 'book.pdf', bytes: whole })
  const warnings = result.ok ? result.value.warnings : []
  expect(warnings).toEqual(['Page 1 is damaged: a part of the text may be missing.'])
})

test('a preprint of pdfTeX: no numbers from its margin, references one by one, no year of the file', async () => {
  const preprint = await imported('preprint')
  expect(outline(preprint)).toEqual([
    '1 Hedgerows and Hearing: A Preprint',
    '1 1 Introduction',
    '1 References',
  ])
  expect(preprint.bibliography).toMatchObject({ authors: ['Ada Okafor'], year: '2020' })
  expect(shape(preprint).slice(-8)).toMatchInlineSnapshot(`
    [
      "list-item 0 •: listening at the corner ",
      "list-item 0 •: walking.",
      "heading 1: References",
      "paragraph: A. Okafor and M. Lindt. ",
      "paragraph: J. Ray. Walking before S",
      "paragraph: S. Clerk. Mild winters. ",
      "paragraph: U. Nurse and V. Farmer. ",
      "paragraph: species when two listene",
    ]
  `)
})

test('an article of a browser: columns with stretched lines, an initial, bullets that are only drawn', async () => {
  const magazine = await imported('magazine')
  expect(shape(magazine)).toMatchInlineSnapshot(`
    [
      "heading 1: Hedgerows in Columns",
      "paragraph: Abstract. Nocturnal reco",
      "heading 2: Walking",
      "paragraph: The surveyors walked eve",
      "list-item 0 •: listening at the corner ",
      "list-item 0 •: walking",
      "list-item 1 •: slowly",
      "heading 2: Replanting",
      "paragraph: A hedgerow is more than ",
      "paragraph: The surveyors walked eve",
      "paragraph: Measurements of traffic ",
    ]
  `)
  expect(magazine.version.text).toContain('\nThe surveyors walked every street')
})

describe.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)(
  'no word that pdftotext finds is lost in',
  () => {
    /** Running heads of these files are in capitals; page numbers stand alone. */
    const isFurniture = (line: string) => /^(?:[ivxlc]+ ?)?\P{Ll}*$/u.test(line)
    test.each(['article', 'columns', 'book', 'page', 'groff', 'partly-scanned'])('%s', async (name) => {
      const raw = execFileSync('pdftotext', ['-raw', path.join(FOLDER, `${name}.pdf`), '-'], {
        encoding: 'utf8',
      })
      const words = raw
        .split(/[\n\f]/)
        .filter((line) => !isFurniture(line))
        .join('\n')
      const ours = bagOf((await imported(name)).version.text)
      const lost = [...bagOf(words)].filter(
        ([word, count]) => /\p{L}/u.test(word) && (ours.get(word) ?? 0) < count,
      )
      expect(lost).toEqual([])
    })
  },
)

/** Words without hyphens and signs, with how often each occurs. */
function bagOf(text: string): Map<string, number> {
  const words = text
    .toLowerCase()
    .replace(/[-\u2010]\n?/g, '')
    .replace(/[.,;:()“”"*∗]/g, ' ')
    .replace(/(?<=\p{L})\d|\d(?=\p{L})/gu, ' ')
    .split(/\s+/)
  const bag = new Map<string, number>()
  for (const word of words) if (word !== '') bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

test('text runs where Electron’s utility process would look like a browser', () => {
  // pdf.js takes a process of this kind for one with Web Workers.
  const script = `
    Object.defineProperty(process.versions, 'electron', { value: '45.0.0' })
    Object.defineProperty(process, 'type', { value: 'utility' })
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] = class {}
    globalThis.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const { readFileSync } = await import('node:fs')
    const data = new Uint8Array(readFileSync(process.argv[1]))
    class Nothing { destroy() {} }
    const pdf = await getDocument({ data, BinaryDataFactory: Nothing, CanvasFactory: Nothing, FilterFactory: Nothing, useWorkerFetch: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false }).promise
    console.log((await (await pdf.getPage(1)).getTextContent()).items.length > 10)`
  const out = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', script, path.join(FOLDER, 'article.pdf')],
    {
      encoding: 'utf8',
      cwd: path.resolve(import.meta.dirname, '../../../..'),
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  expect(out.trim()).toBe('true')
})
