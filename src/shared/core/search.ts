/** Index of the last item whose `start` is at most `offset`; -1 when there is none. Items are sorted by `start`. */
export function lastStartingBy(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = items.length - 1
  let found = -1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? Infinity) <= offset) {
      found = middle
      low = middle + 1
    } else {
      high = middle - 1
    }
  }
  return found
}

/** Index of the first item that meets a condition which all items after it meet too; the length when none does. */
export function firstIndexWhere<Item>(items: readonly Item[], isPast: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isPast(item)) high = middle
    else low = middle + 1
  }
  return low
}
