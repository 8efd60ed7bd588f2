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
  const { start, end } = position
  return {
    position,
    quote: {
      exact: text.slice(start, end),
      prefix: withoutCutPairs(text.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
      suffix: withoutCutPairs(text.slice(end, end + CONTEXT_LENGTH)),
    },
  }
}

/** Half a surrogate pair at either end would not survive UTF-8, and could never be found again. */
function withoutCutPairs(context: string): string {
  return context.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}

/** True when the position still holds the quoted words. Checked on load and by `postil check`. */
export function isAnchored(text: string, selectors: Selectors): boolean {
  return text.slice(selectors.position.start, selectors.position.end) === selectors.quote.exact
}
