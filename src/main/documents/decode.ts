import { fail, ok, type Result } from '../../shared/core/result'

/** Control characters a text may use freely: tab, line feed, vertical tab, form feed, carriage return. */
const PLAIN_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d])

/** Terminal logs hold some control characters; more than this share of them is no text. */
const MAX_CONTROL_SHARE = 0.02

/** Western text is mostly ASCII. A larger share of high bytes is another alphabet, or no text at all. */
const MAX_HIGH_SHARE = 0.3

const SAVE_AS_UTF8 = 'Open it in a text editor, save it with the encoding UTF-8, and import it again.'
const NOT_TEXT_HINT =
  'Postil reads plain text and Markdown. If the file should be text, save it again as UTF-8.'

/**
 * The characters of a text file. Reads UTF-8 with or without a byte order mark and UTF-16 with one; bytes that are not
 * UTF-8 are read as Windows-1252 when they look like Western text. The mark stays for `canonicalText` to drop.
 * `unsupported` when the bytes hold NUL or many control characters, or are in an encoding that cannot be told.
 */
export function decodeText(fileName: string, bytes: Uint8Array): Result<string> {
  const text = utf16(bytes) ?? utf8(bytes)
  if (text !== null)
    return controlShare(text) > MAX_CONTROL_SHARE || text.includes('\0') ? notText(fileName) : ok(text)
  if (bytes.includes(0)) return notText(fileName)
  if (highShare(bytes) > MAX_HIGH_SHARE) {
    return fail('unsupported', `“${fileName}” is not in UTF-8 and its encoding cannot be told.`, SAVE_AS_UTF8)
  }
  const western = new TextDecoder('windows-1252').decode(bytes)
  // Five bytes mean nothing in Windows-1252 and come out as control characters.
  return controlShare(western) > MAX_CONTROL_SHARE ? notText(fileName) : ok(western)
}

function notText(fileName: string) {
  return fail('unsupported', `“${fileName}” is not a text file: it holds binary data.`, NOT_TEXT_HINT)
}

function utf16(bytes: Uint8Array): string | null {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes)
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function controlShare(text: string): number {
  let controls = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if ((unit < 0x20 && !PLAIN_CONTROLS.has(unit)) || (unit >= 0x7f && unit < 0xa0 && unit !== 0x85))
      controls += 1
  }
  return text.length === 0 ? 0 : controls / text.length
}

function highShare(bytes: Uint8Array): number {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high += 1
  return bytes.length === 0 ? 0 : high / bytes.length
}
