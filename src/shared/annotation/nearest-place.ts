import type { Alignment } from './alignment'
import { firstAbove } from './words'

/**
 * Where an offset of the older text is in the newer one. Within a word that is still there it keeps its place in that
 * word; else it is the end of the nearest word before it that is, or the start of the text.
 */
export function nearestPlace({ before, after, to, block }: Alignment, offset: number): number {
  const here = firstAbove(before.ends, offset)
  const start = before.starts[here] ?? Infinity
  const target = to[here] ?? -1
  if (target >= 0) {
    const into = Math.max(0, offset - start)
    return Math.min((after.starts[target] ?? 0) + into, after.ends[target] ?? 0)
  }
  for (let word = here - 1; word >= 0; word -= 1) {
    const place = to[word] ?? -1
    // A block that was moved away says nothing of where its neighbours are.
    if (place >= 0 && block[word] === 0) return after.ends[place] ?? 0
  }
  return 0
}
