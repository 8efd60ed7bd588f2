import { fail, ok, type Result } from '../core/result'
import type { TextRange } from '../document/text-version'

/** A quote to look for: exact words, with what stands before and after where that is known. */
export interface QuoteQuery {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/**
 * Where a quote stands in a text. Exact words only; several matches are told apart by prefix and suffix. An ambiguous
 * quote is an error, not a guess: a highlight on the wrong sentence is worse than none.
 */
export function resolveQuote(text: string, query: QuoteQuery): Result<TextRange> {
  const { exact, prefix = '', suffix = '' } = query
  if (exact.length === 0) return fail('bad-input', 'The quote is empty.')
  const hits: TextRange[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length
    if (text.startsWith(suffix, end) && text.endsWith(prefix, at)) hits.push({ start: at, end })
    if (hits.length > 1) break
  }
  const [only, second] = hits
  const shown = exact.length > 60 ? `${exact.slice(0, 60)}…` : exact
  if (!only) return fail('not-found', `The document does not contain “${shown}”.`)
  if (second) {
    return fail(
      'conflict',
      `The document contains “${shown}” more than once.`,
      'Add the words before (prefix) or after (suffix), or give start and end.',
    )
  }
  return ok(only)
}
