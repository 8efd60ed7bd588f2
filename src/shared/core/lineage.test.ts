import { describe, expect, test } from 'vitest'
import { changesBetween, derive } from './lineage'

interface Item {
  readonly id: string
  readonly at: number
}
type Table = Readonly<Record<string, Item>>
const tableOf = (...items: Item[]): Table => Object.fromEntries(items.map((one) => [one.id, one]))
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, at })) as [Item, Item, Item, Item]
const b2 = { ...b, at: 9 }

/** What of a notebook's table, with the ids given, is the later version: as its maker would say. */
function derived(from: Table, table: Table, ...ids: string[]): Table {
  derive(table, from, ids)
  return table
}

describe('without being told, what changed is found by comparing', () => {
  test.each([
    ['nothing', tableOf(a, b, c), tableOf(a, b, c), []],
    ['replaced', tableOf(a, b, c), tableOf(a, b2, c), [{ before: b, after: b2 }]],
    ['made', tableOf(a, b), tableOf(a, b, d), [{ before: undefined, after: d }]],
    ['removed', tableOf(a, b, c), tableOf(a, c), [{ before: b, after: undefined }]],
  ])('%s', (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes)
  })

  test('many changes are not worth following', () => {
    const many = tableOf(...Array.from({ length: 500 }, (_, at) => ({ id: `m${at}`, at })))
    expect(changesBetween({}, many)).toBeNull()
    expect(changesBetween(many, {})).toBeNull()
  })
})

describe('when told', () => {
  test('several versions add up, and what was taken back is no change', () => {
    const first = tableOf(a, b)
    const second = derived(first, tableOf(a, b2), 'b')
    const third = derived(second, tableOf(a, b2, c), 'c')
    const fourth = derived(third, tableOf(a, b, c), 'b')
    expect(changesBetween(first, third)).toEqual([
      { before: undefined, after: c },
      { before: b, after: b2 },
    ])
    expect(changesBetween(first, fourth)).toEqual([{ before: undefined, after: c }])
    expect(changesBetween(fourth, fourth)).toEqual([])
  })

  test('an older version than the one known is still compared', () => {
    const first = tableOf(a, b)
    const second = derived(first, tableOf(a, b, c), 'c')
    expect(changesBetween(second, first)).toEqual([{ before: c, after: undefined }])
  })

  test('only what was named is looked at', () => {
    const first = tableOf(a, b)
    expect(changesBetween(first, derived(first, tableOf(a, b2, c), 'c'))).toHaveLength(1)
  })
})
