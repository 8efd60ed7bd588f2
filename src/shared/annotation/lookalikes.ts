import type { Alignment } from './alignment'
import { alignWords } from './align'
import { sameRun } from './shared-runs'
import type { Trace, WordRange } from './trace'
import { WordIndex } from './word-index'

/** Other passages of the older text that could be taken for one: what makes a place found by likeness doubtful. */
export interface Lookalike {
  /** The passage is as it was, word for word. */
  readonly isSame: boolean
  /** The passage with the words next to it stands in the older text more than once, and not as often in the newer. */
  readonly isRepeated: boolean
  /** Share of the passage's words that the passage most like it has, from 0 to 1. Only looked for when it was changed. */
  readonly likeness: number
}

/** Words either side that tell one occurrence of the same words from another. */
const BESIDE = 10
const MOST_COUNTED = 50
const MOST_ALIKE = 3

/** Looks for lookalikes in a pair of aligned texts. */
export class Lookalikes {
  #before: WordIndex | null = null
  #after: WordIndex | null = null

  constructor(readonly alignment: Alignment) {}

  /** What there is besides a passage that was found at `found`. */
  of(passage: WordRange, found: Trace): Lookalike {
    const { before, after } = this.alignment
    const { words } = found
    const length = passage.after - passage.first
    const isSame =
      words.after - words.first === length &&
      sameRun(before.ids, passage.first, after.ids, words.first, length)
    this.#before ??= new WordIndex(before.ids)
    if (isSame) return { isSame, isRepeated: this.#isRepeated(passage), likeness: 0 }
    return { isSame, isRepeated: false, likeness: this.#mostAlike(passage) }
  }

  /** True when the words of a passage stand nowhere else in the older text. */
  isOnce({ first, after }: WordRange): boolean {
    const { ids } = this.alignment.before
    this.#before ??= new WordIndex(ids)
    return this.#before.exact(ids.subarray(first, after), 2).length < 2
  }

  #isRepeated({ first, after }: WordRange): boolean {
    const { before, after: newer } = this.alignment
    const words = before.ids.subarray(Math.max(0, first - BESIDE), after + BESIDE)
    const old = this.#before?.exact(words, MOST_COUNTED).length ?? 0
    if (old < 2) return false
    this.#after ??= new WordIndex(newer.ids)
    return this.#after.exact(words, MOST_COUNTED).length !== old
  }

  #mostAlike({ first, after }: WordRange): number {
    const { ids } = this.alignment.before
    const words = ids.subarray(first, after)
    let most = 0
    for (const place of this.#before?.alike(words, MOST_ALIKE + 1) ?? []) {
      if (Math.abs(place - first) <= words.length) continue
      const near = ids.subarray(place, place + words.length + 24)
      let shared = 0
      for (const target of alignWords(words, near)) if (target >= 0) shared += 1
      most = Math.max(most, shared / words.length)
    }
    return most
  }
}
