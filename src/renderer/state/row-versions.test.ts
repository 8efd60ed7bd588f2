import { expect, test } from 'vitest'
import { withRows, type RowChanges, type Rows } from './row-versions'

interface Row {
  readonly id: string
  readonly text: string
}
const row = (number: number, text = 'as it was'): Row => ({ id: `row_${number}`, text })
const tableOf = (count: number): Rows<Row> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`row_${index}`, row(index)]))
const changes = (...entries: (readonly [string, Row | undefined])[]): RowChanges<Row> => new Map(entries)

test.each([3, 2000])('a table of %i rows keeps all that a change leaves alone', (count) => {
  const before = tableOf(count)
  const after = withRows(before, changes(['row_1', row(1, 'new')], ['row_2', undefined], ['more', row(-1)]))
  expect(after['row_1']?.text).toBe('new')
  expect(after['row_2']).toBeUndefined()
  expect(after['row_0']).toBe(before['row_0'])
  expect(Object.keys(after)).toEqual([...Object.keys(before).filter((id) => id !== 'row_2'), 'more'])
  expect(Object.values(before)).toEqual(Object.values(tableOf(count)))
})

test('earlier versions of a long table stay what they were, in whatever order they are asked', () => {
  const random = randomNumbers()
  const versions: { table: Rows<Row>; copy: Record<string, Row> }[] = []
  let table = tableOf(600)
  for (let step = 0; step < 60; step += 1) {
    const made = Array.from({ length: 1 + random(3) }, (): readonly [string, Row | undefined] => {
      const number = random(620)
      return [`row_${number}`, random(3) === 0 ? undefined : row(number, `step ${step}`)]
    })
    // Now and then a change of a version that is not the newest.
    const from = step % 7 === 6 ? (versions[random(versions.length)]?.table ?? table) : table
    const copy = { ...from }
    for (const [id, value] of made) {
      if (value) copy[id] = value
      else Reflect.deleteProperty(copy, id)
    }
    table = withRows(from, changes(...made))
    versions.push({ table, copy })
    const looked = versions[random(versions.length)]
    if (step % 5 === 0 && looked)
      expect(new Set(Object.keys(looked.table))).toEqual(new Set(Object.keys(looked.copy)))
  }
  for (const { table: version, copy } of versions) {
    for (let number = 0; number < 620; number += 1) {
      expect(version[`row_${number}`]).toBe(copy[`row_${number}`])
    }
    expect(version).toEqual(copy)
  }
})

test('a version reads like a plain object, and cannot be written to', () => {
  const table = withRows(tableOf(600), changes(['row_1', undefined]))
  expect('row_0' in table).toBe(true)
  expect('row_1' in table).toBe(false)
  expect(Object.hasOwn(table, 'row_1')).toBe(false)
  expect(Object.hasOwn(table, 'toString')).toBe(false)
  expect({ ...table }).toEqual(table)
  expect(JSON.parse(JSON.stringify(table))).toEqual({ ...table })
  const writable = table as Record<string, Row>
  expect(() => (writable['row_0'] = row(0, 'other'))).toThrow(TypeError)
  expect(Reflect.deleteProperty(writable, 'row_0')).toBe(false)
  expect(table['row_0']?.text).toBe('as it was')
})

/** The same numbers each time. */
function randomNumbers(): (below: number) => number {
  let seed = 7
  return (below) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return Math.floor((seed / 2 ** 31) * below)
  }
}
