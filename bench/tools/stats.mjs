/**
 * @param {readonly number[]} values
 * @returns {number} the middle value, the mean of the middle two, NaN for none
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return NaN
  const upper = sorted[Math.floor(middle)] ?? NaN
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper
}

/**
 * The share of values at or below which `part` of them lie, by nearest rank.
 * @param {readonly number[]} values
 * @param {number} part from 0 to 1
 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? NaN
}

/**
 * Rounds to three significant digits, and to whole numbers from 100 on: what a noisy machine can tell apart.
 * @param {number} value
 */
export function rounded(value) {
  if (!Number.isFinite(value)) return value
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}

/**
 * How many times less `ours` is than `theirs`.
 * @param {number} theirs
 * @param {number} ours
 */
export const timesLess = (theirs, ours) => rounded(theirs / ours)
