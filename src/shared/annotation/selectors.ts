import { z } from 'zod'
import { snapRange } from '../document/canonical'
import type { TextRange } from '../document/text-version'

/** Characters kept either side of a quote. Enough to tell repeats apart, short enough to read in a review. */
export const CONTEXT_LENGTH = 64

/** W3C TextPositionSelector, in UTF-16 units of the canonical text. */
export const positionSelectorSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((r) => r.start < r.end, { error: 'must hold at least one character' })

/** W3C TextQuoteSelector. `exact` is always a slice of the canonical text, never what a browser said was selected. */
export const quoteSelectorSchema = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string().max(256),
  suffix: z.string().max(256),
})
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>

export interface Selectors {
  readonly position: TextRange
  readonly quote: QuoteSelector
}

/** Both selectors for a range of a text. The range is first snapped outward to whole graphemes. */
export function selectorsFor(text: string, range: TextRange): Selectors {
  const position = snapRange(text, range)
  return { position, quote: quoteAt(text, position) }
}

/** What a range of a text quotes: its words, and the context that tells them apart from a repeat. */
export function quoteAt(text: string, { start, end }: TextRange): QuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: context(text, Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: context(text, end, Math.min(text.length, end + CONTEXT_LENGTH)),
  }
}

/** A slice without half a surrogate pair at either end, which would not survive UTF-8 and could never be found again. */
function context(text: string, start: number, end: number): string {
  const from = start < end && isUnit(text, start, 0xdc00) ? start + 1 : start
  const to = from < end && isUnit(text, end - 1, 0xd800) ? end - 1 : end
  return text.slice(from, to)
}

/** Whether the unit at an offset is a low (0xdc00) or a high (0xd800) half of a surrogate pair. */
function isUnit(text: string, offset: number, half: 0xdc00 | 0xd800): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === half
}

/** True when the position still holds the quoted words. Checked on load and by `postil check`. */
export function isAnchored(text: string, selectors: Selectors): boolean {
  return text.slice(selectors.position.start, selectors.position.end) === selectors.quote.exact
}
