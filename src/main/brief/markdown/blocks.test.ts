import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Pen } from '../draw/pen'
import { NEVER, type Box, type Item } from '../flow/items'
import { node, type StructNode } from '../flow/struct'
import { FontShelf } from '../fonts/shelf'
import { Typesetter } from '../text/typesetter'
import { markdownItems } from './blocks'
import { columnWidths } from './columns'
import { decodeEntities, htmlWords } from './entities'
import { Footnotes, noteCounter } from './footnotes'
import { inlineSpans } from './inline'
import { lexer, type Tokens } from 'marked'

let type: Typesetter
beforeAll(() => {
  type = new Typesetter(new FontShelf(path.resolve('resources/fonts')), 'en')
})

function items(source: string, width = 300): Item[] {
  return markdownItems(
    source,
    {
      type,
      x: 0,
      width,
      style: { family: 'sans', size: 10, color: '#000000' },
      lineHeight: 14,
      parent: node('Div', null),
      decor: [],
      headingLevel: 4,
    },
    noteCounter(),
  )
}

const boxes = (source: string, width?: number) =>
  items(source, width).filter((item): item is Box => item.kind === 'box')

describe('markdownItems', () => {
  test('a heading stays with what follows it', () => {
    const list = items('# Title\n\ntext')
    expect(list.map((item) => item.kind)).toEqual(['box', 'penalty', 'glue', 'box'])
    expect(list[1]).toMatchObject({ cost: NEVER })
  })

  test('a tall table row is cut into strips, each able to bring the header back', () => {
    const tall = `| a | b |\n|--|--|\n| x | ${'word '.repeat(300)} |`
    const strips = boxes(tall).slice(1)
    expect(strips.length).toBeGreaterThan(20)
    expect(new Set(strips.map((strip) => strip.head)).size).toBe(2)
    expect(strips.every((strip) => strip.head !== null && strip.height < 30)).toBe(true)
  })

  test('an ordinary row is one box', () => {
    expect(boxes('| a | b |\n|--|--|\n| 1 | 2 |\n| 3 | 4 |')).toHaveLength(3)
  })

  test('a table of more columns than letters fit is set as it was typed', () => {
    const table = (columns: number) =>
      ['a', '--', 'b'].map((cell) => `|${` ${cell} |`.repeat(columns)}`).join('\n')
    expect(boxes(table(20)).some((each) => each.head !== null)).toBe(true)
    const typed = boxes(table(60))
    expect(typed.length).toBeGreaterThan(1)
    expect(typed.some((each) => each.head !== null)).toBe(false)
  })

  test('a code block keeps every line, empty ones too, on one ground', () => {
    const code = boxes('```\na\n\n    b\n```')
    expect(code).toHaveLength(5)
    expect(new Set(code.map((each) => each.decor[0])).size).toBe(1)
  })

  test('deep nesting never leaves a column without width', () => {
    const deep = `${'> '.repeat(60)}words that still need a line`
    expect(boxes(deep, 120).length).toBeGreaterThan(0)
    const list = Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n')
    expect(boxes(list, 120).length).toBeGreaterThanOrEqual(40)
  })

  test('in the narrowest column a mark stands beside its words, and a list in a list below its mark', () => {
    const cramped = boxes('1. - one\n   - two', 60)
    expect(cramped).toHaveLength(3)
    expect(boxes('1. - one\n   - two', 300)).toHaveLength(2)
  })

  test.each([
    ['quotations', `${'> '.repeat(5000)}deep`],
    ['emphasis', `${'*'.repeat(20_000)}deep${'*'.repeat(20_000)}`],
    ['lists', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- deep`).join('\n')],
  ])('thousands of nested %s keep their words', (_name, source) => {
    expect(boxes(source).length).toBeGreaterThan(0)
    expect(structureDepth(source)).toBeLessThan(300)
  })

  test('an empty list item still shows its mark', () => {
    expect(boxes('-\n- b')).toHaveLength(2)
  })

  test('nothing to say is nothing to set', () => {
    expect(items('   \n\n')).toEqual([])
    expect(items('[x]: https://example.org')).toEqual([])
  })
})

/** How deep the structure elements of what is drawn stand. */
function structureDepth(source: string): number {
  let deepest = 0
  const pen = {
    content: (element: StructNode) => (deepest = Math.max(deepest, depthOf(element))),
    line: (_line: unknown, _x: number, _y: number, element: StructNode) =>
      (deepest = Math.max(deepest, depthOf(element))),
    words: () => undefined,
  } as unknown as Pen
  for (const { draws } of boxes(source)) for (const draw of draws) draw(pen, 0, 0)
  return deepest
}

const depthOf = (element: StructNode): number => (element.parent ? depthOf(element.parent) + 1 : 0)

describe('inlineSpans', () => {
  const spans = (source: string) => {
    const [first] = lexer(source)
    return inlineSpans(
      (first as Tokens.Paragraph).tokens,
      { family: 'sans', size: 10, color: '#000000' },
      new Footnotes([], noteCounter()),
    )
  }

  test('styles nest', () => {
    expect(
      spans('a **b *c* ~~d~~**').map(({ text, style }) => [text, style.bold, style.italic, style.strike]),
    ).toEqual([
      ['a ', undefined, undefined, undefined],
      ['b ', true, undefined, undefined],
      ['c', true, true, undefined],
      [' ', true, undefined, undefined],
      ['d', true, undefined, true],
    ])
  })

  test('only web and mail links become links', () => {
    const links = spans('[a](https://a.org) [b](javascript:alert(1)) [c](mailto:c@c.org) [d](file:///etc)')
    const targets = links.map(({ style }) => style.link).filter(Boolean)
    expect(targets).toEqual([
      { kind: 'web', url: 'https://a.org' },
      { kind: 'web', url: 'mailto:c@c.org' },
    ])
  })

  test('code keeps its characters; text has its references decoded', () => {
    expect(
      spans('`&lt;` &lt; \\* <b>x</b>')
        .map((span) => span.text)
        .join(''),
    ).toBe('&lt; < * x')
  })

  test('a line end is a space, a hard break a line end', () => {
    expect(
      spans('a\nb  \nc')
        .map((span) => span.text)
        .join(''),
    ).toBe('a b\nc')
  })
})

test('character references, known and unknown', () => {
  expect(decodeEntities('&amp;lt; &#233;&#xE9; &nosuch; &#x110000;')).toBe('&lt; éé &nosuch; \uFFFD')
  expect(htmlWords('<p class="a">one<br>two <!-- no --></p> 1 < 2')).toBe('one\ntwo  1 < 2')
})

describe('columnWidths', () => {
  test('gives each column what it needs when there is room', () => {
    expect(
      columnWidths(
        [
          { natural: 40, minimum: 20 },
          { natural: 60, minimum: 20 },
        ],
        200,
      ),
    ).toEqual([40, 60])
  })

  test('shares what is there when there is not, words whole', () => {
    const widths = columnWidths(
      [
        { natural: 400, minimum: 50 },
        { natural: 40, minimum: 40 },
      ],
      200,
    )
    expect(widths.reduce((a, b) => a + b)).toBeCloseTo(200)
    expect(widths[0]).toBeGreaterThan(100)
    expect(widths[1]).toBeGreaterThanOrEqual(40)
  })

  test('never exceeds the room, whatever the words', () => {
    const needs = Array.from({ length: 30 }, () => ({ natural: 900, minimum: 900 }))
    expect(columnWidths(needs, 300).reduce((a, b) => a + b)).toBeCloseTo(300)
  })
})
