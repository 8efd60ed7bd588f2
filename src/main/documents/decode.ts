import { fail, ok, type Result } from '../../shared/core/result'

/** Control characters a text may use freely: tab, line feed, vertical tab, form feed, carriage return, next line. */
const PLAIN_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85])

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
  if (text !== null) return isBinary(text) ? notText(fileName) : ok(text)
  if (bytes.includes(0)) return notText(fileName)
  if (highShare(bytes) > MAX_HIGH_SHARE) {
    return fail('unsupported', `“${fileName}” is not in UTF-8 and its encoding cannot be told.`, SAVE_AS_UTF8)
  }
  const western = windows1252(bytes)
  return isBinary(western) ? notText(fileName) : ok(western)
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

/** What Windows-1252 has at 0x80 to 0x9f; five bytes mean nothing there and stay control characters. */
const WINDOWS_80_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node 20 decodes "windows-1252" as Latin-1 (nodejs/node#56542), so its `TextDecoder` is of no use here. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

  return latin1.replace(/[\x80-\x9f]/g, (control) => WINDOWS_80_9F.charAt(control.charCodeAt(0) - 0x80))
}

function isBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === 0) return true
    if ((unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) && !PLAIN_CONTROLS.has(unit)) controls += 1
  }
  return controls > text.length * MAX_CONTROL_SHARE
}

function highShare(bytes: Uint8Array): number {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high += 1
  return bytes.length === 0 ? 0 : high / bytes.length
}
