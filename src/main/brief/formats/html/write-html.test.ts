import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { TEMPLATES } from '../../../../shared/notebook/brief-choices'
import { EVERY_BRIEF } from '../../fixtures/every-brief'
import { FOOTNOTES_BRIEF } from '../fixtures/footnotes'
import { GOLDEN_BRIEF } from '../fixtures/golden-brief'
import { HOSTILE_BRIEF } from '../fixtures/hostile-brief'
import {
  attribute,
  docxParts,
  docxText,
  elementsOf,
  htmlText,
  written,
  type Element,
} from '../fixtures/written'

const named = (elements: readonly Element[], ...names: string[]) =>
  elements.filter(({ tagName }) => names.includes(tagName))

test('a small brief, as written by hand', async () => {
  const page = await written('html', GOLDEN_BRIEF)
  const main = named(elementsOf(page), 'main')[0]
  const lines = (main ? htmlText(main) : '').split('\n').map((line) => line.trim().replace(/\s+/g, ' '))
  expect(lines.filter(Boolean)).toEqual([
    'Summary',
    'Tea is mild.',
    '1 Evenings',
    'What is said of evenings.',
    'C1',
    'Refuted',
    'Tea late keeps people awake',
    '“A cup after nine costs an hour.”',
    'p. 4',
    'Low certainty',
    'sleep',
    'Against',
    'Osei, 2019, p. 12',
    'Disputes, weak',
    'Only ten people.',
    '“No effect was seen.”',
    'Note',
    'See the site.',
    'C2',
    'Unsupported',
    'Nobody asked the tea.',
    'References',
    'Osei, P. (2019). A Cup at Night. C1',
  ])
})

test('the same brief gives the same bytes', async () => {
  expect(await written('html', HOSTILE_BRIEF)).toBe(await written('html', structuredClone(HOSTILE_BRIEF)))
})

const PAGES = [
  ...TEMPLATES.flatMap((template) => [
    [`hostile texts as ${template}`, { ...HOSTILE_BRIEF, template }] as const,
    [`a small brief as ${template}`, { ...GOLDEN_BRIEF, template }] as const,
  ]),
  ['footnotes with blocks', FOOTNOTES_BRIEF] as const,
  ...Object.entries(EVERY_BRIEF),
]

describe.each(PAGES)('%s', (_what, model) => {
  test('is a page that runs nothing, loads nothing, and links to what is there', async () => {
    const page = await written('html', model)
    const elements = elementsOf(page)
    expect(
      named(elements, 'script', 'iframe', 'object', 'embed', 'img', 'link', 'form', 'base', 'input'),
    ).toEqual([])
    for (const { attrs } of elements) {
      for (const { name } of attrs) {
        expect(name).not.toMatch(/^on|^src|^style$|^srcset$|^xlink/)
      }
    }
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const anchor of named(elements, 'a')) {
      const href = attribute(anchor, 'href') ?? ''
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1))
      else expect(href).toMatch(/^(?:https?:|mailto:)/)
    }
    for (const element of elements) {
      const label = attribute(element, 'aria-labelledby')
      if (label !== undefined) expect(ids).toContain(label)
    }
  })

  test('has headings in order, and one of the first level', async () => {
    const levels = elementsOf(await written('html', model))
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1)
      return level
    }, 0)
  })
})

test('its policy allows its own style by its hash, and nothing else', async () => {
  const elements = elementsOf(await written('html', HOSTILE_BRIEF))
  const [style, ...more] = named(elements, 'style')
  const css = style?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? ''
  const hash = createHash('sha256').update(css).digest('base64')
  const policy = named(elements, 'meta').find((meta) => attribute(meta, 'http-equiv') !== undefined)
  expect(more).toEqual([])
  expect(policy && attribute(policy, 'content')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  )
  expect(css).not.toMatch(/url\(|@import|@font-face/)
})

test('says its language and direction; a tag that is none becomes English', async () => {
  const root = async (language: string) => {
    const [element] = named(elementsOf(await written('html', { ...GOLDEN_BRIEF, language })), 'html')
    return element?.attrs.map(({ value }) => value)
  }
  expect(await root('de-AT')).toEqual(['de-AT', 'ltr'])
  expect(await root('ar')).toEqual(['ar', 'rtl'])
  expect(await root('"><script>')).toEqual(['en', 'ltr'])
})

test('a footnote leads to its words and back', async () => {
  const elements = elementsOf(
    await written('html', { ...GOLDEN_BRIEF, summary: 'Said[^a].\n\n[^a]: By *many*.' }),
  )
  const linked = (href: string) =>
    named(elements, 'a')
      .filter((anchor) => attribute(anchor, 'href') === href)
      .map((anchor) => [attribute(anchor, 'id'), attribute(anchor, 'aria-label')])
  expect(linked('#footnote-1')).toEqual([['footnote-sign-1', 'Footnote 1']])
  expect(linked('#footnote-sign-1')).toEqual([[undefined, 'Back to the text of footnote 1']])
  const words = elements.find((element) => attribute(element, 'id') === 'footnote-1')
  expect(words && htmlText(words).trim()).toMatch(/^By many\./)
})

test('a footnote keeps its blocks, with the way back at the end of the last paragraph or after it', async () => {
  const elements = elementsOf(await written('html', FOOTNOTES_BRIEF))
  const blocksOf = (number: number) => {
    const note = elements.find((element) => attribute(element, 'id') === `footnote-${String(number)}`)
    const blocks = note?.childNodes.filter((node) => 'tagName' in node) ?? []
    const back = blocks.at(-1)?.childNodes.filter((node) => 'tagName' in node && node.tagName === 'a')
    return [note?.tagName, ...blocks.map(({ tagName }) => tagName), back?.length]
  }
  expect([1, 2, 3, 4, 5, 6, 7, 8].map(blocksOf)).toEqual([
    ['li', 'p', 'p', 'ol', 'ul', 'p', 1],
    ['li', 'ol', 'p', 1],
    ['li', 'pre', 'p', 1],
    ['li', 'div', 'p', 1],
    ['li', 'h3', 'p', 'hr', 'h3', 'p', 1],
    ['li', 'p', 'blockquote', 'p', 1],
    ['li', 'p', 1],
    ['li', 'p', 1],
  ])
  expect(named(elements, 'a').filter((anchor) => attribute(anchor, 'class') === 'back')).toHaveLength(308)
})

test('lists, quotations and footnotes run in the direction of their words', async () => {
  const summary = 'So[^a].\n\n[^a]: שלום\n\n> שלום\n\n- שלום\n\n  שלום\n\n- left\n'
  const elements = elementsOf(await written('html', { ...GOLDEN_BRIEF, summary }))
  const [quote] = named(elements, 'blockquote')
  const [list, other] = named(elements, 'ul').filter((each) => attribute(each, 'dir') !== undefined)
  const note = elements.find((element) => attribute(element, 'id') === 'footnote-1')
  expect([quote, list, note].map((each) => each && attribute(each, 'dir'))).toEqual(['rtl', 'rtl', 'rtl'])
  expect(other).toBeUndefined()
})

test('signs of footnotes side by side are kept apart', async () => {
  const summary = 'Said[^a][^b] twice[^a].\n\n[^a]: One.\n[^b]: Two.'
  expect(htmlText(parse(await written('html', { ...GOLDEN_BRIEF, summary })))).toContain('Said1,2 twice1.')
  const document = docxText((await docxParts({ ...GOLDEN_BRIEF, summary })).get('word/document.xml') ?? '')
  expect(document).toContain('Said, twice.')
})
