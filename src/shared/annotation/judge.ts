import type { TextRange } from '../document/text-version'
import type { Candidate } from './find-quote'
import type { Lookalike } from './lookalikes'
import type { Outcome, ReviewReason } from './outcome'
import type { Trace } from './trace'

/** Passages shorter than this, in UTF-16 units, stand in a text twice by chance: what is around them counts too. */
const SHORT = 32
/** Least share of the letters that must be there for a changed passage to be found, when its neighbours are. */
const LIKE = 0.6
/** The same when it stands where a paragraph that is gone began or ended. */
const ALIKE = 0.7
/** The same when a neighbour changed as well. */
const VERY_LIKE = 0.85
/** Least share for a place to be worth a person's time. */
const WORTH_SHOWING = 0.4
const WORTH_SHOWING_ELSEWHERE = 0.6
/** Least share of the words around a short passage that must have come along. */
const AROUND = 0.5
const WELL_AROUND = 0.7
/** The same for a passage that others in the text are as much like as what was found. */
const DISTINCT = 0.75
const LEAST_RATIO = 0.5
const MOST_RATIO = 1.8

/** What a judgement in place rests on besides the trace. */
export interface Found {
  readonly range: TextRange
  readonly oldLength: number
  /** Asked only when it matters: it takes longer than all the rest. */
  readonly lookalikes: () => Lookalike
}

/**
 * Whether a passage that the alignment led to a place is there: for certain, for a person to look at, or not (null).
 * Certain is only what could not as well be another passage that looks like it.
 */
export function judgeInPlace(found: Trace, { range, oldLength, lookalikes }: Found): Outcome | null {
  const { likeness, contextBefore, contextAfter, isMoved, isSplit } = found
  const review = (reason: ReviewReason): Outcome | null =>
    likeness >= WORTH_SHOWING ? { state: 'needs-review', reason, range, score: likeness } : null
  if (isSplit) return review('split')
  const ratio = (range.end - range.start) / oldLength
  if (ratio < LEAST_RATIO || ratio > MOST_RATIO || likeness < LIKE) return review('words-changed')
  const sides = [contextBefore, contextAfter].filter((share) => share !== null)
  const best = Math.max(...sides, sides.length === 0 ? 1 : 0)
  const mean = sides.reduce((sum, share) => sum + share, 0) / Math.max(1, sides.length)
  const isShort = oldLength < SHORT
  if (isShort && best < AROUND) return review('surroundings-changed')
  const { isSame, isRepeated, likeness: rival } = lookalikes()
  if (isSame) {
    if (isRepeated) return review('repeated')
    if (!isMoved) return { state: 'anchored', how: 'same', range, score: 1 }
    return isShort && best < WELL_AROUND
      ? review('moved')
      : { state: 'anchored', how: 'moved', range, score: 1 }
  }
  if (isMoved) return review('moved-and-changed')
  const isTied = found.tiedBefore && found.tiedAfter
  const isInPlace = isTied || mean >= WELL_AROUND || (best >= WELL_AROUND && likeness >= ALIKE)
  if (likeness < VERY_LIKE && !isInPlace) return review('words-changed')
  const isDistinct = likeness > rival + 0.1 || mean >= (isTied ? DISTINCT : 0.85)
  if (!isDistinct) return review('repeated')
  return { state: 'anchored', how: 'edited', range, score: likeness }
}

/**
 * Whether one of the places where a quote was looked for is it: for certain only when the very words stand there, once,
 * in the surroundings they had; `candidates` are best first.
 * `isOnce` tells whether the words stood once before, too.
 */
export function judgeElsewhere(
  candidates: readonly Candidate[],
  oldLength: number,
  isOnce: () => boolean,
): Outcome | null {
  const [best, second] = candidates
  if (!best || best.likeness < WORTH_SHOWING_ELSEWHERE) return null
  const { start, end, likeness, contextBefore, contextAfter } = best
  const ratio = (end - start) / oldLength
  if (ratio < LEAST_RATIO || ratio > MOST_RATIO) return null
  const range = { start, end }
  const around = Math.max(contextBefore ?? 0, contextAfter ?? 0)
  const isRival = second !== undefined && best.score - second.score < 0.1
  if (oldLength < SHORT && around < AROUND) return null
  if (likeness === 1 && !second && around >= 0.75 && isOnce()) {
    return { state: 'anchored', how: 'moved', range, score: 1 }
  }
  const reason = isRival ? 'repeated' : likeness === 1 ? 'moved' : 'moved-and-changed'
  return { state: 'needs-review', reason, range, score: best.score }
}
