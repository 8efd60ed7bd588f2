import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inReadingOrder, type Line, type Run } from './line'
import type { Style } from './style'
import { FontShelf } from '../fonts/shelf'
import { heightOf, Typesetter } from './typesetter'

const style: Style = { family: 'serif', size: 10, color: '#000000' }
let type: Typesetter

beforeAll(() => {
  type = new Typesetter(new FontShelf(path.resolve('resources/fonts')), 'en')
})

const words = (line: Line | undefined) => line?.runs.map((run) => run.text).join('') ?? ''
const set = (text: string, width = 200) => type.lines([{ text, style }], { width, lineHeight: 14 })

describe('lines', () => {
  test('no line is wider than asked, and no word is lost', () => {
    const text =
      'The quick brown fox considers the evidence and finds it wanting in several respects. '.repeat(5)
    const lines = set(text, 120)
    expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(120.01)
    expect(lines.map(words).join('')).toBe(text.trimEnd().concat(' '))
    expect(heightOf(lines)).toBe(lines.length * 14)
  })

  test('nothing for nothing', () => {
    expect(set('')).toEqual([])
    expect(set('\u0000\u0008')).toEqual([])
  })

  test('harmful characters are dropped or replaced', () => {
    expect(words(set('a\u0000b \uD800 c\u200Bd')[0])).toBe('ab \uFFFD cd')
  })

  test('joiners are kept only where they shape what is drawn', () => {
    expect(words(set('shelf\u200Cful')[0])).toBe('shelfful')
    expect(words(set('می\u200Cخواهم')[0])).toContain('\u200C')
  })

  test('emoji carry what was written, since one glyph may stand for several', () => {
    const runs = set('👍🏽 👍')[0]?.runs ?? []
    expect(runs.map((run) => run.actualText).filter(Boolean)).toEqual(['👍🏽', '👍'])
  })

  test('a soft hyphen shows only where the line ends', () => {
    expect(words(set('extra\u00ADordinary')[0])).toBe('extraordinary')
    expect(set('extra\u00ADordinary', 46).map(words)).toEqual(['extra-', 'ordinary'])
    expect(set('extra\u00ADordinary', 46)[0]?.runs[0]?.actualText).toBe('extra')
    // The hyphen needs room of its own.
    const narrow = set('ab cd\u00ADefghijk', type.line('ab cd', style).width + 0.5)
    expect(words(narrow[0])).toBe('ab ')
  })

  test('fallback text makes its line taller, not the others', () => {
    const lines = set('plain text\n中文', 500)
    expect(lines[0]?.height).toBe(14)
    expect(lines[1]?.height).toBeGreaterThan(14)
  })
})

describe('right to left', () => {
  test('an Arabic paragraph stands on the right, its first word last in the row', () => {
    const [line] = set('كلب abc')
    expect(line?.runs.map((run) => run.rightToLeft)).toEqual([false, true])
    const last = line?.runs.at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(200)
  })

  test('numbers keep their order inside Hebrew', () => {
    const [line] = set('עמוד 14 כאן')
    expect(line?.runs.map((run) => run.text.trim())).toContain('14')
  })

  test('brackets in right-to-left text are mirrored', () => {
    const [line] = set('שלום (כן)')
    // From left to right as drawn: the closing bracket stands first, as an opening shape.
    expect(words(line)).toBe('(כן)שלום ')
  })
})

describe('what is read where right-to-left and left-to-right meet', () => {
  const inked = (runs: readonly Run[]) => runs.filter((run) => run.text.trim() !== '')

  test('comes in the order in which it was written', () => {
    const [line] = set('עמוד 14 כאן')
    const runs = line?.runs ?? []
    expect(inked(inReadingOrder(runs)).map((run) => run.text.trim())).toEqual(['עמוד', '14', 'כאן'])
    expect(inked(runs).map((run) => run.text.trim())).toEqual(['כאן', '14', 'עמוד'])
    expect(inked(runs).map((run) => run.isReversed)).toEqual([true, false, true])
  })

  test('keeps the words of two lines apart', () => {
    const [first] = set('שלום עולם ועוד מילים', 60)
    const last = inReadingOrder(first?.runs ?? []).at(-1)
    expect(last?.text).toBe(' ')
    // It stands in the margin: the words still end at the edge.
    expect(last?.x).toBeCloseTo(60)
  })
})

describe('one line', () => {
  test('of right-to-left text begins at its left edge', () => {
    const line = type.line('שלום עולם', style)
    expect(Math.min(...line.runs.map((run) => run.x))).toBe(0)
    expect(type.fitted('שלום עולם', style, 20).width).toBeLessThanOrEqual(20)
  })

  test('folds line ends', () => {
    expect(words(type.line('a\n b', style))).toBe('a b')
  })

  test('is shortened to fit, by whole characters', () => {
    const line = type.fitted('A title that is much too long for its place', style, 80)
    expect(line.width).toBeLessThanOrEqual(80)
    expect(words(line)).toMatch(/^A title.*…$/)
    expect(words(type.fitted('Short', style, 80))).toBe('Short')
  })
})

describe('balance', () => {
  const heading = 'What remains uncertain and what could be measured next year'

  test('evens out a heading without adding lines', () => {
    const plain = type.lines([{ text: heading, style }], { width: 200, lineHeight: 14 })
    const even = type.lines([{ text: heading, style }], { width: 200, lineHeight: 14, balance: 'even' })
    expect(even).toHaveLength(plain.length)
    expect(Math.max(...even.map((l) => l.width))).toBeLessThan(Math.max(...plain.map((l) => l.width)))
  })

  test('right-aligned lines still end at the full width', () => {
    const options = { width: 200, lineHeight: 14, align: 'right', balance: 'even' } as const
    for (const line of type.lines([{ text: heading, style }], options)) {
      const last = line.runs.at(-1)
      const space = type.shelf.width('serif', ' ') * 10
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(200 + space + 0.1)
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThan(199.9)
    }
  })
})

test('missing characters are drawn as such and listed', () => {
  const own = new Typesetter(new FontShelf(path.resolve('resources/fonts')), 'en')
  const [line] = own.lines([{ text: 'a ก b', style }], { width: 200, lineHeight: 14 })
  expect(line?.runs.map((run) => run.face)).toEqual(['serif', 'missing', 'serif'])
  expect(line?.runs[1]?.actualText).toBe('ก')
  expect(own.missingCharacters).toEqual(['ก'])
})
