import type { FaceKey } from '../fonts/catalogue'

/** Characters that shape or order text but are never drawn. Joiners stay: Arabic and Indic shaping needs them. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
/* eslint-disable no-control-regex -- control characters are what this is about */
const LINE_END = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF\uFFF9-\uFFFB]/g
/* eslint-enable no-control-regex */
/** No script puts more marks on one letter; text that does is decoration, and would climb over the page. */
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu
const NON_CHARACTERS = /[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{FDD0}-\u{FDEF}]/gu

/**
 * Text as the layout may see it: lone surrogates replaced, control characters dropped, every kind of line end one
 * `\n`, tabs one space, no more than six marks on one letter.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(NON_CHARACTERS, '')
    .replace(STACKED_MARKS, '$1')
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
