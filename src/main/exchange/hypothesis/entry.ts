import type { QuoteSelector } from '../../../shared/annotation/selectors'
import type { TextRange } from '../../../shared/document/text-version'

/** What an annotation of Hypothesis says. */
export interface Said {
  readonly id: string
  /** Markdown. */
  readonly text: string
  readonly createdAt: string
  readonly updatedAt: string
  /** Null for a note on the page. */
  readonly passage: { readonly quote: QuoteSelector; readonly position: TextRange | null } | null
  readonly tags: readonly string[]
}

export type HypothesisAnnotation = ReturnType<typeof entry>

const USER = 'acct:postil@localhost'

/** One annotation as the API of Hypothesis gives it, which is what its export holds. */
export function entry(
  { uri, title }: { readonly uri: string; readonly title: string },
  { id, text, createdAt, updatedAt, passage, tags }: Said,
) {
  const selector = passage && [
    { type: 'TextQuoteSelector', ...passage.quote },
    // Counted in UTF-16 units, as its program does.
    ...(passage.position ? [{ type: 'TextPositionSelector', ...passage.position }] : []),
  ]
  return {
    id,
    created: createdAt,
    updated: updatedAt,
    user: USER,
    uri,
    text,
    tags,
    group: '__world__',
    // Read by their maker alone: the import keeps what is private private.
    permissions: { read: [USER], admin: [USER], update: [USER], delete: [USER] },
    target: [selector ? { source: uri, selector } : { source: uri }],
    document: { title: [title] },
    links: {},
  }
}
