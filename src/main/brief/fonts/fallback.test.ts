import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { FACE_FILES, primaryFace } from './catalogue'
import { FacePicker } from './fallback'
import { FontError, FontShelf } from './shelf'

const fontsDir = path.resolve('resources/fonts')

test('every face has its file and its family a licence', () => {
  for (const file of Object.values(FACE_FILES)) {
    expect(existsSync(path.join(fontsDir, file)), file).toBe(true)
    expect(existsSync(path.join(fontsDir, path.dirname(file), 'OFL.txt')), file).toBe(true)
  }
})

test('a style names its face', () => {
  const style = { size: 10, color: '#000000' }
  expect(primaryFace({ ...style, family: 'serif', bold: true, italic: true })).toBe('serif-bold-italic')
  expect(primaryFace({ ...style, family: 'sans' })).toBe('sans')
  expect(primaryFace({ ...style, family: 'mono', bold: true })).toBe('mono')
})

describe('FacePicker', () => {
  let picker: FacePicker
  beforeAll(() => {
    picker = new FacePicker(new FontShelf(fontsDir))
  })

  test.each([
    ['a', 'serif'],
    ['é', 'serif'],
    ['e\u0301', 'serif'],
    ['я', 'serif'],
    ['ش', 'arabic'],
    ['ש', 'hebrew'],
    ['क', 'devanagari'],
    ['क्षि', 'devanagari'],
    ['树', 'chinese'],
    ['。', 'chinese'],
    ['한', 'chinese'],
    ['😀', 'emoji'],
    ['👨‍👩‍👧', 'emoji'],
    ['🇫🇷', 'emoji'],
    ['☃', 'symbols2'],
  ] as const)('%s is set in %s', (cluster, face) => {
    // Hangul is in the Korean face alone.
    expect(picker.pick(cluster, 'serif', 'chinese')).toBe(cluster === '한' ? 'korean' : face)
  })

  test('Han follows the language of the text', () => {
    expect(picker.pick('直', 'sans', 'japanese')).toBe('japanese')
    expect(picker.pick('直', 'sans', 'chinese')).toBe('chinese')
  })

  test('what no font has is missing, and remembered once', () => {
    expect(picker.pick('ก', 'serif', 'chinese')).toBe('missing')
    expect(picker.pick('ก', 'sans', 'chinese')).toBe('missing')
    expect([...picker.missing]).toEqual(['ก'])
  })

  test('a base stays readable when only its mark is missing, and the mark is cut off', () => {
    const fresh = new FacePicker(new FontShelf(fontsDir))
    expect(fresh.parts('a\u{1E8D0}\u0301', 'serif', 'chinese')).toEqual([
      { text: 'a', face: 'serif' },
      { text: '\u{1E8D0}', face: 'missing' },
      { text: '\u0301', face: 'serif' },
    ])
    // Kana under a mark of another script.
    expect(fresh.parts('か\u093E', 'serif', 'japanese')).toEqual([
      { text: 'か', face: 'japanese' },
      { text: '\u093E', face: 'devanagari' },
    ])
    expect(fresh.parts('a\u0301', 'serif', 'chinese')).toEqual([{ text: 'a\u0301', face: 'serif' }])
    expect(fresh.pick('a\u{1E8D0}', 'serif', 'chinese')).toBe('serif')
    expect([...fresh.missing]).toEqual(['\u{1E8D0}'])
  })
})

describe('FontShelf', () => {
  test('a word and the word with its space share one measurement', () => {
    const shelf = new FontShelf(fontsDir)
    expect(shelf.width('serif', 'word ')).toBeCloseTo(
      shelf.width('serif', 'word') + shelf.width('serif', ' '),
    )
    expect(shelf.width('mono', 'iiii')).toBeCloseTo(4 * shelf.width('mono', 'm'))
  })

  test('thousands of spaces are measured too', () => {
    const shelf = new FontShelf(fontsDir)
    expect(shelf.width('serif', ' '.repeat(50_000))).toBeCloseTo(50_000 * shelf.width('serif', ' '))
    expect(shelf.width('serif', `a${' '.repeat(50_000)}`)).toBeGreaterThan(1000)
  })

  test('opens only the files it needs', () => {
    const shelf = new FontShelf('/nowhere')
    expect(() => shelf.face('serif')).toThrow(FontError)
    expect(shelf.width('missing', 'ab')).toBeGreaterThan(1.5)
  })
})
