import { expect, test } from 'vitest'
import { layOut } from './layout'
import type { PageContent, Run } from './layout-types'

const FONT = { bold: false, italic: false, mono: false }
const FULL = 'lorem ipsum dolor sit amet consetetur sadipscing elitr sed di'

/** A run whose characters are half as wide as they are high. */
function run(text: string, x: number, y: number, more: Partial<Run> = {}): Run {
  const size = more.size ?? 10
  return { text, x, y, width: text.length * size * 0.5, size, font: FONT, rtl: false, ...more }
}

const page = (...runs: Run[]): PageContent => ({ width: 400, height: 600, parts: [runs], artifacts: [] })
const blocksOf = (...pages: PageContent[]) => {
  const { text, blocks } = layOut(pages, [], null)
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

test('numbers beside each line are no words of it', () => {
  const lines = Array.from({ length: 12 }, (_, index) => run(FULL, 50, 50 + index * 12))
  const numbers = Array.from({ length: 12 }, (_, index) =>
    run(String(index + 1).padStart(2), 20, 50 + index * 12),
  )
  const [text = ''] = blocksOf(page(...lines, ...numbers))
  expect(text).not.toMatch(/\d/)
  // The same numbers in a column of a table that other lines stand around are cells.
  const table = ['3', '4', '5', '6'].map((number, index) => run(number, 20, 300 + index * 12))
  expect(blocksOf(page(...lines, ...table)).join(' ')).toMatch(/3.*4.*5.*6/)
})

test('entries that hang from their first lines are blocks of their own; indented paragraphs too', () => {
  const entry = (at: number, name: string) => [
    run(`${name} ${FULL}`.slice(0, 61), 50, at),
    run('goes on here.', 70, at + 12),
  ]
  const entries = [...entry(50, 'Abel'), ...entry(74, 'Bern'), ...entry(98, 'Cato')]
  expect(blocksOf(page(...entries)).map((block) => block.slice(0, 15))).toEqual([
    'paragraph: Abel',
    'paragraph: Bern',
    'paragraph: Cato',
  ])
  const paragraph = (at: number) => [
    run(FULL.slice(4), 70, at),
    run(FULL, 50, at + 12),
    run('ends.', 50, at + 24),
  ]
  const prose = [...paragraph(50), ...paragraph(86), ...paragraph(122)]
  expect(blocksOf(page(...prose))).toHaveLength(3)
})

test('a footnote that says the same on each page is no running foot', () => {
  const pages = [4, 7, 9].map((sign) =>
    page(
      run(FULL, 50, 50),
      run(String(sign), 50, 556, { size: 5 }),
      run('Ibid., p. 45.', 53, 560, { size: 8 }),
    ),
  )
  expect(blocksOf(...pages).filter((block) => block.includes('Ibid.'))).toHaveLength(3)
})

test('an initial is the first letter of its word, and lines beside it are not set in', () => {
  const cap = run('L', 50, 62, { size: 30, width: 20 })
  const lines = [run(FULL.slice(1, 57), 72, 50), run(FULL.slice(0, 57), 72, 62), run('ends here.', 50, 74)]
  // A browser may draw the letter last.
  const [text, ...others] = blocksOf(page(...lines, cap))
  expect(others).toEqual([])
  expect(text).toMatch(/^paragraph: Lorem/)
})

test('lines stretched to both edges are no rows of a table', () => {
  const stretched = (y: number, words: readonly string[]) => {
    const ink = words.join('').length * 5
    const gap = (300 - ink) / (words.length - 1)
    let x = 50
    return words.map((word) => {
      const made = run(word, x, y)
      x += word.length * 5 + gap
      return made
    })
  }
  const runs = [
    run(FULL.slice(0, 60), 50, 38),
    ...stretched(50, ['consetetur', 'it', 'sadipscingelitr']),
    ...stretched(62, ['consetetura', 'to', 'sadipscingelit']),
    run('ends.', 50, 74),
  ]
  expect(blocksOf(page(...runs))).toEqual([expect.stringMatching(/^paragraph: lorem .* ends\.$/)])
})
