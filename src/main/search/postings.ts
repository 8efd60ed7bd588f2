import SearchableMap from 'minisearch/SearchableMap'

/** Where a term stands: one number for each slot, its slot and how often; slots of removed entries stay a while. */
export interface Posting {
  readonly list: number[]
  /** Slots in `list` that are not removed. */
  live: number
}

/** A term of an entry counts as often as its weights say. */
export interface WeightedTerms {
  readonly terms: readonly string[]
  readonly weight: number
}

const COUNT_BITS = 5
const MOST_COUNTED = 2 ** COUNT_BITS - 1

/** Slot of a number in a posting. */
export const slotOf = (packed: number): number => packed >>> COUNT_BITS
/** How often the term counts there, 1 to 31. */
export const countOf = (packed: number): number => packed & MOST_COUNTED

/** Removed slots that are carried along before the lists are cleaned. */
const DEAD_BEFORE_CLEANING = 1000

/**
 * An inverted index over the terms of entries. Entries are known by slots: small numbers that are given out anew when
 * lists are cleaned, so that nobody may keep one across a change. The dictionary is minisearch's radix tree, which finds
 * terms by prefix and by edit distance.
 */
export class Postings<Entry> {
  readonly dictionary = new SearchableMap<Posting>()
  /** By slot; undefined where the entry was removed. */
  entries: (Entry | undefined)[] = []
  /** By slot: terms of the entry, weights counted. */
  lengths: number[] = []
  /** For one search at a time: by slot, and all zero between searches. Making it anew costs more than most searches. */
  readonly scratch = new Scratch()
  #totalLength = 0
  #live = 0

  /** Entries there are. */
  get size(): number {
    return this.#live
  }

  get averageLength(): number {
    return this.#live === 0 ? 1 : this.#totalLength / this.#live
  }

  /** Adds an entry and answers its slot. */
  add(entry: Entry, parts: readonly WeightedTerms[]): number {
    const slot = this.entries.length
    const { counts, length } = countTerms(parts)
    for (const [term, count] of counts) {
      const posting = this.dictionary.fetch(term, newPosting)
      posting.list.push(slot * 2 ** COUNT_BITS + Math.min(count, MOST_COUNTED))
      posting.live += 1
    }
    this.entries.push(entry)
    this.lengths.push(length)
    this.#totalLength += length
    this.#live += 1
    return slot
  }

  /** Removes an entry; `parts` are those it was added with. */
  remove(slot: number, parts: readonly WeightedTerms[]): void {
    if (!this.#drop(slot)) return
    for (const term of countTerms(parts).counts.keys()) {
      const posting = this.dictionary.get(term)
      if (!posting) continue
      posting.live -= 1
      if (posting.live === 0) this.dictionary.delete(term)
    }
  }

  /** Removes many entries at once, without their terms. Cleaning must follow. */
  removeAll(slots: Iterable<number>): void {
    for (const slot of slots) this.#drop(slot)
  }

  /** True when so many slots are dead that `clean` pays. */
  get needsCleaning(): boolean {
    const dead = this.entries.length - this.#live
    return dead > DEAD_BEFORE_CLEANING + this.#live / 4
  }

  /** Gives out slots anew, without gaps; `moved` tells each entry's new one. */
  clean(moved: (entry: Entry, slot: number) => void): void {
    const newSlots = new Int32Array(this.entries.length).fill(-1)
    const entries: Entry[] = []
    const lengths: number[] = []
    this.entries.forEach((entry, slot) => {
      if (entry === undefined) return
      newSlots[slot] = entries.length
      entries.push(entry)
      lengths.push(this.lengths[slot] ?? 0)
    })
    const gone: string[] = []
    for (const [term, posting] of this.dictionary) {
      moveSlots(posting, newSlots)
      if (posting.live === 0) gone.push(term)
    }
    for (const term of gone) this.dictionary.delete(term)
    this.entries = entries
    this.lengths = lengths
    entries.forEach(moved)
  }

  #drop(slot: number): boolean {
    if (this.entries[slot] === undefined) return false
    this.entries[slot] = undefined
    this.#totalLength -= this.lengths[slot] ?? 0
    this.#live -= 1
    return true
  }
}

/** Sums over what a search has found so far, by slot. */
class Scratch {
  /** Clauses of the query an entry has answered. */
  reached = new Uint16Array(0)
  penalties = new Uint16Array(0)
  scores = new Float64Array(0)

  /** Makes room for so many slots. */
  fit(slots: number): void {
    if (this.reached.length >= slots) return
    this.reached = new Uint16Array(2 * slots)
    this.penalties = new Uint16Array(2 * slots)
    this.scores = new Float64Array(2 * slots)
  }

  clear(slots: readonly number[]): void {
    for (const slot of slots) {
      this.reached[slot] = 0
      this.penalties[slot] = 0
      this.scores[slot] = 0
    }
  }
}

/** Drops the slots that have no new one from a posting, in place. */
function moveSlots(posting: Posting, newSlots: Int32Array): void {
  let kept = 0
  for (const packed of posting.list) {
    const slot = newSlots[slotOf(packed)] ?? -1
    if (slot < 0) continue
    posting.list[kept] = slot * 2 ** COUNT_BITS + countOf(packed)
    kept += 1
  }
  posting.list.length = kept
  posting.live = kept
}

const newPosting = (): Posting => ({ list: [], live: 0 })

function countTerms(parts: readonly WeightedTerms[]) {
  const counts = new Map<string, number>()
  let length = 0
  for (const { terms, weight } of parts) {
    length += terms.length * weight
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  return { counts, length }
}
