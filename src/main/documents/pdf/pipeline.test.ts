import { describe, expect, test } from 'vitest'
import { areasOf } from './columns'
import { fontStyle } from './font-style'
import { readableGlyphs } from './glyph-text'
import { matchOutline } from './heading-outline'
import { lineJoint, vocabularyOf } from './hyphens'
import { layOut } from './layout'
import type { PageContent, Run } from './layout-types'
import { lineMarker, noteSign } from './line-marker'
import { flattened } from './outline'
import { pageLabels } from './page-labels'
import { ranges } from './page-warnings'
import { numberIn, romanValue } from './printed-number'
import { segmentsOf } from './segments'
import { splitAtLinks } from './split-links'

const FONT = { bold: false, italic: false, mono: false }

/** A run whose characters are half as wide as they are high. */
function run(text: string, x: number, y: number, more: Partial<Run> = {}): Run {
  const size = more.size ?? 10
  return { text, x, y, width: text.length * size * 0.5, size, font: FONT, rtl: false, ...more }
}

function page(...runs: Run[]): PageContent {
  return { width: 400, height: 600, parts: [runs], artifacts: [] }
}

/** Lines of 60 characters, so that the last word of each would not have fitted onto the one before. */
const FULL = 'lorem ipsum dolor sit amet consetetur sadipscing elitr sed di'

function textOf(...pages: PageContent[]): string[] {
  return layOut(pages, [], null).text.split('\n')
}

describe('segments', () => {
  test('are parted by wide gaps only, whatever order their runs were written in', () => {
    const segments = segmentsOf([
      run('three', 60, 50),
      run('one', 10, 50),
      run('two', 27, 50),
      run('far', 200, 50),
    ])
    expect(segments.map(({ runs }) => runs.map(({ text }) => text).join(' '))).toEqual([
      'one two',
      'three',
      'far',
    ])
  })
  test('take a raised sign in without moving their baseline', () => {
    const [one, ...others] = segmentsOf([
      run('word', 10, 50),
      run('1', 30, 46, { size: 6 }),
      run('.', 33, 50),
    ])
    expect(others).toEqual([])
    expect(one).toMatchObject({ y: 50, size: 10 })
  })
})

describe('columns', () => {
  const column = (x: number, name: string) =>
    Array.from({ length: 8 }, (_, i) => run(`${name}${i} is a line of some length`, x, 100 + i * 12))
  const read = (runs: Run[], rtl = false) =>
    areasOf(segmentsOf(runs), rtl).map(({ segments }) => segments[0]?.runs[0]?.text.slice(0, 2))
  test('are read one after the other, under what stands across them', () => {
    const title = run('A title across both of the columns, which is quite long', 60, 60)
    const foot = run('Something wide under both of the columns, long as well', 60, 220)
    expect(read([title, ...column(10, 'a'), ...column(190, 'b'), foot])).toEqual(['A ', 'a0', 'b0', 'So'])
  })
  test('are read from the right in a script that runs leftwards', () => {
    expect(read([...column(10, 'a'), ...column(190, 'b')], true)).toEqual(['b0', 'a0'])
  })
  test('are not seen in a table of short cells', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [
      run('one', 10, 100 + i * 12),
      run('22', 190, 100 + i * 12),
    ])
    expect(
      areasOf(segmentsOf([...rows.flat(), run('a line that shows the width of the text', 10, 80)]), false),
    ).toHaveLength(1)
  })
})

describe('paragraphs', () => {
  test('go on over lines and pages, and end with a line that has room left', () => {
    const first = page(run(FULL, 20, 100), run('short.', 20, 112), run(FULL, 20, 124))
    const second = page(run('and on.', 20, 100))
    expect(textOf(first, second)).toEqual([`${FULL} short.`, `${FULL} and on.`])
  })
  test('start at an indent or after white space', () => {
    expect(
      textOf(
        page(
          run(FULL, 20, 100),
          run(FULL, 20, 112),
          run(FULL, 35, 124),
          run(FULL, 20, 136),
          run(FULL, 20, 170),
        ),
      ),
    ).toEqual([`${FULL} ${FULL}`, `${FULL} ${FULL}`, FULL])
  })
})

describe('running heads and page numbers', () => {
  const bodies = 'one two three four five six seven eight nine'
    .split(' ')
    .map((word) => `The ${word} body of text.`)
  const pages = bodies.map((body, i) =>
    page(run(i % 2 ? 'An Author' : 'A Title', 150, 30), run(body, 20, 100), run(String(i + 7), 190, 580)),
  )
  test('are left out, and the numbers name the pages', () => {
    const { text, pages: starts } = layOut(pages, [], null)
    expect(text.split('\n')).toEqual(bodies)
    expect(starts.map(({ label }) => label)).toEqual('7 8 9 10 11 12 13 14 15'.split(' '))
  })
  test('do not take a numbered heading along', () => {
    const numbered = [1, 2, 3].map((n) =>
      page(
        run(`${n} Heading ${'x'.repeat(n)}`, 20, 40 + n * 9),
        run(`${'word '.repeat(n)}and so on.`, 20, 100),
        run(String(n), 190, 580),
      ),
    )
    expect(layOut(numbered, [], null).text).toMatch(/1 Heading x\n[^]*2 Heading xx\n[^]*3 Heading xxx/)
  })
  test('labels of the file come first, unless they are only positions', () => {
    const printed = [
      null,
      ...['2', '3'].map((label) => ({ style: 'arabic' as const, value: Number(label), label })),
    ]
    expect(pageLabels(['i', 'ii', 'iii'], printed)).toEqual(['i', 'ii', 'iii'])
    expect(
      pageLabels(
        ['1', '2', '3'],
        printed.map((one) => one && { ...one, value: one.value + 50, label: String(one.value + 50) }),
      ),
    ).toEqual(['51', '52', '53'])
    expect(pageLabels(null, [null, null])).toEqual(['1', '2'])
  })
  test('are found at either end of a line', () => {
    expect(numberIn('Page 3 of 12')).toMatchObject([{ value: 3 }])
    expect(numberIn('xiv  Preface')).toMatchObject([{ style: 'roman', value: 14, label: 'xiv' }])
    expect(numberIn('A title – 27 –')).toMatchObject([{ value: 27 }])
    expect([romanValue('mix'), romanValue('iiii'), romanValue('')]).toEqual([1009, null, null])
  })
})

describe('hyphens at line ends', () => {
  const line = (text: string) =>
    ({ text }) as Parameters<typeof vocabularyOf>[0] extends Iterable<infer L> ? L : never
  const words = vocabularyOf([
    line('a careful decision making process, an e-mail and a self-made man; the information here'),
  ])
  test.each([
    ['infor-', 'mation', 'information'],
    ['well-', 'known', 'well-known'],
    ['e-', 'mail', 'e-mail'],
    ['decision-', 'making', 'decision-making'],
    ['Anglo-', 'Saxon', 'Anglo-Saxon'],
    ['COVID-', '19', 'COVID-19'],
    ['pre-', 'and post-war', 'pre- and post-war'],
    ['soft\u00ad', 'ened', 'softened'],
    ['10–', '12', '10–12'],
    ['plain', 'words', 'plain words'],
    ['静か', 'な', '静かな'],
  ])('%s %s', (end, start, whole) => {
    const { drop, space } = lineJoint(end, start, words)
    expect(`${drop === 1 ? end.slice(0, -1) : end}${space ? ' ' : ''}${start}`).toBe(whole)
  })
})

test('bookmarks name headings without their numbers, after each other', () => {
  const outline = flattened([
    { title: 'One', items: [{ title: 'Two words', items: [] }] },
    { title: 'One', items: [] },
  ])
  expect([...matchOutline(['1 One', 'text', '1.1  Two  Words', null, '2. One'], outline)]).toEqual([
    [0, 1],
    [2, 2],
    [4, 1],
  ])
})

test('signs of lists and footnotes', () => {
  expect(
    ['• a', '3. a', '(b) a', 'iv) a', '[12] a', '– a', 'word a', '1990. a'].map(
      (text) => lineMarker(text)?.style,
    ),
  ).toEqual(['•', '1.', '(a)', 'i)', '[1]', '–', undefined, undefined])
  expect(['1A note', '* A note', '2 “Quoted', '30 km'].map((text) => noteSign(text)?.sign)).toEqual([
    '1',
    '*',
    '2',
    '30',
  ])
})

test('names of fonts tell their style', () => {
  const styles = [
    'ABCDEF+Times-BoldItalic',
    'CMBX12',
    'CMTI10',
    'CMTT9',
    'NimbusRomNo9L-Medi',
    'MinionPro-It',
    'Arial',
    'Avenir-Medium',
  ]
  expect(
    styles.map((name) =>
      Object.entries(fontStyle(name))
        .flatMap(([key, is]) => (is ? [key] : []))
        .join(' '),
    ),
  ).toEqual(['bold italic', 'bold', 'italic', 'mono', 'bold', 'italic', '', ''])
})

test('ligatures, radicals and the places of TeX’s fonts are read as what they show', () => {
  expect(readableGlyphs('e\ufb03cient tra\u001ec ⽇ \uf0b7 \u0088 a\u0000b')).toBe(
    'efficient traffic 日 • • ab',
  )
})

test('a link covers whole words, and not the full stop after them', () => {
  const item = {
    text: 'see the page. More',
    transform: [10, 0, 0, 10, 0, 0],
    length: 90,
    vertical: false,
    rtl: false,
    font: FONT,
    artifact: false,
  }
  const pieces = splitAtLinks([item], [{ rect: [19, -2, 62, 8], href: 'https://example.org' }])
  expect(pieces.map(({ text }) => text)).toEqual(['see ', 'the page', '. More'])
})

test('positions of pages in words', () => {
  expect(ranges([3, 7, 8, 9, 12])).toBe('3, 7–9 and 12')
  expect(ranges(Array.from({ length: 40 }, (_, i) => i * 2))).toMatch(/^0, 2, .* and 31 more$/)
})
