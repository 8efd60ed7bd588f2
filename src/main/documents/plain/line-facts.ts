/** Closing quotes and brackets, which may follow the mark that ends a sentence. */
const CLOSING_QUOTES = /["'’”»)\]）】」』》〉\s]+$/u
const SENTENCE_END = /[.!?…。！？．]$/u
const CLOSED = /[.!?…:;,。！？．：；，、—–-]$/u
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** The most a heading may hold: characters and words, or characters of a script written without spaces. */
const SHORT = { characters: 80, words: 12, eastAsian: 30 } as const

/** Longest line still taken for a rule, in characters. */
export const LONGEST_RULE = 500

/** True when the line ends a sentence, quotes and brackets after the mark aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(tail(text))
}

/** True when the line ends in any closing punctuation: . ! ? : ; , … a dash, or their East Asian forms. */
export function isClosed(text: string): boolean {
  return CLOSED.test(tail(text))
}

/** True for at most 80 characters and 12 words; at most 30 characters where East Asian script prevails. */
export function isShort(text: string): boolean {
  if (text.length > SHORT.characters) return false
  if (isEastAsian(text)) return text.length <= SHORT.eastAsian
  return text.split(/\s+/).length <= SHORT.words
}

/** True when at least a third of the characters are Han, Kana or Hangul. Looks at the first 200 only. */
export function isEastAsian(text: string): boolean {
  const sample = text.slice(0, 200)
  return (sample.match(HAN_OR_KANA)?.length ?? 0) * 3 >= sample.length
}

/** True when the first letter comes first (after an opening quote or bracket) and is lower case. */
export function startsLowerCase(text: string): boolean {
  return /^["'‘“«([]?\p{Ll}/u.test(text)
}

/** True for a line drawn with one character: ---, ===, ***, ___, ~~~ and the like. */
export function isRule(text: string): boolean {
  // A back reference over megabytes overflows the stack of the regular expression.
  if (text.length > LONGEST_RULE) return false
  return /^([-=*_~#+–—─═·•])\1{2,}$/u.test(text) || /^([-*_])(?: \1){2,}$/.test(text)
}

/** True when the line is laid out in columns: ink, at least three spaces or a tab, ink. Leaders count too. */
export function hasColumns(text: string): boolean {
  return /\S(?: {3,}|\t| *(?:\. ?){4,})\S/.test(text.slice(0, 400))
}

/** True for lines drawn or set in columns, which only make sense in a fixed pitch. */
export function isPreformatted(text: string): boolean {
  return hasColumns(text) || /^(?:[|┌├└│╔║╚]|\+[-=])/u.test(text)
}

/** Length of what a hard line break would have had to keep together: the first word, or one East Asian character. */
export function firstWordLength(text: string): number {
  if (isEastAsian(text.slice(0, 1))) return 1
  const space = text.search(/\s/)
  return space < 0 ? text.length : space
}

function tail(text: string): string {
  return text.slice(-24).replace(CLOSING_QUOTES, '')
}
