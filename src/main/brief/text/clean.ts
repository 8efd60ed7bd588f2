import type { FaceKey } from '../fonts/catalogue'

/** Characters that shape or order text but are never drawn. Joiners stay: Arabic and Indic shaping needs them. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
/* eslint-disable no-control-regex -- control characters are what this is about */
const LINE_END = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF\uFFF9-\uFFFB]/g
/* eslint-enable no-control-regex */
const IS_STACKED = /\p{M}{7}/u
const STACKED_MARKS = /(\P{M}?)(\p{M}{6})\p{M}+/gu
const NON_CHARACTERS = /[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{FDD0}-\u{FDEF}]/gu

/**
 * Text as the layout may see it: lone surrogates replaced, control characters dropped, every kind of line end one
 * `\n`, tabs one space.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(NON_CHARACTERS, '')
}

/**
 * No more than six marks on one letter: no script has more, and text that does would climb over the page. Adds the
 * letters that had more to `cut`.
 */
export function withFewMarks(text: string, cut: Set<string>): string {
  if (!IS_STACKED.test(text)) return text
  return text.replace(STACKED_MARKS, (_all, letter: string, marks: string) => {
    cut.add(letter)
    return letter + marks
  })
}

/** In these faces joiners choose shapes; in the others they would be blank glyphs that read as spaces. */
const JOINING: ReadonlySet<FaceKey> = new Set<FaceKey>(['arabic', 'devanagari', 'emoji'])

/** What is left to draw of `text` in a face once the invisible characters have done their work. */
export function drawable(text: string, face: FaceKey): string {
  const visible = text.replace(INVISIBLE, '').replace(/\u00A0/g, ' ')
  return JOINING.has(face) ? visible : visible.replace(/[\u200C\u200D]/g, '')
}

/** The whole text on one line: for titles, labels and bookmarks. */
export function singleLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
