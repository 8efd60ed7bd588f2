import type { TextRange } from '../document/text-version'
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

/** Characters next to a short quote that have to be there, at one end at least. */
const NEXT_TO = 6

/**
 * Where a quote stands in the text of `finder`, in the three states of re-anchoring. For certain only when its very
 * words are there and are told apart from other such words by what is around them or by their position; anything else
 * is for a person to look at.
 */
export function anchorQuote(finder: QuoteFinder, quote: ForeignQuote): Outcome {
  const { exact, prefix = '', suffix = '', hint } = quote
  const isThere = hint !== undefined && exact !== '' && finder.text.startsWith(exact, hint)
  if (isThere && exact.trim() !== '' && fitsAt(finder.text, hint, quote))
    return anchored({ start: hint, end: hint + exact.length })
  const orphan: Outcome = { state: 'orphan', near: Math.min(Math.max(0, hint ?? 0), finder.text.length) }
  const start = prefix.length
  const candidates = finder
    .find({ text: prefix + exact + suffix, start, end: start + exact.length })
    .map((candidate) => ({ ...candidate, ...verbatimWithin(finder.text, candidate, exact) }))
  const [best, second] = candidates
  if (!best || best.likeness < LIKE) return orphan
  if (best.likeness < 1) {
    // A word that the quote cuts is another word, where what follows it is not known.
    const only = onlyPlace(finder.text, exact)
    return only ? anchored(only) : review(best, 'words-changed')
  }
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

/** The quote itself within a candidate, which is of whole words; null when it is not there as it was written. */
function verbatimWithin(text: string, { start, end }: Candidate, exact: string): TextRange | null {
  const at = text.slice(start, end).indexOf(exact)
  return at < 0 ? null : { start: start + at, end: start + at + exact.length }
}

/** Where the very characters of a long quote stand, when they do so once. */
function onlyPlace(text: string, exact: string): TextRange | null {
  if (exact.length < SHORT) return null
  const start = text.indexOf(exact)
  return start >= 0 && start === text.lastIndexOf(exact) ? { start, end: start + exact.length } : null
}

/** True when nothing that is next to a place speaks against it; a short quote can be at a position by chance. */
function fitsAt(text: string, start: number, { exact, prefix = '', suffix = '' }: ForeignQuote): boolean {
  const end = start + exact.length
  if (exact.length >= SHORT || (prefix === '' && suffix === '')) return true
  const before = prefix.slice(-NEXT_TO)
  const after = suffix.slice(0, NEXT_TO)
  return (before !== '' && text.endsWith(before, start)) || (after !== '' && text.startsWith(after, end))
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
