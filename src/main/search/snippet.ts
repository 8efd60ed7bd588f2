import { snapRange } from '../../shared/document/canonical'
import type { TextRange } from '../../shared/document/text-version'
import type { Snippet } from '../../shared/search/results'
import type { Field } from './entries'

/** Longest snippet, in UTF-16 units: two or three lines of a narrow panel. */
export const SNIPPET_LENGTH = 180
/** Of which this many stand before the first match. */
const LEAD = 50
/** How far an end is moved so as not to cut a word. */
const SLACK = 20

/** A stretch of a field around the first of its matches; from its beginning when there is none. */
export function snippetOf({ name, text }: Field, matches: readonly TextRange[]): Snippet {
  const first = matches[0]?.start ?? 0
  const isShort = text.length <= SNIPPET_LENGTH
  const from = isShort || first <= LEAD ? 0 : wordStart(text, first - LEAD, first)
  const to =
    isShort || from + SNIPPET_LENGTH >= text.length ? text.length : wordEnd(text, from + SNIPPET_LENGTH)
  const { start, end } = snapRange(text, { start: from, end: to })
  const before = start > 0 ? '…' : ''
  const after = end < text.length ? '…' : ''
  const shift = before.length - start
  return {
    field: name,
    // Each kind of space takes one unit, so that the matches stay where they are.
    text: `${before}${text.slice(start, end).replace(/\s/g, ' ')}${after}`,
    matches: matches
      .filter((match) => match.start < end)
      .map((match) => ({ start: match.start + shift, end: Math.min(match.end, end) + shift })),
  }
}

function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, Math.min(from + SLACK, latest)).search(/\s/)
  return space < 0 ? from : from + space + 1
}

function wordEnd(text: string, to: number): number {
  const space = /\s\S*$/.exec(text.slice(to - SLACK, to))
  return space ? to - SLACK + space.index : to
}
