/** Letters of scripts that put no space between words. */
const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const ASCII_ONLY = /^[\0-\x7f]*$/
const ASCII_WORD = /[a-z0-9]+/g
const HAS_UNSPACED = new RegExp(UNSPACED, 'u')
const RUN = new RegExp(`(?:${UNSPACED}\\p{M}*)+|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const WORD_LETTER = new RegExp(`^(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}]$`, 'u')
const LETTER = /\P{M}\p{M}*|\p{M}+/gsu

/** Longest term kept, in UTF-16 units; what is longer is no word but data, and is found by its beginning. */
export const MAX_TERM = 64

/** A word of a text, or a stretch of a script that does not part its words. */
export interface Run {
  readonly text: string
  readonly unspaced: boolean
}

/**
 * The terms a folded text is found by. A word is one. A stretch without spaces gives each pair of neighbouring letters
 * and its last letter: dictionaries part the same words differently in a query and in a sentence, pairs never do.
 */
export function termsOf(folded: string): string[] {
  if (ASCII_ONLY.test(folded)) return (folded.match(ASCII_WORD) ?? []).map(cut)
  return runsOf(folded).flatMap((run) => {
    if (!run.unspaced) return [cut(run.text)]
    return [...pairsOf(run.text), lettersOf(run.text).at(-1) ?? '']
  })
}

/** The words of a folded text, with stretches that have no spaces kept apart from those that have. */
export function runsOf(folded: string): Run[] {
  return (folded.match(WORD) ?? []).flatMap((word) =>
    HAS_UNSPACED.test(word)
      ? (word.match(RUN) ?? []).map((text) => ({ text, unspaced: HAS_UNSPACED.test(text) }))
      : [{ text: word, unspaced: false }],
  )
}

/** Pairs of neighbouring letters of a stretch without spaces; none when it is a single letter. */
export function pairsOf(stretch: string): string[] {
  const letters = lettersOf(stretch)
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}

/** A term as the index keeps it. */
export function cut(term: string): string {
  return term.length > MAX_TERM ? term.slice(0, MAX_TERM) : term
}

/** True when a word that ends before `index` could go on there: the letter at `index` is one of a spaced word. */
export function isInWord(folded: string, index: number): boolean {
  const unit = folded.charCodeAt(index)
  if (Number.isNaN(unit)) return false
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
  // The second half of a pair stands for its whole letter.
  const from = unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index
  return WORD_LETTER.test(String.fromCodePoint(folded.codePointAt(from) ?? 0))
}

function lettersOf(stretch: string): string[] {
  return stretch.match(LETTER) ?? []
}
