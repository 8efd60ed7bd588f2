import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Cancelled } from './cancelled'
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
import { digestOf, RenderFolder } from './fixtures/render-fixture'
import { EMPTY_BRIEF, SMALL_BRIEF, WIDE_BRIEF } from './fixtures/small-brief'
import { TORN, lostWords } from './fixtures/words'
import { FOOTNOTES_BRIEF } from './formats/fixtures/footnotes'
import type { BriefProgress } from './render'

const noTools = missingTool('pdftotext', 'pdfinfo', 'qpdf')
const TOOL_TESTS = noTools === null ? 'read back' : `read back (skipped: ${noTools})`

let folder: RenderFolder
beforeAll(async () => {
  folder = await RenderFolder.open()
})
afterAll(() => folder.remove())

describe.skipIf(noTools !== null)(TOOL_TESTS, () => {
  let file = ''
  let pages: string[] = []
  beforeAll(async () => {
    file = (await folder.render(NOISE_BRIEF)).path
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
    const { path: output } = await folder.render(tough)
    expect(pdfInfo(output).get('Title')).toBe('R&D <b>now</b> & "then"')
    expect(xmpOf(output)).toContain('R&amp;D &lt;b&gt;now&lt;/b&gt; &amp; "then"')
  })

  test('Letter paper', async () => {
    const { path: output } = await folder.render({ ...NOISE_BRIEF, paper: 'letter' })
    expect(pdfInfo(output).get('Page size')).toContain('612 x 792')
  })

  test('a brief without claims is still a document', async () => {
    const { path: output } = await folder.render(EMPTY_BRIEF)
    expect(qpdfCheck(output).status).toBe(0)
    expect(pageTexts(output).join(' ')).toContain('No claims have been stated yet.')
  })

  test('many sections and two documents: the chart goes on, each figure described', async () => {
    const { path: output } = await folder.render(WIDE_BRIEF)
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

test.each([
  ['a long brief', NOISE_BRIEF],
  ['footnotes with blocks', FOOTNOTES_BRIEF],
])('the same brief gives the same bytes: %s', async (_what, model) => {
  const first = await folder.render(model)
  const second = await folder.render(structuredClone(model))
  expect(await digestOf(second)).toBe(await digestOf(first))
})

test('characters no font has are warned about, once each', async () => {
  const { warnings } = await folder.render(NOISE_BRIEF)
  expect(warnings).toHaveLength(7)
  expect(warnings[0]).toContain('U+0E40')
})

test('marks beyond six on one letter are warned about; fewer are not', async () => {
  const marked = (marks: number) =>
    folder.render({ ...SMALL_BRIEF, subtitle: `zo${'\u0301'.repeat(marks)}e` })
  expect((await marked(6)).warnings).toEqual([])
  expect((await marked(7)).warnings).toEqual([
    'More than six marks stand on one letter (“o”). Six of them are printed.',
  ])
})

test('says on which page each part of the brief begins', async () => {
  const { places } = await folder.render(NOISE_BRIEF)
  expect(places.map(({ partId }) => partId)).toEqual(NOISE_BRIEF.sections.map(({ partId }) => partId))
  expect(places.map(({ page }) => page)).toEqual(places.map(({ page }) => page).sort((a, b) => a - b))
  expect(places[0]?.page).toBe(4)
})

test('reports its progress in order', async () => {
  const seen: BriefProgress[] = []
  await folder.render(NOISE_BRIEF, { onProgress: (p) => seen.push(p) })
  expect([...new Set(seen.map((p) => p.phase))]).toEqual(['drawing'])
  expect(seen.at(-1)).toMatchObject({ done: 28, total: 28 })
})

test('stops when it is cancelled', async () => {
  const signal = { aborted: false }
  const onProgress = () => void (signal.aborted = true)
  await expect(folder.render(NOISE_BRIEF, { signal, onProgress })).rejects.toThrow(Cancelled)
})
