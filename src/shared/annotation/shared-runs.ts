/** A half-open part of a list of word numbers. */
export interface Part {
  readonly ids: Int32Array
  readonly start: number
  readonly end: number
}

/** Where the same run of words stands in both parts. */
export interface Pair {
  readonly a: number
  readonly b: number
}

const MULTIPLIER = 0x01000193

/** A number for `size` words from `at` on; different words may share one. */
export function hashRun(ids: Int32Array, at: number, size: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + size; i += 1) hash = Math.imul(hash ^ (ids[i] ?? 0), MULTIPLIER)
  return hash ^ (hash >>> 15)
}

/** True when `size` words from there on are the same. */
export function sameRun(a: Int32Array, atA: number, b: Int32Array, atB: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) if (a[atA + i] !== b[atB + i]) return false
  return true
}

/**
 * Runs of `size` words that stand once in either part, in the order of the first. `skip` leaves out runs that start at
 * some index of the first or of the second list. Linear in the length of the parts, whatever they hold.
 */
export function uniqueSharedRuns(
  a: Part,
  b: Part,
  size: number,
  skip: { readonly a: (at: number) => boolean; readonly b: (at: number) => boolean } | null = null,
): Pair[] {
  const runs = Math.max(0, a.end - a.start - size + 1)
  if (runs === 0 || b.end - b.start < size) return []
  let capacity = 16
  while (capacity < runs * 2) capacity *= 2
  const mask = capacity - 1
  // By slot: where the run stands in `a`, plus one (0: free), and in `b`; negative when it stands there more than once.
  const inA = new Int32Array(capacity)
  const inB = new Int32Array(capacity)
  const isTwice = new Uint8Array(capacity)
  for (let at = a.start; at + size <= a.end; at += 1) {
    if (skip?.a(at)) continue
    let slot = hashRun(a.ids, at, size) & mask
    for (;;) {
      const other = inA[slot] ?? 0
      if (other === 0) {
        inA[slot] = at + 1
        break
      }
      if (sameRun(a.ids, other - 1, a.ids, at, size)) {
        isTwice[slot] = 1
        break
      }
      slot = (slot + 1) & mask
    }
  }
  for (let at = b.start; at + size <= b.end; at += 1) {
    if (skip?.b(at)) continue
    let slot = hashRun(b.ids, at, size) & mask
    for (let other = inA[slot] ?? 0; other !== 0; other = inA[slot] ?? 0) {
      if (sameRun(a.ids, other - 1, b.ids, at, size)) {
        if (inB[slot] !== 0) isTwice[slot] = 1
        inB[slot] = at + 1
        break
      }
      slot = (slot + 1) & mask
    }
  }
  const pairs: Pair[] = []
  for (let slot = 0; slot < capacity; slot += 1) {
    const [atA, atB] = [inA[slot] ?? 0, inB[slot] ?? 0]
    if (atA > 0 && atB > 0 && isTwice[slot] === 0) pairs.push({ a: atA - 1, b: atB - 1 })
  }
  return pairs.sort((left, right) => left.a - right.a)
}

/** The most pairs that follow each other in both texts. `pairs` are sorted by `a`. */
export function longestInOrder(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach((pair, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.b ?? 0) < pair.b) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  })
  const found: Pair[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) found.push(pair)
  }
  return found.reverse()
}
