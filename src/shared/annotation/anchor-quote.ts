import type { Candidate, QuoteFinder } from './find-quote'
import type { Outcome, ReviewReason } from './outcome'

/** A quote from elsewhere, without the text it was taken from: its words, what stood around them, and where it was. */
export interface ForeignQuote {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  /** Offset in UTF-16 units at which it stood in the text it was taken from. */
  readonly hint?: number | undefined
}

/** Passages shorter than this, in UTF-16 units, stand in a text twice by chance. */
const SHORT = 32
const AROUND = 0.5
const LIKE = 0.6
const MARGIN = 0.1

/**
 * Where a quote stands in the text of `finder`, in the three states of re-anchoring. For certain only when its very
 * words are there and are told apart from other such words by what is around them or by their position; anything else
 * is for a person to look at.
 */
export function anchorQuote(finder: QuoteFinder, quote: ForeignQuote): Outcome {
  const { exact, prefix = '', suffix = '', hint } = quote
  const isThere = hint !== undefined && exact !== '' && finder.text.startsWith(exact, hint)
  if (isThere && exact.trim() !== '') return anchored({ start: hint, end: hint + exact.length })
  const orphan: Outcome = { state: 'orphan', near: Math.min(Math.max(0, hint ?? 0), finder.text.length) }
  const start = prefix.length
  const candidates = finder.find({ text: prefix + exact + suffix, start, end: start + exact.length })
  const [best, second] = candidates
  if (!best || best.likeness < LIKE) return orphan
  if (best.likeness < 1) return review(best, 'words-changed')
  const around = Math.max(best.contextBefore ?? 0, best.contextAfter ?? 0)
  const hasContext = best.contextBefore !== null || best.contextAfter !== null
  if (!second) {
    const isCertain = exact.length >= SHORT || !hasContext || around >= AROUND
    return isCertain ? anchored(best) : review(best, 'surroundings-changed')
  }
  if (around >= AROUND && best.score - second.score >= MARGIN) return anchored(best)
  const rivals = candidates.filter((candidate) => best.score - candidate.score < MARGIN)
  return review(nearest(rivals, hint) ?? best, 'repeated')
}

function anchored({ start, end }: Pick<Candidate, 'start' | 'end'>): Outcome {
  return { state: 'anchored', how: 'same', range: { start, end }, score: 1 }
}

function review({ start, end, score }: Candidate, reason: ReviewReason): Outcome {
  return { state: 'needs-review', reason, range: { start, end }, score }
}

function nearest(candidates: readonly Candidate[], hint: number | undefined): Candidate | undefined {
  if (hint === undefined) return candidates[0]
  return [...candidates].sort((a, b) => Math.abs(a.start - hint) - Math.abs(b.start - hint))[0]
}
