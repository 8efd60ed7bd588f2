import { describe, expect, test } from 'vitest'
import type { Line } from '../text/line'
import { ALWAYS, bled, box, glue, NEVER, penalty, tie, type Box, type Decor, type Item } from './items'
import { lineItems } from './lines'
import { pagesOf, paginate } from './paginate'
import { node } from './struct'

/** Heights of the boxes on each page. */
function heightsOf(items: readonly Item[], height: number): number[][] {
  return paginate(items, height).map((page) => page.boxes.map(({ box: each }) => each.height))
}

const b = (height: number) => box(height, [])
const line: Line = { runs: [], width: 10, height: 10, baseline: 8 }

describe('paginate', () => {
  test('fills a page and drops the space at the break', () => {
    expect(heightsOf([b(40), glue(20), b(40), glue(20), b(40)], 100)).toEqual([[40, 40], [40]])
    const [, second] = paginate([b(40), glue(20), b(40), glue(20), b(40)], 100)
    expect(second?.boxes[0]?.y).toBe(0)
  })

  test('places boxes below the space between them', () => {
    expect(paginate([b(10), glue(5), b(10)], 100)[0]?.boxes.map(({ y }) => y)).toEqual([0, 15])
  })

  test('keeps a heading with what follows', () => {
    const items = [b(60), glue(5), b(20), ...tie(5), b(30), glue(5), b(10)]
    expect(heightsOf(items, 100)).toEqual([[60], [20, 30, 10]])
  })

  test('breaks where it is forced to', () => {
    expect(heightsOf([b(10), penalty(ALWAYS), b(10)], 100)).toEqual([[10], [10]])
  })

  test('a reward draws the break to it when the page is nearly full', () => {
    const items = [b(70), glue(5), penalty(-60), b(10), glue(5), b(4), glue(1), b(50)]
    expect(heightsOf(items, 100)).toEqual([[70], [10, 4, 50]])
  })

  test('a box taller than the page gets a page of its own, and nothing is lost', () => {
    expect(heightsOf([b(10), glue(1), b(500), glue(1), b(10)], 100)).toEqual([[10], [500], [10]])
  })

  test('when everything is tied together it breaks anyway', () => {
    const items = [b(60), penalty(NEVER), b(60), penalty(NEVER), b(60)]
    expect(heightsOf(items, 100)).toEqual([[60], [60], [60]])
  })

  test('no page for nothing, nor for space alone', () => {
    expect(paginate([], 100)).toEqual([])
    expect(paginate([glue(10), penalty(ALWAYS), glue(10)], 100)).toEqual([])
  })

  test('leaves no widow and no orphan', () => {
    const paragraph = () => lineItems([line, line, line, line], { x: 0, node: node('P', null) })
    expect(heightsOf([b(85), glue(5), ...paragraph()], 100)).toEqual([[85], [10, 10, 10, 10]])
    expect(heightsOf([b(65), glue(5), ...paragraph()], 100)).toEqual([
      [65, 10, 10],
      [10, 10],
    ])
  })

  test('keeps a short paragraph whole', () => {
    const items = lineItems([line, line, line], { x: 0, node: node('P', null) })
    expect(heightsOf([b(75), glue(5), ...items], 100)).toEqual([[75], [10, 10, 10]])
  })
})

describe('a repeated header', () => {
  test('comes back at the top of each page its rows begin, and takes room there', () => {
    const head = b(20)
    const row = (): Box => box(30, [], [], head)
    const items = [b(20), penalty(NEVER), row(), penalty(0), row(), penalty(0), row(), penalty(0), row()]
    expect(heightsOf(items, 100)).toEqual([
      [20, 30, 30],
      [20, 30, 30],
    ])
    expect(paginate(items, 100)[1]?.boxes[0]?.box).toBe(head)
  })
})

describe('decorations', () => {
  const panel: Decor = { draw: () => undefined }

  test('cover their boxes, the space between them, and say where a page cuts them', () => {
    const items = [
      b(10),
      glue(5),
      box(40, [], [panel]),
      glue(5, [panel]),
      box(60, [], [panel]),
      glue(5),
      b(10),
    ]
    const pages = paginate(items, 100)
    expect(pages[0]?.decor).toMatchObject([
      { top: 15, bottom: 55, edges: { continued: false, continues: true } },
    ])
    expect(pages[1]?.decor).toMatchObject([
      { top: 0, bottom: 60, edges: { continued: true, continues: false } },
    ])
  })

  test('are the same when the list comes in parts', () => {
    const part = (height: number): Item[] => {
      const own: Decor = { draw: () => undefined }
      return [glue(6, [own]), box(height, [], [own]), glue(4, [own]), box(30, [], [own]), penalty(20), b(12)]
    }
    const parts = Array.from({ length: 60 }, (_, index) => part(20 + ((index * 37) % 150)))
    expect([...pagesOf([[], ...parts, []], 200)]).toEqual(paginate(parts.flat(), 200))
  })

  test('of a list in parts are made when they are asked for', () => {
    let made = 0
    const endless = function* () {
      for (;;) {
        made += 1
        yield [b(40), glue(10)]
      }
    }
    const pages = pagesOf({ [Symbol.iterator]: endless }, 100)
    for (let page = 1; page <= 10; page += 1) {
      pages.next()
      expect(made).toBeLessThanOrEqual(2 * page + 1)
    }
  })

  test('reach a little beyond the text only where they are cut', () => {
    expect(bled(10, 20, { continued: false, continues: false })).toEqual([10, 20])
    expect(bled(10, 20, { continued: true, continues: false })).toEqual([5, 20])
    expect(bled(10, 20, { continued: false, continues: true })).toEqual([10, 25])
  })
})
