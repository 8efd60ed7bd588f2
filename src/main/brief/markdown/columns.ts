/** What a column needs: its widest line, and its widest word. In points, without padding. */
export interface ColumnNeed {
  readonly natural: number
  readonly minimum: number
}

/**
 * Widths for the columns of a table, at most `available` together. When everything fits, each gets what it needs;
 * otherwise each gets its longest word and the rest is shared by how much more it wants.
 */
export function columnWidths(needs: readonly ColumnNeed[], available: number): number[] {
  const natural = sum(needs.map((need) => need.natural))
  if (natural <= available) return needs.map((need) => need.natural)
  // One endless word must not take the table: no minimum beyond twice an even share.
  const cap = (available / needs.length) * 2
  const least = needs.map((need) => Math.min(need.minimum, cap))
  const leastSum = sum(least)
  if (leastSum >= available) return least.map((width) => (width * available) / leastSum)
  const wants = needs.map((need, i) => Math.max(0, Math.min(need.natural, available * 0.6) - (least[i] ?? 0)))
  const wanted = sum(wants) || 1
  return least.map((width, i) => width + ((wants[i] ?? 0) / wanted) * (available - leastSum))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
