/** Shortest line that a margin, not the author, may have ended; verse and addresses are narrower. */
const SHORTEST_FULL_LINE = 52

/** How far lines broken at one margin differ in length: about the longest word. */
const LONGEST_GAP = 20

/**
 * True for a paragraph whose line ends come from a fixed margin, as in plain text wrapped at 72 characters: all lines
 * but the last are long and much alike. Its line ends may be shown as spaces. The text itself never changes.
 */
export function isHardWrapped(paragraph: string): boolean {
  const lines = paragraph.split('\n').slice(0, -1)
  if (lines.length === 0) return false
  const lengths = lines.map((line) => line.trim().length)
  const shortest = Math.min(...lengths)
  return shortest >= SHORTEST_FULL_LINE && Math.max(...lengths) - shortest <= LONGEST_GAP
}
