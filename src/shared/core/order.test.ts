import { describe, expect, test } from 'vitest'
import { compareOrder, orderAt, orderBetween, type Ordered } from './order'

const list = (...ids: string[]) => {
  const items: Ordered[] = []
  for (const id of ids) items.push({ id, order: orderAt(items, id, {}) })
  return items
}
const place = (items: Ordered[], id: string, placement: object) =>
  [...items.filter((i) => i.id !== id), { id, order: orderAt(items, id, placement) }]
    .sort(compareOrder)
    .map((i) => i.id)

describe('order', () => {
  test('appends by default, also when the neighbour is unknown', () => {
    expect(place(list('a', 'b'), 'c', {})).toEqual(['a', 'b', 'c'])
    expect(place(list('a', 'b'), 'c', { before: 'nobody' })).toEqual(['a', 'b', 'c'])
    expect(place([], 'c', { after: 'nobody' })).toEqual(['c'])
  })

  test('places before and after, and moves what is in the list already', () => {
    expect(place(list('a', 'b', 'c'), 'x', { before: 'a' })).toEqual(['x', 'a', 'b', 'c'])
    expect(place(list('a', 'b', 'c'), 'x', { after: 'a' })).toEqual(['a', 'x', 'b', 'c'])
    expect(place(list('a', 'b', 'c'), 'c', { before: 'b' })).toEqual(['a', 'c', 'b'])
    expect(place(list('a', 'b', 'c'), 'a', { after: 'c' })).toEqual(['b', 'c', 'a'])
  })

  test('never runs out of room between two neighbours', () => {
    let low = orderBetween(null, null)
    const high = orderBetween(low, null)
    for (let i = 0; i < 200; i += 1) {
      const middle = orderBetween(low, high)
      expect(middle > low && middle < high).toBe(true)
      low = middle
    }
  })

  test('accepts equal keys, as two machines may make them', () => {
    const same = orderBetween(null, null)
    expect(orderBetween(same, same) > same).toBe(true)
    expect(
      [
        { id: 'b', order: same },
        { id: 'a', order: same },
      ]
        .sort(compareOrder)
        .map((i) => i.id),
    ).toEqual(['a', 'b'])
  })
})
