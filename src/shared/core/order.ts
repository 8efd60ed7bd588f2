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
 * A neighbour that is not in the list counts as absent, so the item goes to the end. Goes through the list rather than
 * sorts it: a script may place ten thousand items one after the other.
 */
export function orderAt(siblings: readonly Ordered[], itemId: string, placement: Placement): string {
  const others = siblings.filter((sibling) => sibling.id !== itemId)
  const named = (id: string | null | undefined) => (id ? others.find((other) => other.id === id) : undefined)
  const next = named(placement.before)
  if (next) return orderBetween(lastBefore(others, next)?.order ?? null, next.order)
  const previous = named(placement.after)
  if (previous) return orderBetween(previous.order, firstAfter(others, previous)?.order ?? null)
  return orderBetween(lastBefore(others, null)?.order ?? null, null)
}

/** The last item before another, or of all when there is no other. */
function lastBefore(items: readonly Ordered[], limit: Ordered | null): Ordered | undefined {
  let last: Ordered | undefined
  for (const item of items) {
    if (limit && compareOrder(item, limit) >= 0) continue
    if (!last || compareOrder(item, last) > 0) last = item
  }
  return last
}

function firstAfter(items: readonly Ordered[], limit: Ordered): Ordered | undefined {
  let first: Ordered | undefined
  for (const item of items) {
    if (compareOrder(item, limit) <= 0) continue
    if (!first || compareOrder(item, first) < 0) first = item
  }
  return first
}
