import type { TextRange } from '../../shared/document/text-version'
import type { PhraseTerm } from '../../shared/search/query'
import { isInWord } from '../../shared/search/terms'
import type { Field } from './entries'

/** Something to look for in folded text. */
export interface Needle {
  readonly text: string
  /** Finds it also where its words stand further apart; null for a single word. */
  readonly loose: RegExp | null
  /** It must not start, or end, inside a word. */
  readonly wordStart: boolean
  readonly wordEnd: boolean
  /** What it begins belongs to it. */
  readonly extends: boolean
}

/** The needle of words in quotes. */
export function phraseNeedle({ text, prefix }: PhraseTerm): Needle {
  const words = text.split(/\s+/)
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
  return {
    text: words.join(' '),
    loose: words.length > 1 ? new RegExp(escaped.join(String.raw`\s+`), 'gu') : null,
    wordStart: isInWord(text, 0),
    wordEnd: prefix === null && isInWord(text, text.length - 1),
    extends: prefix !== null,
  }
}

/** Where a needle stands in a field's folded text, one after the other. */
export function* occurrences(field: Field, needle: Needle): Generator<TextRange, undefined> {
  const { folded } = field
  for (const { start, end } of placesOf(field, needle)) {
    if (needle.wordStart && start > 0 && isInWord(folded, start - 1)) continue
    if (needle.wordEnd && isInWord(folded, end)) continue
    let last = end
    if (needle.extends) while (isInWord(folded, last)) last += 1
    yield { start, end: last }
  }
  return undefined
}

function* placesOf({ folded, isPlain }: Field, { text, loose }: Needle): Generator<TextRange> {
  if (loose && !isPlain) {
    for (const { 0: match, index } of folded.matchAll(loose)) {
      yield { start: index, end: index + match.length }
    }
    return
  }
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
    yield { start: at, end: at + text.length }
  }
}
