import type { PrintedNumber } from './printed-number'

/** Longest label a page keeps. */
const MAX_LABEL = 32

/**
 * A label for each page: what the file says its pages are called, unless that is only their position while something
 * else is printed on them; else the number printed on the page, or between two pages whose numbers count on, the one
 * it must have; else its position.
 */
export function pageLabels(
  given: readonly string[] | null,
  printed: readonly (PrintedNumber | null)[],
): string[] {
  const found = filledIn(printed)
  const hasPrinted = found.filter((label) => label !== null).length * 2 >= found.length
  const isPosition = given?.every((label, index) => label === String(index + 1)) ?? true
  return printed.map((_, index) => {
    const named = given?.[index]?.trim() ?? ''
    const own = isPosition && hasPrinted ? '' : named
    return (own || (found[index] ?? '') || named || String(index + 1)).slice(0, MAX_LABEL)
  })
}

/** Chapters often start on a page without a number; its neighbours tell it. */
function filledIn(printed: readonly (PrintedNumber | null)[]): (string | null)[] {
  let before: { index: number; number: PrintedNumber } | null = null
  const labels = printed.map((number) => number?.label ?? null)
  printed.forEach((number, index) => {
    if (!number) return
    const gap = before ? index - before.index : 0
    if (
      before &&
      number.style === 'arabic' &&
      before.number.style === 'arabic' &&
      number.value - before.number.value === gap
    ) {
      for (let i = before.index + 1; i < index; i += 1)
        labels[i] = String(before.number.value + i - before.index)
    }
    before = { index, number }
  })
  const first = printed.findIndex((number) => number !== null)
  const opening = printed[first]
  // A first page without a number in front of page 2, or of page 1346.
  if (opening?.style === 'arabic' && first > 0 && opening.value > first) {
    for (let i = 0; i < first; i += 1) labels[i] = String(opening.value - first + i)
  }
  return labels
}
