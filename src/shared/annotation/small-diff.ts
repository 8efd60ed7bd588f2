import type { Part } from './shared-runs'

/** Largest table of a whole comparison, in cells: two hundred words by two hundred. */
export const MOST_CELLS = 40_000

/** Most differences looked for where parts are too large for a table; it bounds time and memory. */
const MOST_DIFFERENCES = 400

/** Notes in `to` which word of `b` each word of `a` became, by the longest common subsequence. For small parts only. */
export function alignByTable(a: Part, b: Part, to: Int32Array): void {
  const [rows, columns] = [a.end - a.start, b.end - b.start]
  const width = columns + 1
  // Weight of the best alignment of what follows: 8 for a word, and 1 for each neighbour that is the same too, so that
  // of several full stops the one that ends the same sentence is taken.
  const best = new Int32Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row -= 1) {
    const id = a.ids[a.start + row]
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = row * width + column
      const down = best[here + width] ?? 0
      const right = best[here + 1] ?? 0
      let most = down > right ? down : right
      if (id === b.ids[b.start + column]) {
        const met = (best[here + width + 1] ?? 0) + 8 + neighboursMet(a, b, row, column)
        if (met > most) most = met
      }
      best[here] = most
    }
  }
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    const here = row * width + column
    const now = best[here] ?? 0
    if (best[here + width] === now) row += 1
    else if (best[here + 1] === now) column += 1
    else {
      to[a.start + row] = b.start + column
      row += 1
      column += 1
    }
  }
}

function neighboursMet(a: Part, b: Part, row: number, column: number): number {
  const [atA, atB] = [a.start + row, b.start + column]
  const isBefore = atA > 0 && atB > 0 && a.ids[atA - 1] === b.ids[atB - 1]
  const isAfter = atA + 1 < a.ids.length && a.ids[atA + 1] === b.ids[atB + 1]
  return (isBefore ? 1 : 0) + (isAfter ? 1 : 0)
}

/**
 * The same for parts too large for a table that differ in few places (Myers, "An O(ND) difference algorithm", 1986).
 * False, with `to` unchanged, when they differ in too many. Takes at most `MOST_DIFFERENCES` passes.
 */
export function alignByDifferences(a: Part, b: Part, to: Int32Array): boolean {
  const [rows, columns] = [a.end - a.start, b.end - b.start]
  const most = Math.min(rows + columns, MOST_DIFFERENCES)
  if (Math.abs(rows - columns) > most) return false
  const middle = most + 1
  const furthest = new Int32Array(2 * most + 3)
  const passes: Int32Array[] = []
  for (let differences = 0; differences <= most; differences += 1) {
    passes.push(furthest.slice())
    for (let k = -differences; k <= differences; k += 2) {
      const below = furthest[middle + k + 1] ?? 0
      const beside = furthest[middle + k - 1] ?? 0
      let row = k === -differences || (k !== differences && beside < below) ? below : beside + 1
      if (row > rows || row - k > columns) {
        furthest[middle + k] = row
        continue
      }
      while (row < rows && row - k < columns && a.ids[a.start + row] === b.ids[b.start + row - k]) row += 1
      furthest[middle + k] = row
      if (row >= rows && row - k >= columns) {
        traceBack(passes, middle, a, b, to)
        return true
      }
    }
  }
  return false
}

function traceBack(passes: readonly Int32Array[], middle: number, a: Part, b: Part, to: Int32Array): void {
  let row = a.end - a.start
  let column = b.end - b.start
  for (let differences = passes.length - 1; differences >= 0; differences -= 1) {
    const furthest = passes[differences]
    const k = row - column
    const below = furthest?.[middle + k + 1] ?? 0
    const beside = furthest?.[middle + k - 1] ?? 0
    const isDown = k === -differences || (k !== differences && beside < below)
    const fromRow = differences === 0 ? 0 : isDown ? below : beside
    const fromColumn = differences === 0 ? 0 : fromRow - (isDown ? k + 1 : k - 1)
    while (row > fromRow && column > fromColumn) {
      row -= 1
      column -= 1
      to[a.start + row] = b.start + column
    }
    row = fromRow
    column = fromColumn
  }
}
