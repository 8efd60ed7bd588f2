import { hashRun, sameRun } from './shared-runs'

/** Words in a row that are looked up together. */
const RUN = 3

/** Where runs of three words stand in a text. */
export class WordIndex {
  readonly #ids: Int32Array
  readonly #mask: number
  /** By slot: the first place, plus one, and how many there are; by place: the next one of that slot, plus one. */
  readonly #heads: Int32Array
  readonly #counts: Int32Array
  readonly #next: Int32Array

  constructor(ids: Int32Array) {
    this.#ids = ids
    let capacity = 16
    while (capacity < ids.length) capacity *= 2
    this.#mask = capacity - 1
    this.#heads = new Int32Array(capacity)
    this.#counts = new Int32Array(capacity)
    this.#next = new Int32Array(ids.length)
    for (let at = ids.length - RUN; at >= 0; at -= 1) {
      const slot = hashRun(ids, at, RUN) & this.#mask
      this.#next[at] = this.#heads[slot] ?? 0
      this.#heads[slot] = at + 1
      this.#counts[slot] = (this.#counts[slot] ?? 0) + 1
    }
  }

  /** The first `most` places where these very words stand, in order. */
  exact(words: Int32Array, most: number): number[] {
    const places: number[] = []
    const rarest = this.#rarest(words)
    if (rarest >= 0) {
      for (const at of this.#placesOf(words, rarest)) {
        const place = at - rarest
        if (place < 0 || !sameRun(words, 0, this.#ids, place, words.length)) continue
        places.push(place)
        if (places.length >= most) break
      }
      return places
    }
    const first = words[0]
    if (first === undefined) return places
    for (let at = this.#ids.indexOf(first); at >= 0; at = this.#ids.indexOf(first, at + 1)) {
      if (sameRun(words, 0, this.#ids, at, words.length)) places.push(at)
      if (places.length >= most) break
    }
    return places
  }

  /**
   * Where words much like these may stand, most promising first, at most `most` places: where runs of three of them
   * stand in about the right order. Runs that stand in more than `tooMany` places say nothing.
   */
  alike(words: Int32Array, most: number, tooMany = 40): number[] {
    const votes = new Map<number, number>()
    for (let at = 0; at + RUN <= words.length; at += 1) {
      if (this.#countOf(words, at) > tooMany) continue
      for (const place of this.#placesOf(words, at)) {
        const bin = (place - at) >> BIN
        votes.set(bin, (votes.get(bin) ?? 0) + 1)
      }
    }
    const sums = [...votes].map(([bin, count]) => ({ bin, count: count + (votes.get(bin + 1) ?? 0) }))
    sums.sort((left, right) => right.count - left.count || left.bin - right.bin)
    const taken = new Set<number>()
    const places: number[] = []
    for (const { bin } of sums) {
      if (taken.has(bin)) continue
      for (const near of [bin - 1, bin, bin + 1]) taken.add(near)
      places.push(Math.max(0, bin << BIN))
      if (places.length >= most) break
    }
    return places
  }

  #countOf(words: Int32Array, at: number): number {
    return this.#counts[hashRun(words, at, RUN) & this.#mask] ?? 0
  }

  *#placesOf(words: Int32Array, at: number): Generator<number> {
    let next = this.#heads[hashRun(words, at, RUN) & this.#mask] ?? 0
    for (; next > 0; next = this.#next[next - 1] ?? 0) {
      if (sameRun(words, at, this.#ids, next - 1, RUN)) yield next - 1
    }
  }

  /** Where in `words` the run starts that is rarest in the text; -1 when there are fewer than three. */
  #rarest(words: Int32Array): number {
    let [found, fewest] = [-1, Infinity]
    for (let at = 0; at + RUN <= words.length && fewest > 0; at += 1) {
      const count = this.#countOf(words, at)
      if (count < fewest) [found, fewest] = [at, count]
    }
    return found
  }
}

/** Places closer together than two to the power of this count as one. */
const BIN = 4
