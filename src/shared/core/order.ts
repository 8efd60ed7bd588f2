import { generateKeyBetween } from 'fractional-indexing'

/** Something with a place in a list. Keys are fractional indexes: strings that sort in list order. */
export interface Ordered {
  readonly id: string
  readonly order: string
}

/** List order: by key, then by id, so that two equal keys (made on two machines) still sort the same everywhere. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A key that sorts after `before` and before `after`; null stands for the end of the list on that side. */
export function orderBetween(before: string | null, after: string | null): string {
  // Equal or reversed neighbours come from concurrent edits; the list must still accept the item.
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null)
  return generateKeyBetween(before, after)
}

/** Where to put an item: next to a named neighbour, or (both null or absent) at the end. */
export interface Placement {
  readonly before?: string | null | undefined
  readonly after?: string | null | undefined
}

/**
 * The key for an item placed among `siblings` (any order, the item itself may be among them and is ignored).
 * A neighbour that is not in the list counts as absent, so the item goes to the end.
 */
export function orderAt(siblings: readonly Ordered[], itemId: string, placement: Placement): string {
  const sorted = siblings.filter((s) => s.id !== itemId).sort(compareOrder)
  const find = (id: string | null | undefined) => (id ? sorted.findIndex((s) => s.id === id) : -1)
  const before = find(placement.before)
  if (before >= 0) return orderBetween(sorted[before - 1]?.order ?? null, sorted[before]?.order ?? null)
  const after = find(placement.after)
  if (after >= 0) return orderBetween(sorted[after]?.order ?? null, sorted[after + 1]?.order ?? null)
  return orderBetween(sorted.at(-1)?.order ?? null, null)
}
