import { chromium, type Browser, type Page } from '@playwright/test'
import { accessSync, constants, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Heading } from '../../../shared/document/sections'
import type { TextRange } from '../../../shared/document/text-version'
import type * as Geometry from '../../dom/geometry'
import type * as Selecting from '../../dom/selection'
import type { Scrolling } from '../../dom/scrolling'
import type { Surface } from '../../dom/surface'
import type * as Points from '../../dom/text-points'
import type { TextRenderer } from '../../dom/text-renderer'
import type { WindowedPainter } from '../../dom/windowed-painter'
import { sampleVersion } from './sample-text.fixture'

/** What the page under test offers to `page.evaluate`. */
interface UnderTest {
  readonly renderer: TextRenderer
  readonly headings: readonly Heading[]
  readonly surface: Surface
  readonly points: typeof Points
  readonly selecting: typeof Selecting
  readonly geometry: typeof Geometry
  readonly painter: WindowedPainter
  readonly scrolling: Scrolling
}
declare global {
  interface Window {
    t: UnderTest
  }
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium named in the environment or installed; Playwright's own counts too. */
function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const installed = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const named = [process.env.POSTIL_CHROMIUM, process.env.CHROMIUM_PATH].filter((file) => file !== undefined)
  return [...named, ...installed, chromium.executablePath()].find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const executablePath = findBrowser()
const title = executablePath ? 'a text in Chromium' : 'a text in Chromium (skipped: no Chromium was found)'

const version = sampleVersion()
const { text } = version
const rangeOf = (words: string): TextRange => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const PAGE = `
  import { TextRenderer } from '/../../dom/text-renderer'
  import { documentModel } from '/../../dom/document-model'
  import * as points from '/../../dom/text-points'
  import * as selecting from '/../../dom/selection'
  import * as geometry from '/../../dom/geometry'
  import { Scrolling } from '/../../dom/scrolling'
  import { WindowedPainter } from '/../../dom/windowed-painter'
  const model = documentModel(VERSION)
  const scroller = document.querySelector('.reader-scroller')
  const text = document.querySelector('.reader-text')
  const headings = [{ start: 0, end: 9, level: 1, title: 'A heading' }]
  const renderer = new TextRenderer(model, text)
  renderer.draw(headings)
  const surface = { model, scroller, text }
  const painter = new WindowedPainter(surface)
  painter.attach()
  window.t = { renderer, headings, surface, points, selecting, geometry, painter, scrolling: new Scrolling(surface) }
`

/** The page's script: the reader's own components and the code under test, bundled in memory. */
async function bundle(): Promise<string> {
  const here = import.meta.dirname
  const entry: Plugin = {
    name: 'page-under-test',
    resolveId: (id) =>
      id === 'page' ? '\0page' : id.startsWith('/') && !id.startsWith(here) ? inHere(id) : null,
    load: (id) => (id === '\0page' ? PAGE.replace('VERSION', JSON.stringify(version)) : null),
  }
  const inHere = (id: string) => {
    for (const ending of ['.ts', '.tsx']) {
      const file = path.join(here, id + ending)
      try {
        accessSync(file)
        return file
      } catch {
        // The other ending, then.
      }
    }
    return null
  }
  const result = await build({
    configFile: false,
    root: here,
    logLevel: 'silent',
    plugins: [entry],
    build: { write: false, minify: false, rolldownOptions: { input: 'page' } },
  })
  const output = Array.isArray(result) ? result[0]?.output : 'output' in result ? result.output : undefined
  const chunk = output?.find((file) => file.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('the page was not bundled')
  return chunk.code
}

function html(): string {
  const styles = ['tokens.css', 'reader.css'].map((name) =>
    readFileSync(path.join(import.meta.dirname, '../../styles', name), 'utf8'),
  )
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;height:700px}${styles.join('')}</style>
    <p id="before">before</p>
    <div class="reader"><div class="reader-scroller"><div class="reader-page" style="font-size:18px">
    <h1>Head of the document</h1><article class="reader-text" tabindex="0"></article>
    </div></div></div>`
}

let browser: Browser
let page: Page

/** Runs in the page, with something of the test's own. */
const inPage = <Result, Argument = undefined>(run: (argument: Argument) => Result, argument?: Argument) =>
  page.evaluate<Result, Argument>(run as never, argument as Argument)

describe.skipIf(!executablePath)(title, () => {
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args })
    page = await browser.newPage({ viewport: { width: 900, height: 700 } })
    await page.setContent(html())
    await page.addScriptTag({ content: await bundle(), type: 'module' })
    await page.waitForFunction(() => 't' in window)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
  })

  test('each offset of each block maps to its character and back', async () => {
    const wrong = await inPage(() => {
      const { surface, points } = window.t
      const { text, blocks } = surface.model.version
      const wrong: string[] = []
      for (const block of blocks.slice(0, 12)) {
        for (let offset = block.start; offset < block.end; offset += 1) {
          // White space between two cells is not shown.
          if (text[offset] === '\t') continue
          const start = points.pointAt(surface, offset, 'start')
          const end = points.pointAt(surface, offset + 1, 'end')
          const there = start?.node.data[start.offset]
          if (!start || !end || there !== text[offset]) wrong.push(`${offset}: ${String(there)}`)
          else if (points.offsetAt(surface, start.node, start.offset, 'start') !== offset)
            wrong.push(`${offset} back`)
          else if (points.offsetAt(surface, end.node, end.offset, 'end') !== offset + 1)
            wrong.push(`${offset} end`)
        }
      }
      return wrong
    })
    expect(wrong).toEqual([])
  })

  test('an offset between blocks leans to the side asked for', async () => {
    const gap = rangeOf('A heading').end + 1
    const found = await inPage((gap: number) => {
      const { surface, points } = window.t
      const start = points.pointAt(surface, gap, 'start')
      const end = points.pointAt(surface, gap, 'end')
      return [start?.node.data.slice(start.offset, start.offset + 4), end?.node.data.slice(0, end.offset)]
    }, gap)
    expect(found).toEqual(['Some', 'A heading'])
  })

  test('points on elements, between blocks and outside the text have offsets', async () => {
    const offsets = await inPage(() => {
      const { surface, points } = window.t
      const at = (node: Node | null | undefined, offset: number, side: 'start' | 'end') =>
        node ? points.offsetAt(surface, node, offset, side) : 'missing'
      const { text } = surface
      const block = (index: number) => text.querySelector(`[data-block="${index}"]`)
      return {
        textStart: at(text, 0, 'start'),
        textEnd: at(text, text.childNodes.length, 'end'),
        secondChunk: at(text, 1, 'start'),
        firstChunkEnd: at(text, 1, 'end'),
        before: at(document.querySelector('#before'), 0, 'start'),
        head: at(document.querySelector('h1')?.firstChild, 3, 'start'),
        body: at(document.body, document.body.childNodes.length, 'end'),
        paragraphChild: at(block(1), 1, 'start'),
        row: at(block(5), 1, 'start'),
        rowBack: at(block(5), 1, 'end'),
        emptyCell: at(block(6)?.lastChild, 0, 'start'),
        list: at(block(2)?.parentElement, 1, 'start'),
      }
    })
    const chunkTwo = version.blocks[20]?.start
    expect(offsets).toEqual({
      textStart: 0,
      textEnd: text.length,
      secondChunk: chunkTwo,
      firstChunkEnd: version.blocks[19]?.end,
      before: 0,
      head: 0,
      body: text.length,
      paragraphChild: text.indexOf('strong words'),
      row: text.indexOf('value'),
      rowBack: text.indexOf('name') + 4,
      emptyCell: text.indexOf('alpha\t') + 6,
      list: text.indexOf('nested item'),
    })
  })

  describe('selections', () => {
    const selectAllOf = (selector: string) =>
      inPage((selector: string) => {
        document.getSelection()?.removeAllRanges()
        const node = document.querySelector(selector)
        if (node) document.getSelection()?.selectAllChildren(node)
        return window.t.selecting.selectedRange(window.t.surface)
      }, selector)

    test('nothing selected, or nothing of the text', async () => {
      expect(await selectAllOf('#nowhere')).toBeNull()
      expect(await selectAllOf('#before')).toBeNull()
    })
    test('everything, from before the text to after it', async () => {
      expect(await selectAllOf('body')).toEqual({ start: 0, end: text.length })
    })
    test('backwards, across marks', async () => {
      const range = rangeOf('strong words and a family')
      const found = await inPage((range: TextRange) => {
        const { surface, points, selecting } = window.t
        const from = points.pointAt(surface, range.end, 'end')
        const to = points.pointAt(surface, range.start, 'start')
        if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
        return selecting.selectedRange(surface)
      }, range)
      expect(found).toEqual(range)
    })
    test('a triple click selects the block without the start of the next', async () => {
      const box = await inPage((offset: number) => {
        const box = window.t.geometry.characterBox(window.t.surface, offset)
        return box && { x: box.x + 3, y: box.y + box.height / 2 }
      }, rangeOf('quoted').start)
      if (!box) throw new Error('the quote is not on the screen')
      await page.mouse.click(box.x, box.y, { clickCount: 3 })
      expect(await inPage(() => window.t.selecting.selectedRange(window.t.surface))).toEqual(
        rangeOf('quoted words'),
      )
    })
    test('white space at the ends is left out', async () => {
      const range = { start: rangeOf(', some strong').start + 1, end: rangeOf('strong words ').end }
      const found = await inPage((range: TextRange) => {
        window.t.selecting.selectRange(window.t.surface, range)
        return window.t.selecting.selectedRange(window.t.surface)
      }, range)
      expect(found && text.slice(found.start, found.end)).toBe('some strong words')
    })
    test('far more than a screen, with the middle never laid out', async () => {
      const range = { start: rangeOf('Paragraph 3.').start, end: rangeOf('Paragraph 190.').end }
      const found = await inPage((range: TextRange) => {
        window.t.selecting.selectRange(window.t.surface, range)
        const selected = document.getSelection()?.toString() ?? ''
        return {
          range: window.t.selecting.selectedRange(window.t.surface),
          letters: selected.replace(/\s/g, ''),
        }
      }, range)
      expect(found.range).toEqual(range)
      expect(found.letters).toBe(text.slice(range.start, range.end).replace(/\s/g, ''))
    })
  })

  test('the character under a point is found, and nothing beside the text', async () => {
    const offset = rangeOf('family').start + 2
    const found = await inPage((offset: number) => {
      const { surface, geometry } = window.t
      surface.scroller.scrollTop = 0
      const box = geometry.characterBox(surface, offset) ?? new DOMRect()
      const y = box.y + box.height / 2
      return {
        left: geometry.characterAt(surface, box.left + 1, y),
        right: geometry.characterAt(surface, box.right - 1, y),
        margin: geometry.characterAt(surface, 5, y),
        head: geometry.characterAt(surface, 300, 5),
      }
    }, offset)
    expect(found).toEqual({ left: offset, right: offset, margin: null, head: null })
  })

  describe('paint', () => {
    const painted = () =>
      inPage(() =>
        [...CSS.highlights].flatMap(([name, layer]) =>
          [...layer].map((range) => {
            const live = document.createRange()
            live.setStart(range.startContainer, range.startOffset)
            live.setEnd(range.endContainer, range.endOffset)
            return `${name}: ${live.toString()}`
          }),
        ),
      )
    const show = (ranges: readonly TextRange[], at = rangeOf('A heading')) =>
      inPage(
        async ({ ranges, at }: { ranges: readonly TextRange[]; at: TextRange }) => {
          await window.t.scrolling.goTo(at.start, 0, false)
          window.t.painter.show({
            basisOf: () => [ranges],
            strokesOf: (chunk) =>
              ranges
                .filter((range) => range.start < chunk.end && range.end > chunk.start)
                .map((range) => ({ layer: 'hl-teal' as const, ...range })),
          })
          // As the scroll event does in the app.
          window.t.painter.follow()
        },
        { ranges, at },
      )

    test('only what is near the screen holds ranges, and scrolling moves them along', async () => {
      await show([rangeOf('some strong words'), rangeOf('Paragraph 190.')])
      expect(await painted()).toEqual(['hl-teal: some strong words'])
      await inPage(async (offset: number) => {
        await window.t.scrolling.goTo(offset, 0.5, false)
        window.t.painter.follow()
      }, rangeOf('Paragraph 185.').start)
      expect(await painted()).toEqual(['hl-teal: Paragraph 190.'])
    })
    test('a passage over two chunks is painted in both; what goes is taken off, what stays is kept', async () => {
      const long = { start: rangeOf('Paragraph 11.').start, end: rangeOf('Paragraph 12.').end }
      await show([long, rangeOf('first item')], rangeOf('Paragraph 5.'))
      const before = await painted()
      expect(before.slice(1)).toEqual(['hl-teal: first item', 'hl-teal: Paragraph 12.'])
      expect(before[0]).toMatch(/^hl-teal: Paragraph 11\. .* column\.$/)
      await inPage(() => Object.assign(window, { kept: [...(CSS.highlights.get('hl-teal') ?? [])][1] }))
      await show([rangeOf('first item')], rangeOf('Paragraph 5.'))
      expect(await painted()).toEqual(['hl-teal: first item'])
      // The very same range: it was not taken off and put on again.
      expect(
        await inPage(
          () => (window as { kept?: unknown }).kept === [...(CSS.highlights.get('hl-teal') ?? [])][0],
        ),
      ).toBe(true)
      await show([])
      expect(await painted()).toEqual([])
    })
    test('printing paints everything', async () => {
      await show([rangeOf('first item'), rangeOf('Paragraph 190.')])
      await inPage(() => window.t.painter.paintAll())
      expect(await painted()).toHaveLength(2)
      await inPage(() => window.t.painter.follow())
      expect(await painted()).toEqual(['hl-teal: first item'])
    })
  })

  test('scrolling to a passage far away ends with it at a third of the height', async () => {
    const found = await inPage(async (offset: number) => {
      const { surface, scrolling, geometry } = window.t
      surface.scroller.scrollTop = 0
      const hasArrived = await scrolling.goTo(offset, 1 / 3, false)
      const view = surface.scroller.getBoundingClientRect()
      const box = geometry.characterBox(surface, offset)
      return { hasArrived, height: box ? (box.top - view.top) / view.height : null }
    }, rangeOf('Paragraph 150.').start)
    expect(found.hasArrived).toBe(true)
    expect(found.height).toBeCloseTo(1 / 3, 2)
  })

  test('a line becomes a heading and a line again, and no other chunk is drawn anew', async () => {
    const found = await inPage((start: number) => {
      const { renderer, headings, surface } = window.t
      const tagOf = () => surface.text.querySelector(`[data-start="${start}"]`)?.tagName
      const before = [...surface.text.children]
      const kept = () => before.filter((chunk, index) => surface.text.children[index] === chunk).length
      renderer.draw([...headings, { start, end: start + 9, level: 2, title: 'A line' }])
      const heading = { tag: tagOf(), others: before.length - kept() }
      renderer.draw(headings)
      return { heading, tag: tagOf() }
    }, rangeOf('Paragraph 150.').start)
    expect(found.heading).toEqual({ tag: 'H3', others: 1 })
    expect(found.tag).toBe('P')
  })
})
