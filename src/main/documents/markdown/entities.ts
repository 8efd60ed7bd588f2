import { decodeHTMLStrict } from 'entities'

/** Decodes character references (`&amp;`, `&#233;`); what is none stays as written. */
export function decodeEntities(text: string): string {
  // A reference may name a byte order mark, which a canonical text must not start with.
  return text.includes('&') ? decodeHTMLStrict(text).replaceAll('\uFEFF', '').toWellFormed() : text
}
