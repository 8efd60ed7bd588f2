/** Which way lines run. */
export type Direction = 'ltr' | 'rtl'

const LETTER = /\p{L}/u
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u

/** Cheap to look for in what has none. */
const ANY_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud83a|\ud803/

/** UTF-16 units looked at to tell the direction of a whole text. */
const SAMPLE = 4000

/** The way most letters at the beginning of a text run: a title in another script does not turn a whole document. */
export function directionOf(text: string): Direction {
  const sample = text.slice(0, SAMPLE)
  if (!ANY_RTL.test(sample)) return 'ltr'
  let letters = 0
  let rtl = 0
  for (const character of sample) {
    if (!LETTER.test(character)) continue
    letters += 1
    if (RTL_LETTER.test(character)) rtl += 1
  }
  return rtl * 2 > letters ? 'rtl' : 'ltr'
}

/** The way the character at an offset runs: its own as a letter, else that of the text around it. */
export function directionAt(text: string, offset: number, around: Direction): Direction {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  if (!LETTER.test(character)) return around
  return RTL_LETTER.test(character) ? 'rtl' : 'ltr'
}
