/** How many words either side of a word speak for it. */
const REACH = 6

/** How far a neighbour's place may be off and still speak for it: words that were added or removed in between. */
const DRIFT = 8

/** Fewest of the words around it, itself included, that must have gone to the same place. */
const FEWEST = 4

/**
 * Takes back what only chance aligned: where one paragraph took the place of another, the two share some "the" and
 * commas, which must not look like a passage that survived. A word stays when enough of the words around it went along,
 * or when all of the few around it did.
 */
export function dropStrays(to: Int32Array): void {
  const strays: number[] = []
  for (let word = 0; word < to.length; word += 1) {
    const target = to[word] ?? -1
    if (target < 0) continue
    const first = Math.max(0, word - REACH)
    const last = Math.min(to.length - 1, word + REACH)
    let near = 0
    for (let other = first; other <= last; other += 1) {
      const place = to[other] ?? -1
      if (place >= 0 && Math.abs(place - target - (other - word)) <= DRIFT) near += 1
    }
    if (near < Math.min(FEWEST, last - first + 1)) strays.push(word)
  }
  for (const word of strays) to[word] = -1
}
