import type { Alignment } from './alignment'
import { sharedLetters } from './likeness'
import type { Words } from './words'

/** A half-open run of words, by index. */
export interface WordRange {
  readonly first: number
  readonly after: number
}

/** What became of a passage by the alignment alone. */
export interface Trace {
  /** Words of the newer text: the passage as it is now. */
  readonly words: WordRange
  /** Share of its letters that are still there, in the same order, from 0 to 1; letters that came in count against it. */
  readonly likeness: number
  /** True when the word before the passage (after it) still stands right before it (right after it). */
  readonly tiedBefore: boolean
  readonly tiedAfter: boolean
  /** Share of the words before it (after it) that went along, from 0 to 1; null where the text begins (ends). */
  readonly contextBefore: number | null
  readonly contextAfter: number | null
  /** The passage came along with a block that was moved. */
  readonly isMoved: boolean
  /** A part of the passage went elsewhere. */
  readonly isSplit: boolean
}

/** Words before and after a passage that count as what it stands in. */
const AROUND = 10

/** Words that may come in between two words of one passage, and as many again as stood between them before. */
const MOST_INSERTED = 40

/** Where a passage went by the alignment; null when too few of its words are in the newer text. */
export function trace(alignment: Alignment, texts: Texts, passage: WordRange): Trace | null {
  const { to, block } = alignment
  const groups = groupsOf(to, passage)
  const main = groups.reduce<Group | null>(
    (best, one) => (!best || one.count > best.count ? one : best),
    null,
  )
  if (!main) return null
  const words = wholeRange(alignment, texts, passage, main)
  const others = groups.reduce((sum, one) => sum + one.count, 0) - main.count
  return {
    words,
    likeness: likenessOf(alignment, texts, passage, words),
    tiedBefore: passage.first > 0 && words.first > 0 && to[passage.first - 1] === words.first - 1,
    tiedAfter: passage.after < to.length && to[passage.after] === words.after,
    contextBefore: shareAround(alignment, passage.first, words.first, -1),
    contextAfter: shareAround(alignment, passage.after - 1, words.after - 1, 1),
    isMoved: (block[main.first] ?? 0) > 0,
    isSplit: others * 6 > main.count,
  }
}

/** The texts that were aligned, the older and the newer. */
export interface Texts {
  readonly before: string
  readonly after: string
}

/** Aligned words of a passage that follow each other closely in both texts: the first and the last, and how many. */
interface Group {
  readonly first: number
  readonly last: number
  readonly count: number
}

function groupsOf(to: Int32Array, { first, after }: WordRange): Group[] {
  const groups: Group[] = []
  for (let word = first; word < after; word += 1) {
    const target = to[word] ?? -1
    if (target < 0) continue
    const current = groups.at(-1)
    const step = current ? target - (to[current.last] ?? 0) : 0
    if (current && step > 0 && step <= MOST_INSERTED + 2 * (word - current.last)) {
      groups[groups.length - 1] = { ...current, last: word, count: current.count + 1 }
    } else groups.push({ first: word, last: word, count: 1 })
  }
  return groups
}

/** The words from the first to the last aligned one, with what took the place of words changed at either end. */
function wholeRange(
  { to, from, before, after: newer }: Alignment,
  texts: Texts,
  passage: WordRange,
  group: Group,
): WordRange {
  let first = to[group.first] ?? 0
  let after = (to[group.last] ?? 0) + 1
  const breaksBefore = breakBetween(texts.before, before, passage.first, group.first)
  const breaksAfter = breakBetween(texts.before, before, group.last, passage.after - 1)
  // As many words as are missing at this end, while they were nothing before and so may have taken their place. Words
  // of another paragraph may not, unless the passage went on there.
  for (let missing = group.first - passage.first; missing > 0 && from[first - 1] === -1; missing -= 1) {
    if (!breaksBefore && breakBetween(texts.after, newer, first - 1, first)) break
    first -= 1
  }
  for (let missing = passage.after - 1 - group.last; missing > 0 && from[after] === -1; missing -= 1) {
    if (!breaksAfter && breakBetween(texts.after, newer, after - 1, after)) break
    after += 1
  }
  return { first, after }
}

/** True when a line ends between two words. */
function breakBetween(text: string, words: Words, first: number, last: number): boolean {
  const lineEnd = text.indexOf('\n', words.ends[first] ?? text.length)
  return lineEnd >= 0 && lineEnd < (words.starts[last] ?? 0)
}

function shareAround({ to, from }: Alignment, edge: number, newEdge: number, step: -1 | 1): number | null {
  let [count, met] = [0, 0]
  for (let word = edge + step; count < AROUND && word >= 0 && word < to.length; word += step) {
    count += 1
    const distance = ((to[word] ?? -1) - newEdge) * step
    if ((to[word] ?? -1) >= 0 && distance > 0 && distance <= AROUND * 2) met += 1
  }
  if (count === 0) return newEdge + step < 0 || newEdge + step >= from.length ? null : 0
  return met / count
}

function likenessOf({ before, after, to }: Alignment, texts: Texts, old: WordRange, now: WordRange): number {
  let shared = 0
  let [gapOld, gapNow] = [old.first, now.first]
  const closeGap = (endOld: number, endNow: number) => {
    if (endOld > gapOld && endNow > gapNow) {
      shared += sharedLetters(
        lettersOf(texts.before, before, gapOld, endOld),
        lettersOf(texts.after, after, gapNow, endNow),
      )
    }
  }
  for (let word = old.first; word < old.after; word += 1) {
    const target = to[word] ?? -1
    if (target < gapNow || target >= now.after) continue
    closeGap(word, target)
    shared += (before.ends[word] ?? 0) - (before.starts[word] ?? 0)
    gapOld = word + 1
    gapNow = target + 1
  }
  closeGap(old.after, now.after)
  const most = Math.max(lengthOf(before, old), lengthOf(after, now))
  return most === 0 ? 0 : Math.min(1, shared / most)
}

function lettersOf(text: string, { starts, ends }: Words, first: number, after: number): string {
  let letters = ''
  for (let word = first; word < after && letters.length <= 400; word += 1) {
    letters += text.slice(starts[word], ends[word])
  }
  return letters.toLowerCase()
}

function lengthOf({ starts, ends }: Words, { first, after }: WordRange): number {
  let length = 0
  for (let word = first; word < after; word += 1) length += (ends[word] ?? 0) - (starts[word] ?? 0)
  return length
}
