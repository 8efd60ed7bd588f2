import type { Snippet } from '../../../shared/search/results'

/** A stretch of a snippet, and whether it is what was looked for. */
export interface SnippetPart {
  readonly text: string
  readonly isMatch: boolean
}

/** A snippet cut at its matches, without empty parts. */
export function snippetParts({ text, matches }: Pick<Snippet, 'text' | 'matches'>): readonly SnippetPart[] {
  const parts: SnippetPart[] = []
  let from = 0
  for (const { start, end } of matches) {
    parts.push(
      { text: text.slice(from, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    )
    from = end
  }
  parts.push({ text: text.slice(from), isMatch: false })
  return parts.filter((part) => part.text !== '')
}
