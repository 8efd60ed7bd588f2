import { describe, expect, it } from 'vitest'
import { ListWindow, rowsToDraw } from './list-window'

const reach = { margin: 1, ahead: 4 }

describe('rowsToDraw', () => {
  it('draws at first what is seen and its margin', () => {
    expect(rowsToDraw(null, { first: 0, last: 4 }, 100, reach)).toEqual({ first: 0, last: 5 })
  })

  it('draws ahead in the direction of scrolling, and lets go of what is behind', () => {
    const down = rowsToDraw({ first: 0, last: 5 }, { first: 2, last: 6 }, 100, reach)
    expect(down).toEqual({ first: 1, last: 11 })
    expect(rowsToDraw(down, { first: 1, last: 5 }, 100, reach)).toEqual({ first: 0, last: 6 })
    expect(rowsToDraw({ first: 20, last: 30 }, { first: 18, last: 24 }, 100, reach)).toEqual({
      first: 13,
      last: 25,
    })
  })

  it('leaves alone what is still enough', () => {
    const before = { first: 1, last: 11 }
    expect(rowsToDraw(before, { first: 5, last: 10 }, 100, reach)).toBe(before)
    expect(rowsToDraw(before, { first: 5, last: 11 }, 100, reach)).not.toBe(before)
  })

  it('never goes beyond the list', () => {
    expect(rowsToDraw({ first: 80, last: 90 }, { first: 90, last: 97 }, 99, reach).last).toBe(98)
    const short = rowsToDraw({ first: 80, last: 90 }, { first: 82, last: 84 }, 85, reach)
    expect(short).toEqual({ first: 81, last: 84 })
  })

  it('begins anew after a jump', () => {
    const after = rowsToDraw({ first: 0, last: 11 }, { first: 50, last: 55 }, 100, reach)
    expect(after).toEqual({ first: 49, last: 56 })
  })
})

describe('ListWindow', () => {
  it('answers the same array for the same rows', () => {
    const window = new ListWindow()
    const rows = window.rows({ first: 0, last: 2 }, 100, reach, -1)
    expect(rows).toEqual([0, 1, 2, 3])
    expect(window.rows({ first: 1, last: 2 }, 100, reach, -1)).toBe(rows)
    expect(window.rows({ first: 1, last: 2 }, 100, reach, 2)).not.toBe(rows)
  })

  it('keeps one row wherever one scrolls, in its place and once', () => {
    const window = new ListWindow()
    expect(window.rows({ first: 50, last: 51 }, 100, reach, 7)).toEqual([7, 49, 50, 51, 52])
    expect(window.rows({ first: 50, last: 51 }, 100, reach, 50)).toEqual([49, 50, 51, 52])
    expect(window.rows({ first: 50, last: 51 }, 100, reach, 90)).toEqual([49, 50, 51, 52, 90])
  })
})
