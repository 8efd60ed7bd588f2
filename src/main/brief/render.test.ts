import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BriefModel } from '../../shared/brief/model'
import { NOISE_BRIEF } from './fixtures/noise-brief'
import {
  bookmarksOf,
  missingTool,
  objectsOf,
  pageTexts,
  pdfInfo,
  qpdfCheck,
  xmpOf,
} from './fixtures/pdf-tools'
import { EMPTY_BRIEF, SMALL_BRIEF, WIDE_BRIEF } from './fixtures/small-brief'
import { TORN, lostWords } from './fixtures/words'
import { renderBrief, type BriefProgress } from './render'

const fontsDir = path.resolve('resources/fonts')
const stylesDir = path.resolve('resources/citation-styles')
const noTools = missingTool('pdftotext', 'pdfinfo', 'qpdf')
const TOOL_TESTS = noTools === null ? 'read back' : `read back (skipped: ${noTools})`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'postil-brief-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function render(model: BriefModel, name: string): Promise<string> {
  const output = path.join(folder, name)
  const result = await renderBrief(model, { output, fontsDir, stylesDir })
  if (!result.ok) throw new Error(result.error.message)
  return output
}

async function digest(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}

describe.skipIf(noTools !== null)(TOOL_TESTS, () => {
  let file = ''
  let pages: string[] = []
  beforeAll(async () => {
    file = await render(NOISE_BRIEF, 'noise.pdf')
    pages = pageTexts(file)
  })

  test('every word of every claim, passage, rationale and note is there, as often as it was written', () => {
    expect(lostWords(NOISE_BRIEF, pages.join('\n'), TORN)).toEqual([])
  })

  test('the file is sound', () => {
    expect(qpdfCheck(file)).toMatchObject({ status: 0, text: expect.stringContaining('No syntax') as string })
  })

  test('the contents give the page each section really is on', () => {
    const contents = pageTexts(file, '-layout')[1] ?? ''
    for (const section of NOISE_BRIEF.sections) {
      const row = contents.split('\n').find((line) => line.includes(section.title)) ?? ''
      const page = Number(/(\d+)\s*$/.exec(row)?.[1])
      expect(page, section.title).toBeGreaterThan(2)
      expect((pages[page - 1] ?? '').replace(/\s+/g, ' ')).toContain(`${section.number} ${section.title}`)
      expect(bookmarkPage(file, `${section.number}  ${section.title}`)).toBe(page)
    }
  })

  test('bookmarks hold sections, subsections inside them, and claims inside both', () => {
    const top = bookmarksOf(file)
    expect(top.map((each) => each.title.slice(0, 9))).toEqual([
      ...['Contents', 'At a glan', 'Notes', '1  What a', '2  What n', '3  The lo'],
      ...['4  Walls,', '5  Who li', '6  The sa', '7  What a', 'Reference'],
    ])
    const second = top[4]?.kids ?? []
    expect(second.map((each) => each.title.split(' ')[0])).toEqual(['C5', 'C6', 'C7', 'C8', 'C9', '2.1'])
    expect(second.at(-1)?.kids.map((each) => each.title.split(' ')[0])).toEqual(['C10', 'C11'])
    expect(second[0]?.title).toMatch(/^C5 · Supported: Even sleepers/)
  })

  test('title, author, date, language and structure are set', () => {
    const info = pdfInfo(file)
    expect(info.get('Title')).toBe('The Sleepless Street')
    expect(info.get('Author')).toBe('Ada Quill')
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('Page size')).toContain('A4')
    expect(info.get('CreationDate')).toContain('23')
    const catalog = Object.values(objectsOf(file)).find((object) => object['/Type'] === '/Catalog')
    expect(catalog).toMatchObject({ '/Lang': 'u:en' })
  })

  test('the structure has headings, quotations, lists, a table with header cells, and described figures', () => {
    const elements = Object.values(objectsOf(file)).filter((object) => '/S' in object && '/P' in object)
    const types = new Set(elements.map((element) => element['/S']))
    for (const type of ['/H1', '/H2', '/H3', '/BlockQuote', '/L', '/LI', '/Table', '/TH', '/TOC', '/Link']) {
      expect(types).toContain(type)
    }
    const figures = elements.filter((element) => element['/S'] === '/Figure')
    expect(figures).toHaveLength(2)
    expect(String(figures[0]?.['/Alt'])).toContain('2 What noise does to a sleeping body: 2 supported')
    expect(String(figures[1]?.['/Alt'])).toContain('Bar chart of the 28 claims by certainty')
  })

  test('a long table repeats its header on every page it covers', () => {
    const covered = pages.filter((text) => /^N\d+ \d\d\.\d/m.test(text))
    expect(covered.length).toBeGreaterThan(2)
    for (const text of covered) expect(text).toContain('Night dB(A) Awakenings Remark')
  })

  test('markup in the title keeps the metadata well formed', async () => {
    const tough = { ...SMALL_BRIEF, title: 'R&D <b>now</b> & "then"', author: 'A. & B.' }
    const output = await render(tough, 'tough.pdf')
    expect(pdfInfo(output).get('Title')).toBe('R&D <b>now</b> & "then"')
    expect(xmpOf(output)).toContain('R&amp;D &lt;b&gt;now&lt;/b&gt; &amp; "then"')
  })

  test('Letter paper', async () => {
    const output = await render({ ...NOISE_BRIEF, paper: 'letter' }, 'letter.pdf')
    expect(pdfInfo(output).get('Page size')).toContain('612 x 792')
  })

  test('a brief without claims is still a document', async () => {
    const output = await render(EMPTY_BRIEF, 'empty.pdf')
    expect(qpdfCheck(output).status).toBe(0)
    expect(pageTexts(output).join(' ')).toContain('No claims have been stated yet.')
  })

  test('many sections and two documents: the chart goes on, each figure described', async () => {
    const output = await render(WIDE_BRIEF, 'wide.pdf')
    const figures = Object.values(objectsOf(output)).filter((object) => object['/S'] === '/Figure')
    expect(figures).toHaveLength(3)
    const described = figures.map((figure) => String(figure['/Alt'])).join(' ')
    for (const section of WIDE_BRIEF.sections) expect(described).toContain(`${section.title}:`)
    const top = bookmarksOf(output).map((each) => each.title)
    expect(top).toContain('The First Document & Its Long Title')
    expect(top).toContain('The Second Document')
  })
})

function bookmarkPage(file: string, title: string): number | undefined {
  const search = (marks: ReturnType<typeof bookmarksOf>): number | undefined => {
    for (const mark of marks) {
      const page = mark.title === title ? mark.destpageposfrom1 : search(mark.kids)
      if (page !== undefined) return page
    }
    return undefined
  }
  return search(bookmarksOf(file))
}

test('the same brief gives the same bytes', async () => {
  const first = await render(NOISE_BRIEF, 'once.pdf')
  const second = await render(NOISE_BRIEF, 'twice.pdf')
  expect(await digest(second)).toBe(await digest(first))
})

test('characters no font has are warned about, once each', async () => {
  const result = await renderBrief(NOISE_BRIEF, {
    output: path.join(folder, 'warned.pdf'),
    fontsDir,
    stylesDir,
  })
  expect(result.ok && result.value.warnings).toHaveLength(7)
  expect(result.ok && result.value.warnings[0]).toContain('U+0E40')
})

test('says on which page each part of the brief begins', async () => {
  const output = path.join(folder, 'places.pdf')
  const result = await renderBrief(NOISE_BRIEF, { output, fontsDir, stylesDir })
  if (!result.ok) throw new Error(result.error.message)
  const { places } = result.value
  expect(places.map(({ partId }) => partId)).toEqual(NOISE_BRIEF.sections.map(({ partId }) => partId))
  expect(places.map(({ page }) => page)).toEqual(places.map(({ page }) => page).sort((a, b) => a - b))
  expect(places[0]?.page).toBe(4)
})

test('reports its progress in order', async () => {
  const seen: BriefProgress[] = []
  const output = path.join(folder, 'progress.pdf')
  const result = await renderBrief(NOISE_BRIEF, {
    output,
    fontsDir,
    stylesDir,
    onProgress: (p) => seen.push(p),
  })
  expect(result).toMatchObject({ ok: true, value: { path: output } })
  expect([...new Set(seen.map((p) => p.phase))]).toEqual(['layout', 'pages', 'saving'])
  expect(seen.at(-1)).toEqual({ phase: 'saving', done: 1, total: 1 })
  expect(seen.filter((p) => p.phase === 'layout').at(-1)).toMatchObject({ done: 28, total: 28 })
})

describe('a cancelled or failed export', () => {
  test.each(['layout', 'pages', 'saving'] as const)('cancelled during %s: leaves no file', async (phase) => {
    const place = await mkdtemp(path.join(folder, 'cancel-'))
    const signal = { aborted: false }
    const onProgress = (p: BriefProgress) => {
      if (p.phase === phase) signal.aborted = true
    }
    const output = path.join(place, 'brief.pdf')
    const result = await renderBrief(NOISE_BRIEF, { output, fontsDir, stylesDir, signal, onProgress })
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await readdir(place)).toEqual([])
  })

  test('leaves a file that was there as it was', async () => {
    const place = await mkdtemp(path.join(folder, 'kept-'))
    const output = path.join(place, 'brief.pdf')
    await writeFile(output, '%PDF-older')
    await renderBrief(SMALL_BRIEF, { output, fontsDir, stylesDir, signal: { aborted: true } })
    expect(await readFile(output, 'utf8')).toBe('%PDF-older')
    const result = await renderBrief(SMALL_BRIEF, { output, fontsDir, stylesDir })
    expect(result.ok).toBe(true)
    expect(await readdir(place)).toEqual(['brief.pdf'])
    expect((await readFile(output)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('says which folder does not exist', async () => {
    const output = path.join(folder, 'nowhere', 'brief.pdf')
    const result = await renderBrief(SMALL_BRIEF, { output, fontsDir, stylesDir })
    expect(result).toMatchObject({ ok: false, error: { code: 'disk' } })
    expect(!result.ok && result.error.message).toBe(`The folder ${path.dirname(output)} does not exist.`)
  })

  test('says so when the name is that of a folder, and clears up', async () => {
    const place = await mkdtemp(path.join(folder, 'taken-'))
    const result = await renderBrief(SMALL_BRIEF, { output: place, fontsDir, stylesDir })
    expect(result).toMatchObject({ ok: false, error: { code: 'conflict', message: `${place} is a folder.` } })
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('says so when the fonts are gone', async () => {
    const result = await renderBrief(SMALL_BRIEF, {
      output: path.join(folder, 'f.pdf'),
      fontsDir: folder,
      stylesDir,
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'disk' } })
    expect(await readdir(folder)).not.toContain('f.pdf')
  })
})
