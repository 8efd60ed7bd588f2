import type { Line } from './layout-types'

const HYPHEN_END = /([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)[-\u2010]$/u
/** What compounds with a hyphen often start with. */
const FIRST_PARTS = new Set(
  'well self half high low long short cross full ill first second third two three four five six'.split(' '),
)

const WORD_START = /^[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}]+)*/u

/** The words of a document as they stand within lines, in lower case. Words broken at line ends are not among them. */
export type Vocabulary = ReadonlySet<string>

export function vocabularyOf(lines: Iterable<Line>): Vocabulary {
  const words = new Set<string>()
  for (const { text } of lines) {
    const found = [...text.toLowerCase().matchAll(/[\p{L}\p{M}'’]+(?:[-\u2010][\p{L}\p{M}'’]+)*/gu)]
    found.forEach(([word], index) => {
      // The last word may go on, and the first may be the rest of one.
      if (index === found.length - 1 && /[-\u2010\u00ad]$/.test(text)) return
      if (index === 0) return
      words.add(word.replaceAll('\u2010', '-'))
      for (const part of word.split(/[-\u2010]/)) words.add(part)
    })
  }
  return words
}

/**
 * The end of a line joined to the start of the next: what is dropped from the end (0 or 1 characters) and whether a
 * space stands between. A hyphen stays when the document has the word with it, or both halves but not the whole; or
 * when a capital or a digit follows. A soft hyphen never stays.
 */
export function lineJoint(end: string, start: string, words: Vocabulary): { drop: 0 | 1; space: boolean } {
  if (end.endsWith('\u00ad')) return { drop: 1, space: false }
  if (isWide(end.slice(-1)) && isWide(start.slice(0, 1))) return { drop: 0, space: false }
  // "10–" and "12" are one; a dash between words keeps its own spaces.
  if (/[\p{L}\p{N}][\u2013\u2014/]$/u.test(end) && /^[\p{L}\p{N}]/u.test(start))
    return { drop: 0, space: false }
  const before = HYPHEN_END.exec(end)?.[1]?.toLowerCase()
  if (before === undefined) return { drop: 0, space: true }
  const after = WORD_START.exec(start)?.[0]
  if (after === undefined || !/^\p{Ll}/u.test(after)) return { drop: 0, space: /^(?:and|or)\b/.test(start) }
  if (/^(?:and|or|und|oder)$/.test(after)) return { drop: 0, space: true }
  return { drop: keepsHyphen(before, after.toLowerCase(), words) ? 0 : 1, space: false }
}

function keepsHyphen(before: string, after: string, words: Vocabulary): boolean {
  const last = before.split('-').at(-1) ?? before
  const first = after.split('-')[0] ?? after
  if (words.has(before + after) || words.has(last + first)) return false
  if (words.has(`${before}-${after}`) || words.has(`${last}-${first}`)) return true
  if (/\d$/.test(before) || (FIRST_PARTS.has(before) && first.length >= 4)) return true
  // "state-of-the-" and "art": a word with hyphens has another.
  if (before.includes('-') && words.has(last) && words.has(first)) return true
  return last.length >= 4 && first.length >= 4 && words.has(last) && words.has(first)
}

/** Scripts that are written without spaces between words. Korean has spaces. */
function isWide(character: string): boolean {
  return /[\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff00-\uff9f\uffe0-\uffef]/.test(character)
}
