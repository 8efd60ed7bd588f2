import type { TextRange } from '../document/text-version'
import { alignTexts, type Alignment } from './alignment'
import { offsetsOf, QuoteFinder } from './find-quote'
import { judgeElsewhere, judgeInPlace } from './judge'
import { Lookalikes } from './lookalikes'
import { nearestPlace } from './nearest-place'
import type { Outcome } from './outcome'
import { CONTEXT_LENGTH } from './selectors'
import { trace, type WordRange } from './trace'
import { wordsIn, WordNumbers } from './words'

/** Carries passages from an older text of a document to a newer one. The texts are aligned once, when it is made. */
export class Reanchoring {
  readonly alignment: Alignment
  readonly #numbers = new WordNumbers()
  readonly #lookalikes: Lookalikes
  #finder: QuoteFinder | null = null

  constructor(
    readonly before: string,
    readonly after: string,
  ) {
    this.alignment = alignTexts(before, after, this.#numbers)
    this.#lookalikes = new Lookalikes(this.alignment)
  }

  /** What became of a range of the older text. A range it answers lies in the newer text and is not empty. */
  passage(range: TextRange): Outcome {
    const words = wordsIn(this.alignment.before, range.start, range.end)
    if (words.first >= words.after) return this.#orphan(range)
    const inPlace = this.#inPlace(range, words)
    if (inPlace?.state === 'anchored') return inPlace
    const elsewhere = this.#elsewhere(range, words)
    if (inPlace && elsewhere) return scoreOf(elsewhere) > scoreOf(inPlace) + 0.1 ? elsewhere : inPlace
    return inPlace ?? elsewhere ?? this.#orphan(range)
  }

  /** Where an offset of the older text is in the newer one, or where it would be if its words are gone. */
  offset(offset: number): number {
    return nearestPlace(this.alignment, offset)
  }

  #inPlace(range: TextRange, words: WordRange): Outcome | null {
    const found = trace(this.alignment, this, words)
    if (!found) return null
    return judgeInPlace(found, {
      range: this.#endsAsBefore(range, words, found.words),
      oldLength: range.end - range.start,
      lookalikes: () => this.#lookalikes.of(words, found),
    })
  }

  #elsewhere(range: TextRange, words: WordRange): Outcome | null {
    const { after, from } = this.alignment
    this.#finder ??= new QuoteFinder(this.after, this.#numbers, after)
    const start = Math.max(0, range.start - CONTEXT_LENGTH)
    const candidates = this.#finder.find({
      text: this.before.slice(start, range.end + CONTEXT_LENGTH),
      start: range.start - start,
      end: range.end - start,
    })
    // Words that are known to be another passage cannot be this one, however much they look like it.
    const free = candidates.filter((candidate) => {
      let claimed = 0
      for (let word = candidate.first; word < candidate.after; word += 1) {
        const old = from[word] ?? -1
        if (old >= 0 && (old < words.first || old >= words.after)) claimed += 1
      }
      return claimed * 3 <= candidate.after - candidate.first
    })
    return judgeElsewhere(free, range.end - range.start, () => this.#lookalikes.isOnce(words))
  }

  /** The range of the words found; where the passage began or ended within a word, so does this one. */
  #endsAsBefore(range: TextRange, old: WordRange, now: WordRange): TextRange {
    const { before, after, to } = this.alignment
    let { start, end } = offsetsOf(after, now.first, now.after)
    const cutBefore = range.start - (before.starts[old.first] ?? 0)
    const cutAfter = (before.ends[old.after - 1] ?? 0) - range.end
    if (cutBefore > 0 && to[old.first] === now.first) {
      start = Math.min(start + cutBefore, (after.ends[now.first] ?? 0) - 1)
    }
    if (cutAfter > 0 && to[old.after - 1] === now.after - 1) {
      end = Math.max(end - cutAfter, (after.starts[now.after - 1] ?? 0) + 1)
    }
    return start < end ? { start, end } : offsetsOf(after, now.first, now.after)
  }

  #orphan({ start }: TextRange): Outcome {
    return { state: 'orphan', near: this.offset(start) }
  }
}

const scoreOf = (outcome: Outcome) => (outcome.state === 'orphan' ? 0 : outcome.score)
