/** Longest stretch of changed characters that is compared letter by letter; longer ones count as replaced. */
const MOST_LETTERS = 200

/** Characters that mean the same in both strings of a change, by the longest common subsequence; 0 for long ones. */
export function sharedLetters(a: string, b: string): number {
  if (a.length === 0 || b.length === 0 || a.length > MOST_LETTERS || b.length > MOST_LETTERS) return 0
  let above = new Uint16Array(b.length + 1)
  let row = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i += 1) {
    const unit = a.charCodeAt(i)
    for (let j = 0; j < b.length; j += 1) {
      const [up, left] = [above[j + 1] ?? 0, row[j] ?? 0]
      row[j + 1] = unit === b.charCodeAt(j) ? (above[j] ?? 0) + 1 : up > left ? up : left
    }
    ;[above, row] = [row, above]
  }
  return above[b.length] ?? 0
}
