import { decodeHTMLStrict } from 'entities'

/**
 * Decodes character references (`&amp;`, `&#233;`); what is none stays as written. References can name characters that a
 * canonical text must not hold: a carriage return becomes a line feed, a byte order mark is dropped.
 */
export function decodeEntities(text: string): string {
  const decoded = text.includes('&') ? decodeHTMLStrict(text).replace(/\r\n?/g, '\n').toWellFormed() : text
  return decoded.replaceAll('\uFEFF', '')
}
