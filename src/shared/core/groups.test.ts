import { describe, expect, test } from 'vitest'
import { groupAll, groupsOfTable, regroup } from './groups'

interface Item {
  readonly id: string
  readonly shelf: string | undefined
  readonly at: number
}
const item = (id: string, shelf: string | undefined, at: number): Item => ({ id, shelf, at })
const grouping = {
  keyOf: ({ shelf }: Item) => shelf,
  compare: (a: Item, b: Item) => a.at - b.at || (a.id < b.id ? -1 : 1),
}

describe('groups', () => {
  const items = [item('a', 'x', 3), item('b', 'x', 1), item('c', 'y', 2), item('d', undefined, 0)]

  test('are in order and leave out what belongs nowhere', () => {
    const groups = groupAll(items, grouping)
    expect([...groups.keys()]).toEqual(['x', 'y'])
    expect(groups.get('x')?.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('a change replaces the groups it touches and keeps the others', () => {
    const [a] = items
    const groups = groupAll(items, grouping)
    const moved = regroup(groups, [{ before: a, after: item('a', 'z', 3) }], grouping)
    expect(moved.get('x')?.map(({ id }) => id)).toEqual(['b'])
    expect(moved.get('z')?.map(({ id }) => id)).toEqual(['a'])
    expect(moved.get('y')).toBe(groups.get('y'))
    expect(groups.get('x')).toHaveLength(2)
  })

  test('a group that lost its last entity is gone', () => {
    const moved = regroup(groupAll(items, grouping), [{ before: items[2], after: undefined }], grouping)
    expect([...moved.keys()]).toEqual(['x'])
  })
})

test('groups kept up to date are those made anew, whatever is done to the table', () => {
  let seed = 7
  const below = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % limit
  }
  const kept = groupsOfTable(grouping)
  let table: Readonly<Record<string, Item>> = {}
  for (let step = 0; step < 600; step += 1) {
    const id = `i${below(60)}`
    const shelf = below(6) === 0 ? undefined : `s${below(4)}`
    if (below(4) === 0) table = Object.fromEntries(Object.entries(table).filter(([key]) => key !== id))
    else table = { ...table, [id]: item(id, shelf, below(20)) }
    if (below(3) === 0) continue
    const groups = kept(table)
    const anew = groupAll(Object.values(table), grouping)
    expect(new Map([...groups].sort())).toEqual(new Map([...anew].sort()))
    expect(kept(table)).toBe(groups)
  }
})
