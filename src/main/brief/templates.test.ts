import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BriefModel } from '../../shared/brief/model'
import { TEMPLATES } from '../../shared/notebook/brief-choices'
import { NOISE_BRIEF } from './fixtures/noise-brief'
import { digestOf, RenderFolder, type BriefFile } from './fixtures/render-fixture'
import { bookmarksOf, missingTool, objectsOf, pageTexts, pdfInfo, qpdfCheck } from './fixtures/pdf-tools'
import { openTagged } from './fixtures/walker/tagged-pdf'
import { LANGUAGES_BRIEF } from './formats/fixtures/languages'
import { EMPTY_BRIEF } from './fixtures/small-brief'
import { VARIED_BRIEF } from './fixtures/varied-brief'

const noTools = missingTool('pdftotext', 'pdfinfo', 'qpdf', 'pdftoppm')
const TOOL_TESTS = noTools === null ? '' : ` (skipped: ${noTools})`

let folder: RenderFolder
beforeAll(async () => {
  folder = await RenderFolder.open()
})
afterAll(() => folder.remove())

const render = (changes: Partial<BriefModel>, model = VARIED_BRIEF) => folder.render({ ...model, ...changes })

const without = (...keys: (keyof BriefModel['shows'])[]): BriefModel['shows'] => ({
  ...VARIED_BRIEF.shows,
  ...Object.fromEntries(keys.map((key) => [key, false])),
})
const textOf = (file: BriefFile) => pageTexts(file.path).join('\n').replace(/\s+/g, ' ')
const elementsOf = (file: BriefFile, type: string) =>
  Object.values(objectsOf(file.path)).filter((object) => object['/S'] === type && '/P' in object)

/** Names that links lead to, and names that there are. */
function placesOf(file: BriefFile) {
  const all = objectsOf(file.path)
  const objects = Object.values(all)
  const wanted = objects.flatMap((object) => {
    const action = all[String(object['/A'])]
    return object['/Subtype'] === '/Link' && action?.['/S'] === '/GoTo' ? [String(action['/D'])] : []
  })
  const names = objects.flatMap((object) => {
    const tree = object['/Dests'] as { '/Names'?: readonly unknown[] } | undefined
    return tree?.['/Names'] ?? []
  })
  return { wanted: new Set(wanted), names: new Set(names.map(String)) }
}

describe.skipIf(noTools !== null)(`every template${TOOL_TESTS}`, () => {
  describe.each(TEMPLATES)('%s', (template) => {
    let file: BriefFile
    let text = ''
    beforeAll(async () => {
      file = await render({ template })
      text = textOf(file)
    })

    test('is a sound, tagged file whose links all lead somewhere', () => {
      expect(qpdfCheck(file.path)).toMatchObject({ status: 0 })
      const { wanted, names } = placesOf(file)
      expect([...wanted].filter((name) => !names.has(name))).toEqual([])
      for (const name of ['u:claim-C1', 'u:reference-1', 'u:section-1']) expect(wanted).toContain(name)
    })

    test('says what every report says', () => {
      for (const words of [
        'Trees Against Heat',
        'Ada Quill',
        'What shade does',
        'I take its claims in another order:',
        'Only one of the sites is a street.',
        'Read both twice',
        'Filed under “Sums and estimates”',
        'Evidence by section',
        'Text covered',
        'Osei, P., & Lund, K. (2021).',
      ]) {
        expect(text.toLowerCase()).toContain(words.toLowerCase())
      }
    })

    test('knows where each section begins', () => {
      const pages = pageTexts(file.path)
      expect(file.places.map(({ partId }) => partId)).toEqual(
        VARIED_BRIEF.sections.map(({ partId }) => partId),
      )
      for (const [index, { page }] of file.places.entries()) {
        expect(pages[page - 1]).toContain(VARIED_BRIEF.sections[index]?.title)
      }
    })

    test('has the claims in its bookmarks, under their sections', () => {
      const titles = JSON.stringify(bookmarksOf(file.path))
      for (const words of ['1  What shade does', 'C1 · Supported', 'C3 · Contested', 'At a glance']) {
        expect(titles).toContain(words)
      }
    })

    test('describes its figures', () => {
      const figures = elementsOf(file, '/Figure').map((figure) => String(figure['/Alt']))
      expect(figures).toHaveLength(3)
      const [evidence, coverage, certainty] = figures
      expect(evidence).toContain('1 What shade does: 1 supported, 0 single source')
      expect(coverage).toContain('1 What shade does: 25%, of which with sources 15%')
      expect(coverage).toContain('2 Leaves: <1%')
      expect(certainty).toContain(
        'Moderate certainty: 1, Low certainty: 1, Very low certainty: 0, Not rated: 2',
      )
    })

    test('without a page at a glance and contents keeps the summary and loses the rest', async () => {
      const bare = textOf(await render({ template, shows: without('glance', 'contents') }))
      expect(bare).toContain('Summary')
      expect(bare).toContain('what it costs is hardly ever measured')
      for (const words of ['At a glance', 'Contents', 'Evidence by section'])
        expect(bare).not.toContain(words)
    })

    test('of nothing is still a document', async () => {
      const empty = await render({ template }, EMPTY_BRIEF)
      expect(qpdfCheck(empty.path).status).toBe(0)
      expect(textOf(empty)).toContain('Nothing Yet')
      const barest = await render({ template, shows: without('glance', 'contents') }, EMPTY_BRIEF)
      expect(textOf(barest)).toContain('Nothing Yet')
    })

    test('for a black-and-white printer has no colour anywhere', async () => {
      const printed = await render({ template, ink: 'print', paper: 'letter' })
      expect(colouredPixels(printed)).toBe(0)
      expect(colouredPixels(file)).toBeGreaterThan(1000)
      expect(textOf(printed)).toContain('Trees Against Heat')
    })

    test('gives the same bytes for the same brief', async () => {
      expect(await digestOf(await render({ template }))).toBe(await digestOf(file))
    })
  })
})

describe.skipIf(noTools !== null)(`each template for its purpose${TOOL_TESTS}`, () => {
  test('reading notes have the highlights with comment, page and tags, and no rationales', async () => {
    const file = await render({ template: 'reading-notes' })
    const text = textOf(file)
    for (const words of [
      'Nobody had thought to ask',
      'the sentence to come back to',
      'p. 4',
      'method',
      'Surface, not air. Say so.',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toMatch(/For Osei & Lund, 2021, p\. 7; Mara, 2019/)
    expect(text).not.toContain('Forty benches')
  })

  test('a claims table is a table: header cells of columns and of rows, a cell for every column', async () => {
    const file = await render({ template: 'claims-table' })
    const rows = elementsOf(file, '/TR')
    // Three sections with claims, each with a header; four claims.
    expect(elementsOf(file, '/Table')).toHaveLength(3)
    expect(rows).toHaveLength(3 + 4)
    for (const row of rows) expect(row['/K']).toHaveLength(5)
    const headers = elementsOf(file, '/TH').map(
      ({ '/A': about }) => (about as { '/Scope': string })['/Scope'],
    )
    expect(headers.filter((scope) => scope === '/Row')).toHaveLength(4)
    expect(headers.filter((scope) => scope === '/Column')).toHaveLength(15)
  })

  test('a claims table has a column for what the brief shows, and no more', async () => {
    const file = await render({ template: 'claims-table', shows: without('evidence', 'certainty') })
    expect(elementsOf(file, '/TH')).toHaveLength(3 * 3 + 4)
  })

  test('a claims table lies on its side when its rows would be tall, and repeats its header', async () => {
    const upright = await render({ template: 'claims-table' })
    expect(pdfInfo(upright.path).get('Page size')).toContain('595.28 x 841.89')
    const wide = await render({ template: 'claims-table' }, NOISE_BRIEF)
    expect(pdfInfo(wide.path).get('Page size')).toContain('841.89 x 595.28')
    const later = pageTexts(wide.path).filter((page) => page.includes('C6 …'))
    expect(later.length).toBeGreaterThan(1)
    for (const page of later) expect(page).toContain('No. Claim Standing Certainty Evidence')
  })

  test('an annotated bibliography says what each source does, and hides none', async () => {
    const text = textOf(await render({ template: 'annotated-bibliography' }))
    expect(text).toMatch(
      /Bell, T\. \(2024\)\. The Cool Side of the Street\. Read for C1, C2, C3, C4 Not used as evidence/,
    )
    expect(text).toMatch(
      /Supports C1 strong · p\. 7 A shaded bench .* Forty benches, three summers\. “Shade took/,
    )
    for (const words of ['Disputes C2 moderate', 'Qualifies C3 weak · p. 10']) expect(text).toContain(words)
  })

  test('references lead back to the claims they are cited for', async () => {
    expect(textOf(await render({}))).toMatch(/North Quay Press\. Cited for C1, C3/)
  })
})

/** Pixels that are not grey, in small pictures of all pages. */
function colouredPixels({ path: file }: BriefFile): number {
  const pictures = execFileSync('pdftoppm', ['-r', '40', file], { maxBuffer: 1 << 28 })
  let coloured = 0
  for (let at = 0; at < pictures.length;) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(pictures.subarray(at, at + 30).toString('latin1'))
    if (!head) throw new Error('not a picture')
    const start = at + head[0].length
    const end = start + Number(head[1]) * Number(head[2]) * 3
    for (let i = start; i < end; i += 3) {
      if (pictures[i] !== pictures[i + 1] || pictures[i] !== pictures[i + 2]) coloured++
    }
    at = end
  }
  return coloured
}

test.each([
  ['evidence-brief', ['H2 he', 'BlockQuote he', 'BlockQuote he', 'BlockQuote de', 'P de']],
  ['reading-notes', ['H2 he', 'BlockQuote he', 'BlockQuote he', 'BlockQuote he', 'P de']],
  ['claims-table', ['H2 he', 'BlockQuote he', 'P he', 'P de', 'P de']],
  ['annotated-bibliography', ['P de', 'BlockQuote de', 'H2 he', 'BlockQuote he']],
] as const)('%s: elements in another language than the brief say so', async (template, expected) => {
  const { elements } = openTagged((await render({ template }, LANGUAGES_BRIEF)).path)
  const declared = elements.flatMap(({ type, dict: { '/Lang': language } }) =>
    typeof language === 'string' ? [`${type} ${language.replace(/^u:/, '')}`] : [],
  )
  expect(declared).toEqual(expected)
})
